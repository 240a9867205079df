package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.PlanRow;
import cx.stewardship.actionplans.domain.PlanTimes.Mark;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan on the axis of time.
 *
 * @param workUntil the last day of the work: when it took effect or ended, or else today or the last due date, whichever is later
 * @param watchedUntil until when it is or was watched; null before it took effect
 * @param judgedFrom the day from which it can be judged; null before it took effect or when that is over
 */
public record PlanTimeline(
        PlanRow plan,
        LocalDate begunOn,
        LocalDate workUntil,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate watchedUntil,
        @Nullable LocalDate judgedFrom,
        List<Mark> marks)
        implements Serializable {}
