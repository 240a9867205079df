package cx.stewardship.actionplans.domain;

/** Where in the company a cause lies; never a person. */
public enum CauseCategory {
    PROCESS,
    POLICY,
    CULTURE,
    PRODUCT,
    HAND_OFF
}
