package cx.stewardship.organization.domain;

import cx.stewardship.shared.Refusal;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/** Which passwords are good enough, and how new secrets are drawn. */
public final class Passwords {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;
    private static final int TOKEN_BYTES = 32;

    /** Long enough, and still among the first that an attacker tries. */
    private static final Set<String> TRIED_FIRST = Set.of(
            "password1234",
            "password12345",
            "password123456",
            "passwordpassword",
            "123456789012",
            "1234567890123",
            "qwertyuiop123",
            "qwertyuiopas",
            "adminadminadmin",
            "administrator",
            "administrator1",
            "iloveyou1234",
            "letmein12345",
            "welcome12345",
            "changeme1234");

    private Passwords() {}

    /** @throws Refusal (invalid) when it is too short, too long or easy to guess */
    public static void check(String password, String signInName) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Refusal.invalid("organization.password.length", SHORTEST, LONGEST);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (TRIED_FIRST.contains(lower) || lower.chars().distinct().count() < GROUPS) {
            throw Refusal.invalid("organization.password.common");
        }
        if (lower.contains(signInName.toLowerCase(Locale.ROOT)) || lower.contains("stewardship")) {
            throw Refusal.invalid("organization.password.name");
        }
    }

    /** A first password that can be read out: {@code k7m2q-…}, 98 bits. */
    public static String oneTime(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            text.append(group == 0 ? "" : "-");
            for (int i = 0; i < GROUP_LENGTH; i++) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return text.toString();
    }

    /** 256 bits, with a prefix by which a leaked one can be recognized. */
    public static String token(SecureRandom random) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return "stw_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
