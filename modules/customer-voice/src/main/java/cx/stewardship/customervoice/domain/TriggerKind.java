package cx.stewardship.customervoice.domain;

/** What changes what customers expect. */
public enum TriggerKind {
    INNOVATION,
    COMPETITOR,
    ECONOMIC,
    SOCIAL
}
