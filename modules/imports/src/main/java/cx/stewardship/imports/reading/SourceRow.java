package cx.stewardship.imports.reading;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the file as it stands there.
 *
 * @param number of the record, the header is 1, blank lines count, as in a spreadsheet
 * @param cells in the order of the columns
 * @param cut whether the file stops in the middle of this row
 * @param fault key of the message that says why there are no cells to read; null for a sound row
 */
public record SourceRow(long number, List<String> cells, boolean cut, @Nullable String fault) implements Serializable {
    public SourceRow {
        cells = List.copyOf(cells);
    }

    public SourceRow(long number, List<String> cells, boolean cut) {
        this(number, cells, cut, null);
    }
}
