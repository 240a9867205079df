package cx.stewardship.customervoice;

/** Names a theme. The value is the database key, greater than 0. */
public record ThemeId(long value) implements java.io.Serializable {}
