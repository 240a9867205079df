package cx.stewardship.actionplans;

/** Names a plan. The value is the database key, greater than 0, and the plan's number. */
public record ActionPlanId(long value) implements java.io.Serializable {}
