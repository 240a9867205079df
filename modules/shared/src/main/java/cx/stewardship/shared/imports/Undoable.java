package cx.stewardship.shared.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kind whose imports can be taken back. What a later import has changed is kept from it beforehand. Everything happens in
 * the caller's transaction.
 */
public interface Undoable extends ImportKind {

    /** Why something stays: a message key with its arguments. */
    record Held(String reason, List<Object> arguments) {
        public static Held because(String reason, Object... arguments) {
            return new Held(reason, List.of(arguments));
        }
    }

    /**
     * Keys of what this import made and what is still there, for kinds that keep the import's number with it.
     *
     * @param after only keys greater than this, in their order
     * @return empty when the outcomes of the rows said the keys
     */
    default Optional<List<Long>> made(long importId, long after, int most) {
        return Optional.empty();
    }

    /** Which of these cannot go, and why: something depends on it, or somebody has worked on it since. */
    Map<Long, Held> held(Collection<Long> keys);

    /** Removes these with all that is only part of them. */
    void remove(Collection<Long> keys);

    /**
     * Which changed things are not set back, and why, where there is more to say than that somebody changed them since.
     *
     * @param changes of this import, by key
     */
    default Map<Long, Held> bound(Map<Long, List<Change>> changes) {
        return Map.of();
    }

    /**
     * Sets fields back to what they were, where all of them still are what the import made of them.
     *
     * @param changes of this import, by key, none of them bound
     * @return those that are set back
     */
    Set<Long> restore(Map<Long, List<Change>> changes);

    /** Called once at the end, after the last removal, with the run that was taken back. */
    default void undone(long importId) {}
}
