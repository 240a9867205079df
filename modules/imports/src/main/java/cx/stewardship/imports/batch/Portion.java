package cx.stewardship.imports.batch;

import cx.stewardship.imports.reading.Cells;
import cx.stewardship.imports.reading.SourceRow;
import cx.stewardship.shared.imports.ImportKind;
import cx.stewardship.shared.imports.ImportRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file with all that is known of them from their cells alone.
 *
 * @param read the rows by the types of their fields, in the same order
 * @param said what each says, for the memory; null for one that could not be read
 */
public record Portion(List<SourceRow> rows, List<Cells.Read> read, List<FileMemory.@Nullable Said> said) {

    static Portion of(List<SourceRow> rows, Cells cells, ImportKind kind) {
        List<Cells.Read> read = new ArrayList<>(rows.size());
        List<ImportRow> readable = new ArrayList<>(rows.size());
        for (SourceRow row : rows) {
            Cells.Read one = cells.read(row);
            read.add(one);
            if (one.row() != null) {
                readable.add(one.row());
            }
        }
        Iterator<Map<String, ?>> each = kind.saysOfEach(readable).iterator();
        List<FileMemory.@Nullable Said> said = new ArrayList<>(rows.size());
        for (Cells.Read one : read) {
            said.add(one.row() == null ? null : FileMemory.Said.of(each.next()));
        }
        return new Portion(rows, read, said);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public int size() {
        return rows.size();
    }
}
