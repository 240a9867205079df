package cx.stewardship.actionplans.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Finds who is named in a text. A name begins with an @ that does not stand inside a word (an address of mail names nobody); it
 * is the longest of the up to {@value #MOST_WORDS} words behind it that somebody is called, or an employee number.
 */
public final class Mentions {

    static final int MOST_WORDS = 4;

    private Mentions() {}

    /**
     * @param known the person called so, or with this number; empty when there is none
     * @throws PlanRefused when something stands behind an @ that nobody is called
     */
    public static List<Mention> in(String text, Function<String, OptionalLong> known) {
        List<Mention> mentions = new ArrayList<>();
        int at = text.indexOf('@');
        while (at >= 0) {
            int next = at + 1;
            if (beginsName(text, at)) {
                Mention mention = mention(text, at, known);
                mentions.add(mention);
                next = mention.to();
            }
            at = text.indexOf('@', next);
        }
        return List.copyOf(mentions);
    }

    private static boolean beginsName(String text, int at) {
        boolean free = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
        return free && at + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(at + 1));
    }

    private static Mention mention(String text, int at, Function<String, OptionalLong> known) {
        List<Integer> ends = ends(text, at + 1);
        for (int i = ends.size() - 1; i >= 0; i--) {
            OptionalLong person = known.apply(text.substring(at + 1, ends.get(i)));
            if (person.isPresent()) {
                return new Mention(person.getAsLong(), at, ends.get(i));
            }
        }
        throw PlanRefused.invalid("plans.mention.nobody", text.substring(at + 1, ends.get(0)));
    }

    /** Where the first, second, … word behind the @ ends; a name does not go on over a line or a mark other than in names. */
    private static List<Integer> ends(String text, int start) {
        List<Integer> ends = new ArrayList<>();
        int i = start;
        while (i < text.length() && ends.size() < MOST_WORDS) {
            int begin = i;
            while (i < text.length() && isOfName(text, i)) {
                i++;
            }
            if (i == begin) {
                break;
            }
            ends.add(i);
            if (i >= text.length() || text.charAt(i) != ' ') {
                break;
            }
            i++;
        }
        return ends;
    }

    private static boolean isOfName(String text, int i) {
        char c = text.charAt(i);
        boolean joins = (c == '-' || c == '\'' || c == '\u2019')
                && i + 1 < text.length()
                && Character.isLetter(text.charAt(i + 1));
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || joins;
    }
}
