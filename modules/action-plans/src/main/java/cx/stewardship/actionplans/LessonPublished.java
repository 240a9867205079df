package cx.stewardship.actionplans;

import cx.stewardship.shared.DepartmentId;
import java.time.Instant;
import java.util.List;

/**
 * A plan that worked taught something that other departments can use.
 *
 * @param lesson its key
 * @param offeredTo the departments that are asked to answer
 */
public record LessonPublished(long lesson, ActionPlanId plan, List<DepartmentId> offeredTo, Instant at) {
    public LessonPublished {
        offeredTo = List.copyOf(offeredTo);
    }
}
