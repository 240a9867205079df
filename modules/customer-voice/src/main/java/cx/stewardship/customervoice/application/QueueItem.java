package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.CommentLine;
import java.io.Serializable;
import java.util.List;

/**
 * A comment that a person should look at, with the most likely answers.
 *
 * @param isRead whether its text has been read; only then are there answers by what was learned
 */
public record QueueItem(CommentLine comment, Kind kind, List<Choice> choices, boolean isRead) implements Serializable {

    /** Why it is here. */
    public enum Kind {
        /** Nobody could say whom it concerns. */
        WAITING,
        /** It is known who received it, but not where it began. */
        ORIGIN,
        /** Drawn by lot, to see how good routing is. */
        SAMPLE,
        /** It was placed, but not surely. */
        UNSURE;

        /** Of a comment that waits. */
        static Kind ofWaiting(CommentLine line) {
            return line.concerned().isEmpty() ? WAITING : ORIGIN;
        }
    }

    /**
     * A possible answer.
     *
     * @param departments in which it began; several together
     * @param sureness 0 to 100
     * @param words of the text that speak for it
     * @param isNow whether it stands there already
     */
    public record Choice(List<Long> departments, int sureness, List<String> words, boolean isNow)
            implements Serializable {}
}
