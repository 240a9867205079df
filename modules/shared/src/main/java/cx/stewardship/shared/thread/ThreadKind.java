package cx.stewardship.shared.thread;

/** The links of the golden thread, in the order in which a customer's words become evidence. */
public enum ThreadKind {
    COMMENT,
    THEME,
    /** A root cause is shown with its plan and shares the plan's id. */
    ROOT_CAUSE,
    PLAN,
    /** The effectiveness check of a plan shares the plan's id. */
    CHECK,
    /** A statement of a job description. */
    RESPONSIBILITY,
    CRITERION,
    /** A score of one quality in one department (or the company) of one campaign. */
    SCORE
}
