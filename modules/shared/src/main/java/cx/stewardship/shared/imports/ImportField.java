package cx.stewardship.shared.imports;

import java.util.List;

/**
 * A field that a kind of import takes.
 *
 * @param name lower case with underscores, the header of the template: {@code occurred_at}
 * @param needed whether a file without this column is refused as a whole
 * @param aliases other headers it is known by in files of other systems, compared without case, blanks and punctuation
 * @param example a value as it may stand in a file
 */
public record ImportField(String name, Type type, boolean needed, List<String> aliases, String example) {

    /** Values are read by type before the kind sees them; what cannot be read is rejected with row, column and what was expected. */
    public enum Type {
        TEXT,
        /** A day, or a day and a time; ISO, or the form detected in the file. */
        DATE,
        NUMBER,
        /** yes/no, true/false, 1/0, y/n. */
        YES_NO
    }

    public static ImportField needed(String name, Type type, String example, String... aliases) {
        return new ImportField(name, type, true, List.of(aliases), example);
    }

    public static ImportField optional(String name, Type type, String example, String... aliases) {
        return new ImportField(name, type, false, List.of(aliases), example);
    }
}
