package cx.stewardship.shared.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person, as shown on the home page. Texts are in the reader's language already.
 *
 * @param what it is to be done
 * @param title with the name of the thing: "Check whether plan 118 worked"
 * @param why one line that says why it is here, now, for you
 * @param due the day it should be done; null when none is set
 * @param address of the page where it is done
 */
public record Task(Verb what, String title, @Nullable String why, @Nullable LocalDate due, String address) {

    /** The things a person is asked to do; the icon and the first word of the line. */
    public enum Verb {
        VERIFY,
        APPROVE,
        ACT,
        ROUTE,
        ANSWER,
        REVIEW,
        MEND,
        DECIDE,
        /** Something has ended; nothing is to be done but to look. */
        LOOK
    }
}
