package cx.stewardship.performancereviews.domain;

/** How often somebody does what a criterion says. */
public enum Frequency {
    EACH_TIME,
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    AS_NEEDED
}
