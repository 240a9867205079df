package cx.stewardship.customervoice.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Figures of themes from the weekly counts. */
public interface ThemeReads {

    /**
     * A theme with the number of its comments in all.
     *
     * @param first the Monday of the week of its first comment; null without comments
     */
    record Sized(
            long id,
            long departmentId,
            String name,
            String definition,
            long comments,
            boolean locked,
            int version,
            @Nullable LocalDate first) {}

    /** Themes of these departments, null for all; the largest first. */
    List<Sized> of(@Nullable Set<Long> departments);

    /** The theme that took the place of this one; itself, when none did. */
    long now(long theme);

    /** The department of a theme that is in use; empty when there is none. */
    Optional<Long> departmentOf(long theme);

    /**
     * Comments of each theme in the last weeks before a Monday, for each of these numbers of weeks; themes without any are missing.
     *
     * @param departments whose themes, null for all
     */
    Map<Long, int[]> lately(@Nullable Set<Long> departments, LocalDate before, List<Integer> weeks);

    /**
     * Comments of each theme in so many weeks from a Monday on, one after the other; themes without any are missing.
     *
     * @param departments whose themes, null for all
     */
    Map<Long, int[]> weekly(@Nullable Set<Long> departments, LocalDate from, int weeks);

    /** Comments per theme and week, from one Monday to before another. */
    Map<Long, Map<LocalDate, Integer>> weeks(Collection<Long> themes, LocalDate from, LocalDate before);

    /** Comments that belong to any of these themes, each once. */
    Map<LocalDate, Integer> weeksOfAny(Collection<Long> themes, LocalDate from, LocalDate before);

    /** All comments of the company by week. */
    Map<LocalDate, Integer> company(LocalDate from, LocalDate before);

    /** Comments that concern a department, and thanks among them, by week; of the company for null. */
    Map<LocalDate, int[]> concerning(@Nullable Set<Long> departments, LocalDate from, LocalDate before);

    /** Complaints per theme since a day: thanks are not counted. */
    Map<Long, Integer> complaintsSince(Collection<Long> themes, LocalDate from);
}
