package cx.stewardship.organization.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: {@code pbkdf2-sha512$rounds$salt$hash}. PBKDF2 with HMAC-SHA-512 as in RFC 8018; 210,000 rounds
 * as OWASP's Password Storage Cheat Sheet asks for. The rounds stand in each hash, so that they can be raised later.
 */
public final class PasswordHash {

    private static final String SCHEME = "pbkdf2-sha512";
    static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;

    /** Of no password: checked when a name is unknown, so that the answer takes as long as for a known one. */
    private static final String NOBODYS = SCHEME + "$" + ROUNDS + "$"
            + Base64.getEncoder().encodeToString(new byte[SALT_BYTES]) + "$"
            + Base64.getEncoder().encodeToString(new byte[HASH_BITS / Byte.SIZE]);

    private PasswordHash() {}

    public static String of(String password, SecureRandom random) {
        return withRounds(password, random, ROUNDS);
    }

    /** As it was made when fewer rounds were enough. */
    public static String withRounds(String password, SecureRandom random, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder encoder = Base64.getEncoder();
        return SCHEME + "$" + rounds + "$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(derive(password, salt, rounds));
    }

    public static boolean matches(String password, String kept) {
        String[] parts = kept.split("\\$");
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            return false;
        }
        Base64.Decoder decoder = Base64.getDecoder();
        byte[] derived = derive(password, decoder.decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, decoder.decode(parts[3]));
    }

    /** Takes as long as {@link #matches}, and is never true. */
    public static boolean matchesNobody(String password) {
        return matches(password, NOBODYS) && NOBODYS.isEmpty();
    }

    /** Whether it was made with fewer rounds than today's. */
    public static boolean isWeak(String kept) {
        String[] parts = kept.split("\\$");
        return parts.length != 4 || Integer.parseInt(parts[1]) < ROUNDS;
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        // The same password typed on another keyboard may come with its accents apart.
        char[] characters = Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
        PBEKeySpec spec = new PBEKeySpec(characters, salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }

    /** SHA-256 in hexadecimal, for tokens: they are long and random, so that a slow hash would add nothing. */
    public static String ofToken(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
