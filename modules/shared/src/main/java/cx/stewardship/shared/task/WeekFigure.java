package cx.stewardship.shared.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of "my department this week" on the home page, in the reader's language.
 *
 * @param label what is counted
 * @param value as shown: "18", or "4 of 9"
 * @param change against the week before; null when there is nothing to compare with
 * @param moreIsWorse whether a rise is bad news
 * @param line the last weeks, oldest first, for the small line; may be empty
 * @param context one line below the figure
 */
public record WeekFigure(
        String label,
        String value,
        @Nullable Integer change,
        boolean moreIsWorse,
        List<Integer> line,
        String context) {}
