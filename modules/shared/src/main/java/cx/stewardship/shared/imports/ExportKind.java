package cx.stewardship.shared.imports;

import cx.stewardship.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a kind of data may go out as a file: a CDI bean beside the {@link ImportKind} of the same code. Sent back in
 * unchanged, every row of it is taken and changes nothing.
 */
public interface ExportKind {

    /** The same as that of the {@link ImportKind}. */
    String code();

    /** Who may take it out: whoever may both read this data and bring it in. */
    Set<Role> readableBy();

    /**
     * The next rows that the one who acts may take out, in a transaction of its own, so that a large export holds neither
     * memory nor locks.
     *
     * @param after what the portion before gave as {@code next}; blank for the first
     */
    Portion portion(String after);

    /**
     * Some rows.
     *
     * @param rows values by field: text, {@link java.time.Instant}, {@link java.time.LocalDate}, a number, or true and false;
     *     what is missing or null is left blank
     * @param next where to go on; null at the end
     */
    record Portion(List<Map<String, @Nullable Object>> rows, @Nullable String next) {
        public Portion {
            rows = List.copyOf(rows);
        }

        /** All rows at once, for what is never large. */
        public static Portion all(List<Map<String, @Nullable Object>> rows) {
            return new Portion(rows, null);
        }
    }
}
