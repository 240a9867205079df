package cx.stewardship.imports;

/** Names a run of an import. The value is the database key, greater than 0. */
public record ImportId(long value) implements java.io.Serializable {}
