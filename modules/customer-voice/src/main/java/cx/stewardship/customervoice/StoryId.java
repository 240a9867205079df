package cx.stewardship.customervoice;

/** Names a story. The value is the database key, greater than 0. */
public record StoryId(long value) implements java.io.Serializable {}
