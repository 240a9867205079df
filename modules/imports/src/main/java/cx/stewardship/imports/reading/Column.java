package cx.stewardship.imports.reading;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What was seen in a column of the file.
 *
 * @param name from the header
 * @param filled cells that are not blank
 * @param example the first of them, shortened
 * @param monthFirstOnly cells that are dates if the month comes first, and no dates otherwise
 * @param dayFirstOnly cells that are dates if the day comes first, and no dates otherwise
 * @param eitherOrder cells that are dates both ways and mean different days
 * @param dotted dates written with points
 * @param commaDecimals numbers that can only have a decimal comma
 * @param pointDecimals numbers that can only have a decimal point
 * @param monthFirstSeen the first of the cells that are dates only if the month comes first
 * @param dayFirstSeen the first of the cells that are dates only if the day comes first
 */
public record Column(
        String name,
        long filled,
        String example,
        long monthFirstOnly,
        long dayFirstOnly,
        long eitherOrder,
        long dotted,
        long commaDecimals,
        long pointDecimals,
        @Nullable Seen monthFirstSeen,
        @Nullable Seen dayFirstSeen)
        implements Serializable {

    /** A cell that proves something, and the number of its row. */
    public record Seen(String cell, long row) implements Serializable {}
}
