package cx.stewardship.imports.application;

import cx.stewardship.imports.ImportId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rejected rows of an import, as somebody mended them.
 *
 * @param run that rejected them
 */
public record MendRows(ImportId run, List<Row> rows) implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A row.
     *
     * @param row its number in the file
     * @param cells in the order of the columns
     * @param seen when it had been mended before, as whoever mends it has seen; null when it had not been
     */
    public record Row(long row, List<String> cells, @Nullable Instant seen) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Row {
            cells = List.copyOf(cells);
        }
    }

    public MendRows {
        rows = List.copyOf(rows);
    }
}
