package cx.stewardship.imports.reading;

import java.io.Serializable;
import java.util.List;

/**
 * A record of the file as it stands there.
 *
 * @param number of the record, the header is 1, blank lines count, as in a spreadsheet
 * @param cells in the order of the columns
 * @param cut whether the file stops in the middle of this row
 */
public record SourceRow(long number, List<String> cells, boolean cut) implements Serializable {
    public SourceRow {
        cells = List.copyOf(cells);
    }
}
