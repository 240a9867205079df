package cx.stewardship.shared.notice;

import cx.stewardship.shared.PersonId;

/**
 * Tells people something, in the product and by mail, as far as each of them wants it. It is written down in the transaction
 * of the caller and sent from there: what is rolled back is never told, nothing is lost, and nothing is told twice.
 */
public interface Notices {

    /** Writes it down, to be told; does nothing when the same was told before ({@link Notice#once}). */
    void tell(Notice notice);

    /** Somebody has seen by other ways what they were told: it counts as read. */
    default void known(PersonId person, String once) {}
}
