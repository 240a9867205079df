package cx.stewardship.jobdescriptions.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statements in one cell of a file. Most cells hold one; postings and exports of other systems put a whole description into
 * it, which is cut into its list items, or else its sentences.
 */
public final class SeveralStatements {

    /** A text up to so many characters, on one or two lines, is one statement. */
    public static final int LONGEST_OF_ONE = 500;

    private static final int LINES_OF_A_LIST = 3;
    private static final int SHORTEST = 9;

    /** Web pages that were made into text have lost the blank after a sentence, and the ends of lines. */
    private static final Pattern LOST_BLANK = Pattern.compile("(?<=[\\p{Ll})][.!?:;])(?=\\p{Lu}\\p{Ll})");

    private static final Pattern LOST_LINE_END = Pattern.compile("(?<=\\p{Ll}[)]?)(?=\\p{Lu}\\p{Ll})");

    private SeveralStatements() {}

    /** @return the text itself where it is one statement; parts longer than a statement may be are in it, too */
    public static List<String> in(String text) {
        long lines = text.lines().filter(line -> !line.isBlank()).count();
        if (text.length() <= LONGEST_OF_ONE && lines < LINES_OF_A_LIST) {
            return List.of(text);
        }
        List<String> sentences = sentences(text);
        boolean tooLong = sentences.stream().anyMatch(part -> part.length() > Wording.LONGEST);
        List<String> parts = lines < LINES_OF_A_LIST || tooLong ? sentences : listed(text, sentences);
        return parts.isEmpty() ? List.of(text) : parts;
    }

    private static List<String> listed(String text, List<String> sentences) {
        try {
            return List.copyOf(new LinkedHashSet<>(PastedDescription.read(text).statements()));
        } catch (DescriptionRefused nothingFound) {
            return sentences;
        }
    }

    private static List<String> sentences(String text) {
        String line = LOST_BLANK
                .matcher(text.strip().replaceAll("[\\s\\u00a0]+", " "))
                .replaceAll(" ");
        return Unwrapping.sentences(line)
                .flatMap(SeveralStatements::whole)
                .filter(part -> part.length() >= SHORTEST && part.contains(" "))
                .distinct()
                .toList();
    }

    /** A sentence that is too long is cut where ends of lines were lost. */
    private static Stream<String> whole(String sentence) {
        return sentence.length() <= Wording.LONGEST
                ? Stream.of(sentence)
                : LOST_LINE_END.splitAsStream(sentence).map(String::strip);
    }
}
