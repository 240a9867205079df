package cx.stewardship.customervoice;

/** Names an entry of the expectations ledger. The value is the database key, greater than 0. */
public record ExpectationId(long value) implements java.io.Serializable {}
