package cx.stewardship.actionplans;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.shared.DepartmentId;
import java.time.Instant;
import java.util.List;

/**
 * The issue has stopped recurring, and the figures show it.
 *
 * @param ratio the new rate as a share of the old one
 */
public record ActionPlanClosed(
        ActionPlanId id, DepartmentId department, List<ThemeId> themes, double ratio, Instant at) {}
