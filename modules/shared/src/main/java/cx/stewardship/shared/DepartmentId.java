package cx.stewardship.shared;

/** Names a department. The value is the database key, greater than 0. */
public record DepartmentId(long value) implements java.io.Serializable {}
