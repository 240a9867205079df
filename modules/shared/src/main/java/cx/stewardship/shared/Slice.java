package cx.stewardship.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a long list, read by key and not by page number.
 *
 * @param next the key to ask with for what follows; null at the end
 * @param total of all rows that fit the filter, as far as they were counted
 * @param more whether there are more than {@code total}
 */
public record Slice<T>(List<T> rows, @Nullable String next, long total, boolean more) {
    public Slice {
        rows = List.copyOf(rows);
    }

    /** With all of them counted. */
    public Slice(List<T> rows, @Nullable String next, long total) {
        this(rows, next, total, false);
    }
}
