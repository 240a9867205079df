package cx.stewardship.analysis.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.englishStemmer;

/** Words of an English text, and their stems (Snowball's Porter 2). */
public final class Stems {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");

    /** Words that say nothing about what a text is about. */
    private static final Set<String> EMPTY = Set.of(
            ("a about above after again all also always am an and any are as at be because been before being below"
                            + " between both but by can cannot could did do does doing don down during each few for from further get got had has have"
                            + " having he her here hers him his how i if in into is it its just let may me might more most must my no nor not now of off"
                            + " on once only or other our ours out over own per same she should so some such than that the their theirs them then there"
                            + " these they this those through to too under until up upon us very was we were what when where which while who whom why"
                            + " will with within without would you your yours")
                    .split(" "));

    private Stems() {}

    /** Words in order, lower case, without possessive endings; apostrophes within are dropped. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'');
            words.add(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word.replace("'", ""));
        }
        return words;
    }

    /** Stems of the words that say what the text is about, in order, repeated as often as they occur. */
    public static List<String> of(String text) {
        englishStemmer stemmer = new englishStemmer();
        List<String> stems = new ArrayList<>();
        for (String word : words(text)) {
            if (!EMPTY.contains(word)) {
                stems.add(stem(stemmer, word));
            }
        }
        return stems;
    }

    /** Whether a word (lower case) says nothing about what a text is about: "the", "however". */
    public static boolean isEmpty(String word) {
        return EMPTY.contains(word);
    }

    /** The stem of a single word, lower case. */
    public static String stem(String word) {
        return stem(new englishStemmer(), word.toLowerCase(Locale.ROOT));
    }

    private static String stem(englishStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
