package cx.stewardship.organization.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where mail goes out, from the environment: {@code SMTP_HOST}, {@code SMTP_PORT} (587), {@code SMTP_USER},
 * {@code SMTP_PASSWORD}, {@code SMTP_TLS} ({@code starttls}, {@code tls} or {@code none}), {@code MAIL_FROM},
 * {@code BASE_URL}. Without a host there is no mail.
 *
 * @param user empty when the server asks for none
 * @param base address of the product as its readers know it, without a slash at the end
 */
public record MailSettings(String host, int port, String user, String password, Tls tls, String from, String base) {

    /** How the line to the mail server is secured. */
    public enum Tls {
        /** Plain at first, secured before anything is said; refused by us where the server cannot. */
        STARTTLS,
        /** Secured from the first byte on. */
        TLS,
        /** Not at all: only for a server on the same machine or in the same closed network. */
        NONE
    }

    private static final int SUBMISSION = 587;

    /** @throws IllegalArgumentException with a sentence when something is missing or cannot be used */
    public static Optional<MailSettings> from(Map<String, String> environment) {
        String host = value(environment, "SMTP_HOST", "");
        if (host.isEmpty()) {
            return Optional.empty();
        }
        String from = value(environment, "MAIL_FROM", "");
        String base = value(environment, "BASE_URL", "");
        if (from.isEmpty() || !base.matches("https?://[^\\s?#]+")) {
            throw new IllegalArgumentException(
                    "With SMTP_HOST, MAIL_FROM is needed, and BASE_URL with http:// or https:// in front");
        }
        try {
            new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("MAIL_FROM is no address: " + from, e);
        }
        return Optional.of(new MailSettings(
                host,
                number(value(environment, "SMTP_PORT", String.valueOf(SUBMISSION))),
                value(environment, "SMTP_USER", ""),
                environment.getOrDefault("SMTP_PASSWORD", ""),
                tls(value(environment, "SMTP_TLS", "starttls")),
                from,
                base.replaceAll("/+$", "")));
    }

    private static String value(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,4}")) {
            throw new IllegalArgumentException("SMTP_PORT is no port: " + text);
        }
        return Integer.parseInt(text);
    }

    private static Tls tls(String text) {
        try {
            return Tls.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("SMTP_TLS is starttls, tls or none, not " + text, e);
        }
    }
}
