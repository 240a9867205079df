package cx.stewardship.organization.domain;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant by a misspelt name. */
final class Likeness {

    private static final int LETTERS_PER_SLIP = 4;

    private Likeness() {}

    /** The one of the names that is at most one slip in four letters away; empty when none is. */
    static Optional<String> nearest(String typed, Collection<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        String best = null;
        int least = wanted.length() / LETTERS_PER_SLIP + 1;
        for (String name : names) {
            int slips = slips(wanted, name.toLowerCase(Locale.ROOT));
            if (slips < least) {
                least = slips;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein's distance: letters put in, left out or changed. */
    static int slips(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
