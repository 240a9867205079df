package cx.stewardship.performancereviews;

/** Names a cycle of reviews. The value is the database key, greater than 0. */
public record CycleId(long value) implements java.io.Serializable {}
