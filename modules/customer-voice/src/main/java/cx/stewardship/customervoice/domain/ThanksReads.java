package cx.stewardship.customervoice.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What customers thanked for. */
public interface ThanksReads {

    /** A theme of thanks, and how many belong to it. */
    record For(long themeId, String name, long departmentId, int comments) implements Serializable {}

    /**
     * Ids, the newest first.
     *
     * @param departments that they concern; null for all
     * @param theme that they belong to; null for all
     * @param before only those that come after this one in the list; null for the first
     */
    List<Long> newest(
            @Nullable Set<Long> departments, @Nullable Long theme, LocalDate since, @Nullable Long before, int most);

    /** For what, the most often named first. */
    List<For> themes(@Nullable Set<Long> departments, LocalDate since, int most);

    /** How many concern each department, from the weekly counts: whole weeks, from that of the day on. */
    Map<Long, Integer> byDepartment(LocalDate since);
}
