package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeUses;
import cx.stewardship.shared.Refusal;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change of themes would do, before it is done.
 *
 * @param themes as they are; the first is the one that remains, or that is split or dissolved
 * @param after how many comments it would have then, each counted once
 * @param weeks the last 12 full weeks, the oldest first
 * @param uses what refers to any of them and would follow
 * @param refusal why it cannot be done now; null when it can
 */
public record ThemePreview(
        List<Line> themes, long after, List<Week> weeks, List<ThemeUses.Use> uses, @Nullable Refusal refusal)
        implements Serializable {

    /**
     * A theme as it is.
     *
     * @param version by which a change made meanwhile is noticed
     */
    public record Line(long id, String name, String definition, boolean locked, long comments, int version)
            implements Serializable {}

    /**
     * One week.
     *
     * @param ofEach comments of each theme, in their order
     * @param together of all of them, each comment once
     */
    public record Week(LocalDate monday, List<Integer> ofEach, int together) implements Serializable {}
}
