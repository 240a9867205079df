package cx.stewardship.customervoice.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the sentence of a comment in which a customer says what the experience should be: "All I want is …", "I just want …",
 * "… should be …". A proposal, no more: a person chooses.
 */
public final class DefiningWords {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 300;
    private static final Pattern END = Pattern.compile("(?<=[.!?…])[\"'”’)]*\\s+|\\R+");

    /** What is meant beyond doubt counts most. */
    private record Phrase(Pattern pattern, int weight) {
        static Phrase of(String regex, int weight) {
            return new Phrase(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), weight);
        }
    }

    private static final List<Phrase> PHRASES = List.of(
            Phrase.of(
                    "\\ball (i|we)('d| would)? (really |ever )?(want|wanted|need|needed|expect|expected|ask|asked)\\b",
                    3),
            Phrase.of("\\b(i|we) (just|only|simply) (want|wanted|need|needed|expect|wish)\\b", 3),
            Phrase.of("\\bwhat (i|we|customers?) (really |actually )?(want|need|expect|value|care about)\\b", 3),
            Phrase.of("\\b(to|for) me,? (good |real |proper )?[\\p{L} ]{0,30}\\b(means?|is about)\\b", 3),
            Phrase.of("\\bis (that|it) too much to ask\\b", 3),
            Phrase.of("\\b(i|we) (would |'d )?expect\\b(?! (music|no answer))", 2),
            Phrase.of("\\bwhich is how it should be\\b", 2),
            Phrase.of(
                    "\\bshould (simply |just |always |never |not )?(be|have|come|know|work|say|understand|mean|stay|tell)\\b",
                    1));

    private static final Pattern OF_ONESELF = Pattern.compile(
            "\\b(i|we) (should|do not expect|don[’']t expect|did not expect|had expected|was told to expect)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Praise: what it should be like was said in another sentence, if at all. */
    private static final Pattern OF_WHAT_WAS =
            Pattern.compile("\\b(that|this) (is|was) (just )?how it should be\\b", Pattern.CASE_INSENSITIVE);

    /** A sentence and how clearly it defines; more is clearer. */
    public record Found(String sentence, int weight) {}

    private DefiningWords() {}

    /** The clearest sentence, the shortest of those that are equally clear; empty when none defines anything. */
    public static Optional<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        for (String part : END.split(text)) {
            String sentence = part.strip();
            int weight = weight(sentence);
            if (weight > 0 && sentence.length() >= SHORTEST && sentence.length() <= LONGEST) {
                found.add(new Found(sentence, weight));
            }
        }
        return found.stream()
                .max(Comparator.comparingInt(Found::weight)
                        .thenComparing(each -> each.sentence().length(), Comparator.reverseOrder()));
    }

    private static int weight(String sentence) {
        if (OF_ONESELF.matcher(sentence).find() || OF_WHAT_WAS.matcher(sentence).find()) {
            return 0;
        }
        return PHRASES.stream()
                .filter(phrase -> phrase.pattern().matcher(sentence).find())
                .mapToInt(Phrase::weight)
                .max()
                .orElse(0);
    }

    /** Whether these are the customer's own words: they stand in the comment, whatever its line breaks. */
    public static boolean standIn(String quote, String text) {
        return plain(text).contains(plain(quote));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
