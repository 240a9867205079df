package cx.stewardship.organization.domain;

import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.notice.NoticeKind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The way out of a kind of mail: who holds its token may end that mail for that person, and nothing else. It is signed with
 * HMAC-SHA-256 (RFC 2104), of which 128 bits are kept, and holds for ever, as old mails do.
 */
public record WayOut(PersonId person, NoticeKind kind) {

    /** Name of the key it is signed with. */
    public static final String KEY = "way-out-of-mail";

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.([A-Z]{1,20})\\.([\\w-]{22})");
    private static final int SIGNATURE_BYTES = 16;

    public String token(byte[] key) {
        return content() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature(key));
    }

    /** @return empty when it was not made with this key */
    public static Optional<WayOut> of(String token, byte[] key) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<NoticeKind> kind = Arrays.stream(NoticeKind.values())
                .filter(one -> one.name().equals(parts.group(2)))
                .findFirst();
        return kind.map(one -> new WayOut(new PersonId(Long.parseLong(parts.group(1))), one))
                .filter(out -> MessageDigest.isEqual(
                        out.token(key).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.US_ASCII)));
    }

    private String content() {
        return person.value() + "." + kind.name();
    }

    private byte[] signature(byte[] key) {
        return Arrays.copyOf(hmac(key, content()), SIGNATURE_BYTES);
    }

    /** HMAC-SHA-256 of a text. */
    public static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
