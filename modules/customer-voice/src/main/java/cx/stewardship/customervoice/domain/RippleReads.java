package cx.stewardship.customervoice.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What began where and was heard by whom. */
public interface RippleReads {

    /**
     * From the weekly counts.
     *
     * @param departments one of which caused or heard it; null for all
     * @param fromMonday the first week
     */
    List<Ripple> ripples(@Nullable Set<Long> departments, LocalDate fromMonday);

    /**
     * Ids of the comments behind one pair, the newest first.
     *
     * @param originator {@link Ripple#NOBODY} for those of which nobody said where they began
     * @param receiver {@link Ripple#NOBODY} for those of which nobody said who heard them
     * @param harm of {@link Harm}, or {@link Ripple#UNSAID}; null for any
     * @param after the last one that is shown already; null for the first
     */
    List<Long> comments(
            long originator,
            long receiver,
            @Nullable String harm,
            LocalDate fromMonday,
            @Nullable Long after,
            int most);

    /** A theme, which says what was done, and how many complaints of a pair belong to it. */
    record Act(long themeId, String name, int comments) implements java.io.Serializable {}

    /** What in the department that caused it customers of this pair tell of, the most frequent first. */
    List<Act> acts(long originator, long receiver, LocalDate fromMonday, int most);
}
