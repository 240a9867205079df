package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.Watch;
import cx.stewardship.analysis.effect.ReturnWatch;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the issue of a closed plan comes back, with all that is needed to see why.
 *
 * @param since the first week that was watched
 * @param countedFrom the first week of the present sum
 * @param design reference and limit, and what they promise
 * @param weeks full weeks from {@code since} on
 * @param signalledIn the week in which the sum went above the limit; null when it has not
 * @param answer the reason that was given; null when nobody answered, or none was needed
 * @param newPlan the plan that takes it from here; null when there is none
 * @param mayAnswer whether this reader may answer a signal
 */
public record WatchReport(
        Watch.State state,
        LocalDate since,
        LocalDate countedFrom,
        ReturnWatch design,
        List<Week> weeks,
        @Nullable LocalDate signalledIn,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Long newPlan,
        boolean mayAnswer)
        implements Serializable {

    /** @param sum what was too much by then, in comments; NaN before counting began anew */
    public record Week(LocalDate monday, long ofTheme, long all, double sum, boolean signals) implements Serializable {}

    public WatchReport {
        weeks = List.copyOf(weeks);
    }

    public boolean signalled() {
        return state == Watch.State.SIGNALLED;
    }
}
