package cx.stewardship.customervoice.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What comments mean, as vectors of length 1: one for each comment whose text has been read. Comments come in faster than they
 * can be read, so those to be read stand in a list of their own; a text that is changed goes back on it.
 */
public interface Embeddings {

    /** A text that is to be read. */
    record Unread(long commentId, String text) {}

    /** A vector and the text it was made of. */
    record Read(long commentId, String text, float[] vector) {}

    /** Of these, the vectors of those that have been read. */
    Map<Long, float[]> of(Collection<Long> commentIds);

    /** Of these, those that have not been read. */
    Set<Long> missing(Collection<Long> commentIds);

    /** How many comments are still to be read. */
    long pending();

    /**
     * Takes some comments that nobody reads at the moment, those that wait for a department first, then those that came in last. Who does not come back in
     * time has lost them to others.
     */
    List<Unread> claim(int most, Instant now, Duration hold);

    /**
     * Keeps vectors, whatever stood there before. A comment whose text has changed meanwhile, or that is gone, is left out and stays
     * on the list.
     *
     * @return the comments whose vector was kept; they stay locked until the end of the transaction
     */
    Set<Long> keep(String model, int version, Collection<Read> read);

    /** Gives a claim back: others may try. */
    void release(Collection<Long> commentIds);

    /**
     * Puts comments on the list again whose vectors are of another model or version, and forgets those vectors and
     * what was learned from them.
     *
     * @return how many
     */
    int renew(String model, int version);
}
