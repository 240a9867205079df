package cx.stewardship.customervoice;

/** Names a comment. The value is the database key, greater than 0. */
public record CommentId(long value) implements java.io.Serializable {}
