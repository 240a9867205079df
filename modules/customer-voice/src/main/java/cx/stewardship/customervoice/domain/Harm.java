package cx.stewardship.customervoice.domain;

/** What it cost the customer, the least first. Thanks is no harm: it is a kind of comment of its own. */
public enum Harm {
    HASSLE,
    ANNOYANCE,
    DISAPPOINTMENT,
    UNNECESSARY_COST
}
