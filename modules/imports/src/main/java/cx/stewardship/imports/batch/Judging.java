package cx.stewardship.imports.batch;

import cx.stewardship.imports.reading.Cells;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportKind;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An outcome for each row of a portion: cells that cannot be read and rows that contradict an earlier one are kept from the kind. */
final class Judging {

    private final ImportKind kind;
    private final ImportContext context;
    private final FileMemory memory;

    Judging(ImportKind kind, ImportContext context, FileMemory memory) {
        this.kind = kind;
        this.context = context;
        this.memory = memory;
    }

    private record Waiting(int place, ImportRow row, FileMemory.Said said) {}

    List<RowOutcome> judge(Portion rows) {
        @Nullable RowOutcome[] outcomes = new RowOutcome[rows.size()];
        List<Waiting> waiting = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Cells.Read read = rows.read().get(i);
            FileMemory.Said said = rows.said().get(i);
            outcomes[i] = read.rejected();
            if (read.row() != null && said != null) {
                waiting.add(new Waiting(i, read.row(), said));
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
        Set<Long> inHand = new HashSet<>();
        for (Waiting row : waiting) {
            switch (memory.knows(row.said())) {
                case SAID -> outcomes[row.place()] = RowOutcome.UNCHANGED;
                case CONTRADICTED -> outcomes[row.place()] = contradicted(row);
                case NEW -> {
                    boolean alone = true;
                    for (long key : row.said().keys()) {
                        alone &= inHand.add(key);
                    }
                    (alone ? now : later).add(row);
                }
            }
        }
        take(now, outcomes);
        return later;
    }

    private RowOutcome contradicted(Waiting row) {
        return RowOutcome.rejected("", "imports.row.contradicts", memory.contradicted(row.said()));
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
