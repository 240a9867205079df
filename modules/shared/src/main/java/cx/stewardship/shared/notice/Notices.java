package cx.stewardship.shared.notice;

/**
 * Tells people something, in the product and by mail, as far as each of them wants it. It is written down in the transaction
 * of the caller and sent from there: what is rolled back is never told, nothing is lost, and nothing is told twice.
 */
public interface Notices {

    /** Writes it down, to be told; does nothing when the same was told before ({@link Notice#once}). */
    void tell(Notice notice);
}
