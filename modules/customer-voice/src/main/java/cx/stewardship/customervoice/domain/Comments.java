package cx.stewardship.customervoice.domain;

import cx.stewardship.customervoice.domain.FullComment.Identity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All comments. Whatever is written here keeps the weekly counts true in the same transaction. */
public interface Comments {

    /** As many fresh ids. */
    List<Long> freshIds(int howMany);

    /** Those that are stored already, whole. */
    Map<Identity, FullComment> stored(Collection<Identity> identities);

    /** Keys of comments in their order, those after this one. */
    List<Long> idsAfter(long id, int most);

    /** Keys, in their order after this one, of comments that occurred at that time or later. */
    List<Long> since(Instant occurredAt, long after, int most);

    Map<Long, FullComment> withIds(Collection<Long> ids);

    void add(List<FullComment> comments);

    /** Replaces what is stored under the ids of {@code before} by what stands in {@code after}, in the same order. */
    void change(List<FullComment> before, List<FullComment> after);

    /** Keys of comments that an import made, greater than {@code after}, in their order. */
    List<Long> made(long importId, long after, int most);

    /** Which of these something depends on: where that stands. A theme that something depends on counts with its comments. */
    Map<Long, String> dependents(Collection<Long> ids);

    /** Removes comments nothing depends on. */
    void remove(Collection<FullComment> comments);

    /** Removes those of these themes that files brought, nobody defined, nothing depends on and that have no comment left. */
    int removeEmptyThemes(Collection<Long> themes);

    /** Of these, those that nobody else is changing; nobody else changes them until the end of the transaction. */
    Set<Long> lock(Collection<Long> ids);

    /** Waits until nobody else is changing this comment, and keeps others from it until the end of the transaction. */
    void await(long id);
}
