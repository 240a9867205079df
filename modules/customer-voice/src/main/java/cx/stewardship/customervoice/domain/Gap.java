package cx.stewardship.customervoice.domain;

/** How far what customers live through falls short of what they were led to expect; the widest first. */
public enum Gap {
    BROKEN,
    PARTLY,
    /** Nobody has looked yet. */
    UNKNOWN,
    KEPT
}
