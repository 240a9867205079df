package cx.stewardship.actionplans;

import cx.stewardship.shared.DepartmentId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The issue of a plan that was closed as effective seems to be back.
 *
 * @param week the Monday of the week in which the watch signalled
 */
public record ActionPlanCameBack(ActionPlanId id, DepartmentId department, LocalDate week, Instant at) {}
