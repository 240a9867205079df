package cx.stewardship.customervoice.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text as rules and the search see them: lower case, without accents and apostrophes, figures without their
 * separators ({@code 4,180} is {@code 4180}).
 */
public final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INSIDE_A_WORD = Pattern.compile("['\u2019`]|(?<=\\d)[.,](?=\\d)");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 60;
    /** What the column for the search holds; signs of some scripts, such as Korean, are taken apart and become longer. */
    private static final int STORED = 60_000;

    private Words() {}

    /** All words in their order. */
    public static List<String> of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(INSIDE_A_WORD.matcher(plain).replaceAll(""), -1)) {
            if (!word.isEmpty()) {
                words.add(word.length() <= LONGEST ? word : beginning(word));
            }
        }
        return words;
    }

    /** Never half of a letter that takes two places. */
    private static String beginning(String word) {
        boolean inside = Character.isHighSurrogate(word.charAt(LONGEST - 1));
        return word.substring(0, inside ? LONGEST - 1 : LONGEST);
    }

    /** All words in their order, each between two blanks, so that {@code contains(" paid ")} finds whole words: what is stored for the search. */
    public static String spoken(String text) {
        String all = " " + String.join(" ", of(text)) + " ";
        return all.length() <= STORED ? all : all.substring(0, all.lastIndexOf(' ', STORED - 1) + 1);
    }
}
