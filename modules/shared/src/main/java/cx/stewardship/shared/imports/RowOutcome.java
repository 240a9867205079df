package cx.stewardship.shared.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param field the column at fault; null unless rejected
 * @param reason message key of the reason; null unless rejected
 * @param arguments for the message
 * @param key of what was added or changed, so that the import can be undone; 0 when the kind keeps that itself, or in a dry run
 * @param changes what is different now; empty unless changed
 * @param others keys of what else the row made, where it holds more than one thing
 */
public record RowOutcome(
        Kind kind,
        @Nullable String field,
        @Nullable String reason,
        List<Object> arguments,
        long key,
        List<Change> changes,
        List<Long> others) {

    public RowOutcome {
        others = List.copyOf(others);
    }

    /** Of a row that is about one thing. */
    public RowOutcome(
            Kind kind,
            @Nullable String field,
            @Nullable String reason,
            List<Object> arguments,
            long key,
            List<Change> changes) {
        this(kind, field, reason, arguments, key, changes, List.of());
    }

    /** Every row that was read has exactly one of these. */
    public enum Kind {
        ADDED,
        CHANGED,
        UNCHANGED,
        REJECTED
    }

    public static final RowOutcome ADDED = new RowOutcome(Kind.ADDED, null, null, List.of(), 0, List.of());
    public static final RowOutcome CHANGED = new RowOutcome(Kind.CHANGED, null, null, List.of(), 0, List.of());
    public static final RowOutcome UNCHANGED = new RowOutcome(Kind.UNCHANGED, null, null, List.of(), 0, List.of());

    /** @param key of what was made; 0 in a dry run */
    public static RowOutcome added(long key) {
        return key == 0 ? ADDED : new RowOutcome(Kind.ADDED, null, null, List.of(), key, List.of());
    }

    /** @param keys of all that the row made, at least one; zeros in a dry run */
    public static RowOutcome added(List<Long> keys) {
        return keys.get(0) == 0
                ? ADDED
                : new RowOutcome(
                        Kind.ADDED, null, null, List.of(), keys.get(0), List.of(), keys.subList(1, keys.size()));
    }

    /** @param key of what was there; known in a dry run, too */
    public static RowOutcome changed(long key, List<Change> changes) {
        return new RowOutcome(Kind.CHANGED, null, null, List.of(), key, List.copyOf(changes));
    }

    /** @param reason key of a message that says what is wrong and what was expected: {@code voice.import.noText} */
    public static RowOutcome rejected(String field, String reason, Object... arguments) {
        return new RowOutcome(Kind.REJECTED, field, reason, List.of(arguments), 0, List.of());
    }
}
