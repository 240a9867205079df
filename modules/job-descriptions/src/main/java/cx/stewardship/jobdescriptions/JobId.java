package cx.stewardship.jobdescriptions;

/** Names a job. The value is the database key, greater than 0. */
public record JobId(long value) implements java.io.Serializable {}
