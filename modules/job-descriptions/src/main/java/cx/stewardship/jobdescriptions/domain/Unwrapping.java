package cx.stewardship.jobdescriptions.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lines of plain text, put together where a line was only broken because it was full, and kept apart where each is a
 * statement of its own.
 */
final class Unwrapping {

    private static final int SHORTEST_WRAP = 55;
    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_TITLE = 80;
    private static final int MOST_WORDS_OF_HEADING = 6;
    private static final int LINES_OF_A_LIST = 3;

    private static final Pattern ENDS = Pattern.compile(".*[.!?;:][\"'”’)]*$");
    private static final Pattern BETWEEN_SENTENCES =
            Pattern.compile("(?<=[.!?][\"'”’)]{0,2})\\s+(?=[\"'“‘(]?[\\p{Lu}\\p{N}])");
    private static final Pattern ABBREVIATED = Pattern.compile(
            ".*\\b(e\\.g|i\\.e|etc|incl|approx|vs|no|nr|dr|mr|mrs|ms|st|ca|cf|resp|min|max)\\.$",
            Pattern.CASE_INSENSITIVE);

    /** Words that no line of its own ends with. */
    private static final Set<String> CONNECTING = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "our", "so", "that",
            "the", "their", "this", "to", "we", "what", "when", "which", "who", "will", "with", "without", "your");

    private Unwrapping() {}

    /** The lines of a paragraph as its author meant them. */
    static List<String> of(List<String> lines) {
        List<String> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        if (filled.size() >= LINES_OF_A_LIST && filled.stream().allMatch(Unwrapping::begins)) {
            return filled;
        }
        int width = filled.stream().mapToInt(String::length).max().orElse(0);
        List<String> meant = new ArrayList<>();
        String before = "";
        for (String line : filled) {
            if (!meant.isEmpty() && goesOn(before, line, width)) {
                int last = meant.size() - 1;
                meant.set(last, joined(meant.get(last), line));
            } else {
                meant.add(line);
            }
            before = line;
        }
        return meant;
    }

    private static boolean begins(String line) {
        int first = line.codePointAt(0);
        return Character.isUpperCase(first) || Character.isDigit(first);
    }

    /** Whether a line was broken off only because its next word did not fit any more. */
    private static boolean goesOn(String before, String line, int width) {
        if (ENDS.matcher(before).matches()) {
            return false;
        }
        String lastWord = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (!begins(line) || before.endsWith(",") || CONNECTING.contains(lastWord)) {
            return true;
        }
        int blank = line.indexOf(' ');
        int firstWord = blank < 0 ? line.length() : blank;
        return width >= SHORTEST_WRAP && before.length() + 1 + firstWord > width;
    }

    /** A word that was cut at the end of the line becomes one again. */
    private static String joined(String before, String line) {
        return before.matches(".*\\p{Ll}-") && Character.isLowerCase(line.codePointAt(0))
                ? before.substring(0, before.length() - 1) + line
                : before + " " + line;
    }

    /** A short line without an end that is about the work, or that ends with a colon. */
    static boolean isHeading(String line, Pattern aboutWork) {
        boolean isShort = line.length() <= LONGEST_HEADING && line.split(" ").length <= MOST_WORDS_OF_HEADING;
        return line.endsWith(":") && line.length() < LONGEST_HEADING + 20
                || isShort
                        && !ENDS.matcher(line).matches()
                        && aboutWork.matcher(line).find();
    }

    /** Headings of plain text stand by themselves, so that they are not taken for the end of the item above them. */
    static String headingsApart(String text, Predicate<String> isHeading) {
        StringBuilder apart = new StringBuilder();
        boolean frontMatter = text.startsWith("---");
        boolean first = true;
        for (String line : text.lines().toList()) {
            boolean heading = !frontMatter && !line.isEmpty() && begins(line) && isHeading.test(line.strip());
            apart.append(heading ? "\n" + line + "\n" : line).append('\n');
            frontMatter = frontMatter && (first || !line.startsWith("---"));
            first = false;
        }
        return apart.toString();
    }

    /** Whether a first line names what the text is about. */
    static boolean isTitle(String line) {
        return line.length() <= LONGEST_TITLE && !ENDS.matcher(line).matches();
    }

    static Stream<String> sentences(String paragraph) {
        List<String> sentences = new ArrayList<>();
        for (String part : BETWEEN_SENTENCES.split(paragraph)) {
            int last = sentences.size() - 1;
            if (last >= 0 && ABBREVIATED.matcher(sentences.get(last)).matches()) {
                sentences.set(last, sentences.get(last) + " " + part);
            } else {
                sentences.add(part);
            }
        }
        return sentences.stream().map(String::strip);
    }
}
