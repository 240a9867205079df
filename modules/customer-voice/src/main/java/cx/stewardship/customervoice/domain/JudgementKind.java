package cx.stewardship.customervoice.domain;

/** By what the customer judged: what it did, what others thought of it, how it felt. */
public enum JudgementKind {
    FUNCTIONAL,
    EMOTIONAL_SOCIAL,
    EMOTIONAL_PERSONAL
}
