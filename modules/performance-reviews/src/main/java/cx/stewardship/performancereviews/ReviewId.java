package cx.stewardship.performancereviews;

/** Names the review of one person in one cycle. The value is the database key, greater than 0. */
public record ReviewId(long value) implements java.io.Serializable {}
