package cx.stewardship.performancereviews.domain;

import java.io.Serializable;
import java.util.List;

/**
 * A part of a criterion that is built on a survey score.
 *
 * @param text of the part, as written
 * @param start of the score within the text
 * @param end behind the score; 0 ≤ start < end ≤ length of the text
 * @param reason key of the message that says why
 * @param arguments for the message
 * @param proposal a behaviour to write instead
 */
public record Finding(
        Part part, String text, int start, int end, String reason, List<String> arguments, String proposal)
        implements Serializable {

    public Finding {
        if (start < 0 || end <= start || end > text.length()) {
            throw new IllegalArgumentException(start + " to " + end + " of " + text.length());
        }
        arguments = List.copyOf(arguments);
    }

    /** The words that name the score. */
    public String score() {
        return text.substring(start, end);
    }

    public String before() {
        return text.substring(0, start);
    }

    public String after() {
        return text.substring(end);
    }
}
