package cx.stewardship.actionplans;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.shared.DepartmentId;
import java.time.Instant;
import java.util.List;

/** A plan was drafted from what customers said; its starting rate is fixed. */
public record ActionPlanStarted(ActionPlanId id, DepartmentId department, List<ThemeId> themes, Instant at) {}
