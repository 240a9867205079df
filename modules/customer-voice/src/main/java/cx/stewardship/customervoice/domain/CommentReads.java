package cx.stewardship.customervoice.domain;

import cx.stewardship.shared.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Comments straight to records, for lists. A scope of null is the whole company, an empty one is nothing. */
public interface CommentReads {

    /**
     * Newest first; how many there are in all is said up to {@link #COUNTED}, with words or in no theme up to {@link #FOUND}.
     *
     * @param after the key that the slice before gave; null for the first
     */
    Slice<CommentLine> stream(@Nullable Set<Long> scope, CommentFilter filter, @Nullable String after, int most);

    /** Those that say most of what is searched for come first, then the newest; without words, the newest. */
    Slice<CommentLine> relevant(@Nullable Set<Long> scope, CommentFilter filter, @Nullable String after, int most);

    /** Where comments come from, by name. */
    List<String> sources();

    /** All of them, however long it takes: for figures that are kept. */
    long count(@Nullable Set<Long> scope, CommentFilter filter);

    /** So many are counted for a page, unless the weekly counts know it; of more it says that there are more. */
    int COUNTED = 1_000;

    /** The same of comments in which words are sought. */
    int FOUND = 100;

    /** So many comments that may belong elsewhere are counted. */
    int UNSURE = 300;

    /** So many are counted beside the name of a view that nobody looks at. */
    int IN_VIEW = 300;

    /** As many as there are, or {@link #IN_VIEW}, with words or in no theme {@link #FOUND}, and more. */
    Counted countUpTo(@Nullable Set<Long> scope, CommentFilter filter);

    Optional<CommentLine> find(long id);

    /** These, in their order; those that do not exist are left out. */
    List<CommentLine> withIds(List<Long> ids);

    /** Those of them that exist, the newest first. */
    List<CommentLine> newestOf(Collection<Long> ids);

    /** Of these, those that lie in the scope. */
    Set<Long> inScope(@Nullable Set<Long> scope, Collection<Long> ids);

    /** Those that wait for somebody to say whom they concern, the oldest first. */
    List<CommentLine> waiting(int most);

    long countWaiting();

    /** The newest, whomever they concern: what a rule is tried on. */
    List<CommentLine> newest(int most);

    /** Texts that share words with others: the newest of a department since some weeks, as candidates. */
    List<CommentLine> recentOf(Set<Long> scope, int most);

    /** Those that a rule or a name placed, but not surely; the newest first. */
    List<CommentLine> unsure(@Nullable Set<Long> scope, int sureFrom, int most);

    /** Up to {@link #UNSURE}. */
    Counted countUnsure(@Nullable Set<Long> scope, int sureFrom);

    /** The texts of these comments, in this order. */
    java.util.Map<Long, String> texts(Collection<Long> ids);
}
