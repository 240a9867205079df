package cx.stewardship.shared.imports;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a row changes in one field of something that is there already.
 *
 * @param field as in the file: {@code job_title}
 * @param before as it would stand in a file; blank when there was nothing
 * @param after likewise
 */
public record Change(String field, String before, String after) implements Serializable {

    /** The fields that differ, in the order of the second; a field that one of them does not name is blank there. */
    public static List<Change> between(Map<String, ?> before, Map<String, ?> after) {
        List<Change> changes = new ArrayList<>();
        after.forEach((field, value) -> {
            String was = text(before.get(field));
            if (!was.equals(text(value))) {
                changes.add(new Change(field, was, text(value)));
            }
        });
        return changes;
    }

    /**
     * A row with these changes taken back, the last one first: several may have changed the same field one after the other.
     *
     * @param now as it is
     * @return empty when a field is not what the change made of it any more
     */
    public static Optional<Map<String, String>> undo(Map<String, String> now, List<Change> changes) {
        Map<String, String> row = new LinkedHashMap<>(now);
        for (int i = changes.size() - 1; i >= 0; i--) {
            Change change = changes.get(i);
            if (!change.after().equals(row.getOrDefault(change.field(), ""))) {
                return Optional.empty();
            }
            row.put(change.field(), change.before());
        }
        return Optional.of(row);
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
