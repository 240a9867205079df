package cx.stewardship.jobdescriptions.application;

/** A department to choose. */
public record NamedDepartment(long id, String code, String name) implements java.io.Serializable {}
