package cx.stewardship.organization.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

    private static Map<String, String> environment(String... pairs) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SMTP_HOST", "mail.example.org",
                "MAIL_FROM", "Stewardship <voice@example.org>",
                "BASE_URL", "https://stewardship.example.org/"));
        for (int i = 0; i < pairs.length; i += 2) {
            environment.put(pairs[i], pairs[i + 1]);
        }
        return environment;
    }

    @Test
    void without_a_host_there_is_no_mail() {
        assertThat(MailSettings.from(environment("SMTP_HOST", " "))).isEmpty();
        assertThat(MailSettings.from(Map.of())).isEmpty();
    }

    @Test
    void the_line_is_secured_unless_one_says_otherwise() {
        MailSettings settings = MailSettings.from(environment()).orElseThrow();
        assertThat(settings.tls()).isEqualTo(MailSettings.Tls.STARTTLS);
        assertThat(settings.port()).isEqualTo(587);
        assertThat(settings.base()).isEqualTo("https://stewardship.example.org");
        assertThat(MailSettings.from(environment("SMTP_TLS", "None", "SMTP_PORT", "25"))
                        .orElseThrow()
                        .tls())
                .isEqualTo(MailSettings.Tls.NONE);
    }

    @Test
    void says_what_is_missing_or_cannot_be_used() {
        for (String[] wrong : new String[][] {
            {"MAIL_FROM", "", "MAIL_FROM"},
            {"MAIL_FROM", "not an address", "MAIL_FROM"},
            {"BASE_URL", "stewardship.example.org", "BASE_URL"},
            {"SMTP_PORT", "mail", "SMTP_PORT"},
            {"SMTP_TLS", "perhaps", "SMTP_TLS"}
        }) {
            assertThatThrownBy(() -> MailSettings.from(environment(wrong[0], wrong[1])))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong[2]);
        }
    }
}
