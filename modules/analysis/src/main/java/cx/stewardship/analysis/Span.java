package cx.stewardship.analysis;

import java.io.Serializable;

/**
 * A part of a text that a verdict points at.
 *
 * @param start index of the first character, from 0
 * @param end index after the last character; greater than start
 */
public record Span(int start, int end) implements Serializable {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(start + " to " + end);
        }
    }

    /** The characters this span covers. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
