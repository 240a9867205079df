package cx.stewardship.actionplans.domain;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it stands in a list or on a card.
 *
 * @param actions how many it has; {@code done} of them are done, {@code late} are past their date
 * @param nextDue the nearest day of an open action, or when all are done the last; null without actions
 * @param progress mean progress of its actions, 0 to 100
 * @param criteria whether the effect is agreed
 * @param otherDepartment a department besides its own that has an action in it; null when there is none
 */
public record PlanRow(
        long id,
        String title,
        PlanState state,
        long departmentId,
        String departmentCode,
        String department,
        long ownerId,
        String owner,
        long checkerId,
        String checker,
        int actions,
        int done,
        int late,
        int progress,
        @Nullable LocalDate nextDue,
        int reopenings,
        boolean criteria,
        @Nullable LocalDate effectiveOn,
        Instant stateSince,
        @Nullable String otherDepartment)
        implements Serializable {}
