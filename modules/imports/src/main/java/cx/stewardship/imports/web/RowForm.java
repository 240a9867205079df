package cx.stewardship.imports.web;

import cx.stewardship.imports.application.ImportView;
import cx.stewardship.imports.domain.Reject;
import cx.stewardship.imports.domain.RejectedRow;
import cx.stewardship.shared.page.Pages;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of a row while somebody mends them. */
public final class RowForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONG = 32;
    private static final int LINE = 90;
    private static final int MOST_LINES = 8;

    static final RowForm NONE = new RowForm(0, List.of(), "");

    private final long row;
    private final List<Cell> cells;
    private final String hint;

    private RowForm(long row, List<Cell> cells, String hint) {
        this.row = row;
        this.cells = cells;
        this.hint = hint;
    }

    /** A cell; what is typed comes in here. */
    public static final class Cell implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String column;
        private final String field;
        private final String before;
        private final boolean fault;
        private final boolean beyond;
        private String value;

        private Cell(String column, String field, String before, boolean fault, boolean beyond) {
            this.column = column;
            this.field = field;
            this.beyond = beyond;
            this.before = before;
            this.fault = fault;
            this.value = before;
        }

        public String getColumn() {
            return column;
        }

        /** What it fills, where the column is not called so; blank otherwise. */
        public String getField() {
            return field.equals(column) ? "" : field;
        }

        /** Whether it fills a field, or holds something where no column is: then it matters. */
        boolean isUsed() {
            return beyond ? !before.isBlank() : !field.isEmpty();
        }

        boolean isBeyond() {
            return beyond;
        }

        public boolean isFault() {
            return fault;
        }

        public boolean isLarge() {
            return before.length() > LONG || before.indexOf('\n') >= 0;
        }

        public int getLines() {
            long breaks = before.chars().filter(sign -> sign == '\n').count();
            return (int) Math.max(2, Math.min(MOST_LINES, before.length() / LINE + 1 + breaks));
        }

        public String getValue() {
            return value;
        }

        /** Browsers send other ends of lines than there were; a cell that nobody changed stays as it was. */
        public void setValue(String typed) {
            String plain = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n');
            value = plain.equals(before.replace("\r\n", "\n").replace('\r', '\n')) ? before : plain;
        }
    }

    static RowForm of(ImportView run, RejectedRow row) {
        Map<String, String> fields = new HashMap<>();
        run.mapping().targets().forEach((field, target) -> fields.putIfAbsent(target, field));
        Reject now = row.now();
        String target = run.mapping().targets().getOrDefault(now.field(), now.field());
        List<String> values = row.cells();
        List<Cell> cells = new ArrayList<>();
        boolean found = false;
        for (int i = 0; i < Math.max(run.header().size(), values.size()); i++) {
            boolean beyond = i >= run.header().size();
            String column = beyond
                    ? Pages.text("imports.mend.beyond", i + 1)
                    : run.header().get(i);
            boolean fault = !found && (column.equals(target) || now.field().isEmpty() && beyond);
            found |= fault;
            cells.add(new Cell(
                    column,
                    beyond ? "" : fields.getOrDefault(column, ""),
                    i < values.size() ? values.get(i) : "",
                    fault,
                    beyond));
        }
        String hint = "";
        if (!found && target.startsWith("=")) {
            hint = Pages.text("imports.mend.fixed", now.field(), target.substring(1));
        } else if (!found && !now.field().isEmpty()) {
            hint = Pages.text("imports.mend.noColumn", now.field());
        }
        return new RowForm(row.row(), cells, hint);
    }

    /** Number of the row in the file; 0 for none. */
    public long row() {
        return row;
    }

    /** What to know before one begins; blank when there is nothing. */
    public String hint() {
        return hint;
    }

    /** Cells that fill a field; all of them where some stand beyond the columns, for then any may be in the wrong place. */
    public List<Cell> used() {
        boolean shifted = isShifted();
        return cells.stream()
                .filter(cell -> cell.isUsed() || shifted && !cell.isBeyond())
                .toList();
    }

    /** Cells of columns that this import does not use. */
    public List<Cell> unused() {
        return isShifted()
                ? List.of()
                : cells.stream()
                        .filter(cell -> !cell.isUsed() && !cell.isBeyond())
                        .toList();
    }

    private boolean isShifted() {
        return cells.stream().anyMatch(cell -> cell.isBeyond() && cell.isUsed());
    }

    /** Whether this cell is the one to begin with: that at fault, else the first. */
    public boolean isFirst(Cell cell) {
        List<Cell> used = used();
        return cell.isFault() || used.stream().noneMatch(Cell::isFault) && cell == used.get(0);
    }

    List<String> values() {
        return cells.stream().map(Cell::getValue).toList();
    }
}
