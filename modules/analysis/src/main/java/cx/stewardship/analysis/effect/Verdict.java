package cx.stewardship.analysis.effect;

/** What the figures say about a change that was meant to make an issue rarer. */
public enum Verdict {
    /** Surely rarer, and at least as much as was agreed. */
    EFFECTIVE,
    /** Surely rarer, by less than was agreed. */
    PARTLY_EFFECTIVE,
    /** Surely not as rare as was agreed. */
    NOT_EFFECTIVE,
    /** The interval still allows for both. */
    NOT_ENOUGH_DATA
}
