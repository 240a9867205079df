package cx.stewardship.shared;

/** Names a person who works for the company. The value is the database key, greater than 0. */
public record PersonId(long value) implements java.io.Serializable {}
