package cx.stewardship.shared.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param field the column at fault; null unless rejected
 * @param reason message key of the reason; null unless rejected
 * @param arguments for the message
 */
public record RowOutcome(Kind kind, @Nullable String field, @Nullable String reason, List<Object> arguments) {

    /** Every row that was read has exactly one of these. */
    public enum Kind {
        ADDED,
        CHANGED,
        UNCHANGED,
        REJECTED
    }

    public static final RowOutcome ADDED = new RowOutcome(Kind.ADDED, null, null, List.of());
    public static final RowOutcome CHANGED = new RowOutcome(Kind.CHANGED, null, null, List.of());
    public static final RowOutcome UNCHANGED = new RowOutcome(Kind.UNCHANGED, null, null, List.of());

    /** @param reason key of a message that says what is wrong and what was expected: {@code voice.import.noText} */
    public static RowOutcome rejected(String field, String reason, Object... arguments) {
        return new RowOutcome(Kind.REJECTED, field, reason, List.of(arguments));
    }
}
