package cx.stewardship.analysis.agreement;

/** What the values of a rating mean to each other. */
public enum Level {
    /** Names only: equal or not. */
    NOMINAL,
    /** An order, without saying how far apart. */
    ORDINAL,
    /** Equal steps. */
    INTERVAL,
    /** Equal steps from a true zero. */
    RATIO
}
