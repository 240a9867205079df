package cx.stewardship.actionplans.domain;

/** What the effectiveness check says. */
public enum Verdict {
    EFFECTIVE,
    PARTLY_EFFECTIVE,
    NOT_EFFECTIVE,
    NOT_ENOUGH_DATA
}
