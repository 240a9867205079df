package cx.stewardship.analysis.purpose;

/** Who is better off when a responsibility is done well. */
public enum Beneficiary {
    /** A customer: the sentence says what becomes possible, easier or certain for them. */
    CUSTOMER,
    /** Ourselves: our revenue, cost, risk, image or score. */
    SELF_SERVING,
    /** Nobody is named, or only the work itself. */
    NONE
}
