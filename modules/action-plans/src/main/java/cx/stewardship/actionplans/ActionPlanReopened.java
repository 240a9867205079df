package cx.stewardship.actionplans;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan did not hold and was taken up again.
 *
 * @param times how often by now
 * @param nextLevel the person who is to decide how to go on; null the first time, and where nobody stands above
 */
public record ActionPlanReopened(
        ActionPlanId id, DepartmentId department, String reason, int times, @Nullable PersonId nextLevel, Instant at) {}
