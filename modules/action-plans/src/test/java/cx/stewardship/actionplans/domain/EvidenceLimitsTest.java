package cx.stewardship.actionplans.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceLimitsTest {

    private static final EvidenceLimits LIMITS = EvidenceLimits.of("1 pdf png txt csv webp docx");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void refused(String key, String name, byte[] content) {
        assertThatThrownBy(() -> LIMITS.check(name, content))
                .isInstanceOfSatisfying(
                        PlanRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void a_file_is_what_its_content_says() {
        NewEvidence pdf = LIMITS.check("Run sheet.PDF", bytes("%PDF-1.7 and so on"));
        assertThat(pdf.name()).isEqualTo("Run sheet.PDF");
        assertThat(pdf.mediaType()).isEqualTo("application/pdf");
        assertThat(pdf.hash()).hasSize(64);
        assertThat(LIMITS.check("a.png", bytes("\u0089PNG\r\n\u001a\n....")).mediaType())
                .isEqualTo("image/png");
        assertThat(LIMITS.check("a.webp", bytes("RIFF....WEBPVP8 ")).mediaType())
                .isEqualTo("image/webp");
        assertThat(LIMITS.check("a.csv", bytes("name;Gr\u00f6\u00dfe\r\n")).mediaType())
                .isEqualTo("text/csv");
    }

    @Test
    void a_file_that_is_not_what_its_name_says_is_refused() {
        refused("plans.evidence.otherwise", "letter.pdf", bytes("<html><script>alert(1)</script>"));
        refused("plans.evidence.otherwise", "a.webp", bytes("RIFF....WAVEfmt "));
        refused("plans.evidence.otherwise", "run.txt", bytes("MZ\u0000\u0001"));
        refused("plans.evidence.otherwise", "run.txt", bytes("\u009d\u001b[2J\u00ff"));
        refused("plans.evidence.otherwise", "a.docx", bytes("PK"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "drawing.svg", "tool.exe", "pdf", ".pdf", "", "sheet.pdf.js", "a.gif"})
    void what_a_browser_or_a_machine_would_run_and_what_was_not_chosen_is_refused(String name) {
        refused("plans.evidence.kind", name, bytes("%PDF-1.7"));
    }

    @Test
    void a_file_is_neither_empty_nor_too_large() {
        refused("plans.evidence.empty", "a.txt", new byte[0]);
        refused("plans.evidence.large", "a.txt", new byte[1024 * 1024 + 1]);
        byte[] most = new byte[1024 * 1024];
        java.util.Arrays.fill(most, (byte) 'x');
        assertThat(LIMITS.check("a.txt", most).length()).isEqualTo(1024 * 1024);
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\fakepath\\sheet.pdf, sheet.pdf",
        "../../etc/sheet.pdf, sheet.pdf",
        "she\"et<b>.pdf, sheetb.pdf",
        "sheet\u202efdp.pdf, sheetfdp.pdf"
    })
    void a_name_is_only_a_name(String sent, String kept) {
        assertThat(LIMITS.check(sent, bytes("%PDF-1.7")).name()).isEqualTo(kept);
    }

    @Property
    void whatever_is_sent_is_kept_as_it_is_or_refused(@ForAll String name, @ForAll byte[] content) {
        try {
            NewEvidence kept = LIMITS.check(name, content);
            assertThat(kept.content()).isEqualTo(content);
            assertThat(kept.name()).doesNotContain("/", "\\", "\"", "\n").hasSizeLessThanOrEqualTo(200);
        } catch (PlanRefused refused) {
            assertThat(refused.key()).startsWith("plans.evidence.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 pdf", "101 pdf", "ten pdf", "10", "10 html", ""})
    void settings_that_cannot_be_are_refused(String settings) {
        assertThatThrownBy(() -> EvidenceLimits.of(settings)).isInstanceOf(IllegalArgumentException.class);
    }
}
