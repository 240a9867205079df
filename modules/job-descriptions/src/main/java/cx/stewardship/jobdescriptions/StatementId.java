package cx.stewardship.jobdescriptions;

/** Names a statement of a job description. It stays the same from version to version, however it is worded. */
public record StatementId(long value) implements java.io.Serializable {}
