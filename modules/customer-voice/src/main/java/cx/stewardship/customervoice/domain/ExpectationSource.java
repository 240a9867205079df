package cx.stewardship.customervoice.domain;

/** From where customers have their expectation. */
public enum ExpectationSource {
    /** What our kind of product is advertised with, by us and by others. */
    ADVERTISING,
    /** What our people say when they sell and serve. */
    SALES_SERVICE,
    MEDIA,
    PEERS,
    /** What the customer has lived through with us before. */
    OWN_HISTORY
}
