package cx.stewardship.imports.batch;

import cx.stewardship.imports.reading.Cells;
import cx.stewardship.imports.reading.SourceRow;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportKind;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An outcome for each row of a portion: cells that cannot be read and rows that contradict an earlier one are kept from the kind. */
final class Judging {

    private final Cells cells;
    private final ImportKind kind;
    private final ImportContext context;
    private final FileMemory memory;

    Judging(Cells cells, ImportKind kind, ImportContext context, FileMemory memory) {
        this.cells = cells;
        this.kind = kind;
        this.context = context;
        this.memory = memory;
    }

    private record Waiting(int place, ImportRow row, Map<String, ?> said) {}

    List<RowOutcome> judge(List<SourceRow> rows) {
        @Nullable RowOutcome[] outcomes = new RowOutcome[rows.size()];
        List<Waiting> waiting = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Cells.Read read = cells.read(rows.get(i));
            outcomes[i] = read.rejected();
            if (read.row() != null) {
                waiting.add(new Waiting(i, read.row(), kind.says(read.row())));
            }
        }
        while (!waiting.isEmpty()) {
            waiting = round(waiting, outcomes);
        }
        return Arrays.asList(outcomes);
    }

    /** @return rows about something that another row of this round is about too: they wait for what becomes of that one */
    private List<Waiting> round(List<Waiting> waiting, @Nullable RowOutcome[] outcomes) {
        List<Waiting> now = new ArrayList<>(waiting.size());
        List<Waiting> later = new ArrayList<>();
        Map<String, Integer> inHand = new HashMap<>();
        for (Waiting row : waiting) {
            switch (memory.knows(row.said())) {
                case SAID -> outcomes[row.place()] = RowOutcome.UNCHANGED;
                case CONTRADICTED -> outcomes[row.place()] = contradicted(row);
                case NEW -> {
                    boolean alone = true;
                    for (String key : row.said().keySet()) {
                        alone &= inHand.putIfAbsent(key, row.place()) == null;
                    }
                    (alone ? now : later).add(row);
                }
            }
        }
        take(now, outcomes);
        return later;
    }

    private RowOutcome contradicted(Waiting row) {
        for (Map.Entry<String, ?> entry : row.said().entrySet()) {
            if (memory.knows(Map.of(entry.getKey(), entry.getValue())) == FileMemory.Known.CONTRADICTED) {
                return RowOutcome.rejected("", "imports.row.contradicts", memory.rowOf(entry.getKey()));
            }
        }
        throw new IllegalStateException("Row " + row.row().number() + " contradicts nothing");
    }

    private void take(List<Waiting> rows, @Nullable RowOutcome[] outcomes) {
        if (rows.isEmpty()) {
            return;
        }
        List<RowOutcome> taken = kind.take(rows.stream().map(Waiting::row).toList(), context);
        if (taken.size() != rows.size()) {
            throw new IllegalStateException(
                    "Kind " + kind.code() + " gave " + taken.size() + " outcomes for " + rows.size() + " rows");
        }
        for (int i = 0; i < rows.size(); i++) {
            Waiting row = rows.get(i);
            outcomes[row.place()] = taken.get(i);
            if (taken.get(i).kind() != RowOutcome.Kind.REJECTED) {
                memory.remember(row.row().number(), row.said());
            }
        }
    }
}
