package cx.stewardship.performancereviews.domain;

/** Where a review stands: what it waits for. */
public enum ReviewState {
    /** The employee has not begun. */
    NOT_STARTED,
    /** The employee is rating what they did. */
    SELF,
    /** The manager rates. */
    MANAGER,
    /** Rated; compared with others before the employee sees it. */
    CALIBRATION,
    /** The employee sees it. */
    SHARED,
    /** The employee has said that they saw it, perhaps with an answer. */
    ACKNOWLEDGED
}
