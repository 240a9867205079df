package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.Transition;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Ask a plan to take a step.
 *
 * @param reason needed to reopen and to cancel
 * @param effectiveOn for {@link Transition#VERIFY}: the day from which customers could notice; null takes the day the last
 *     action was done
 */
public record MoveActionPlan(long planId, Transition step, @Nullable String reason, @Nullable LocalDate effectiveOn) {

    public static MoveActionPlan by(long planId, Transition step) {
        return new MoveActionPlan(planId, step, null, null);
    }
}
