package cx.stewardship.performancereviews;

/** Names one version of a criterion. The value is the database key, greater than 0, and its id in the golden thread. */
public record CriterionId(long value) implements java.io.Serializable {}
