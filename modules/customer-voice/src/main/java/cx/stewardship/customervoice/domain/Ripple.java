package cx.stewardship.customervoice.domain;

import java.io.Serializable;

/**
 * How many complaints began in one department, were heard by another, and did this harm.
 *
 * @param originator where it began; {@link #NOBODY} when nobody said
 * @param receiver who heard it; {@link #NOBODY} when nobody said
 * @param harm of {@link Harm}, or {@link #UNSAID}
 */
public record Ripple(long originator, long receiver, String harm, int comments) implements Serializable {

    /** In place of a department that nobody named. */
    public static final long NOBODY = 0;

    /** In place of a harm that nobody named. */
    public static final String UNSAID = "UNSAID";
}
