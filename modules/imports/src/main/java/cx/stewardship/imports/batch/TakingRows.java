package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.imports.domain.Reject;
import cx.stewardship.imports.domain.Rejects;
import cx.stewardship.imports.domain.Tally;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.imports.reading.Cells;
import cx.stewardship.imports.reading.SourceRow;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportKind;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Takes some rows of a file in the transaction of their chunk: what the kind stores, the rows it rejects and the counts in the
 * ledger are stored together or not at all. So after a kill the counts say exactly which rows are in.
 */
@ApplicationScoped
public class TakingRows {

    private ImportRuns runs;
    private Rejects rejects;
    private Kinds kinds;
    private Surroundings surroundings;

    @SuppressWarnings("NullAway.Init")
    protected TakingRows() {}

    @Inject
    public TakingRows(ImportRuns runs, Rejects rejects, Kinds kinds, Surroundings surroundings) {
        this.runs = runs;
        this.rejects = rejects;
        this.kinds = kinds;
        this.surroundings = surroundings;
    }

    /** On whose behalf, on which worker, at what time. */
    @ApplicationScoped
    public static class Surroundings {
        private CurrentActor actor;
        private ImportJobs jobs;
        private Clock clock;

        @SuppressWarnings("NullAway.Init")
        protected Surroundings() {}

        @Inject
        public Surroundings(CurrentActor actor, ImportJobs jobs, Clock clock) {
            this.actor = actor;
            this.jobs = jobs;
            this.clock = clock;
        }

        CurrentActor actor() {
            return actor;
        }

        String worker() {
            return jobs.worker();
        }

        Clock clock() {
            return clock;
        }
    }

    /**
     * @return whether somebody wants it to stop here
     * @throws cx.stewardship.imports.domain.LostRun when another worker has taken the run over; nothing is stored
     */
    @Transactional
    public boolean take(ImportId id, List<SourceRow> rows) {
        ImportRun run = runs.find(id).orElseThrow();
        ImportKind kind = kinds.find(run.kind()).orElseThrow();
        ImportContext context = run.context();
        List<RowOutcome> outcomes = surroundings.actor().as(context.startedBy(), () -> judge(run, kind, context, rows));
        rejects.add(id, rejected(rows, outcomes));
        ImportRun ledger = runs.findLocked(id).orElseThrow();
        ledger.count(
                surroundings.worker(), Tally.of(outcomes), surroundings.clock().instant());
        return ledger.isStopRequested();
    }

    private List<RowOutcome> judge(ImportRun run, ImportKind kind, ImportContext context, List<SourceRow> rows) {
        int year = LocalDate.now(surroundings.clock()).getYear();
        Cells cells = new Cells(kind.fields(), run.header(), run.mapping(), run.form(), year);
        List<Cells.Read> read = rows.stream().map(cells::read).toList();
        List<ImportRow> readable = new ArrayList<>();
        for (Cells.Read row : read) {
            if (row.row() != null) {
                readable.add(row.row());
            }
        }
        List<RowOutcome> taken = readable.isEmpty() ? List.of() : kind.take(List.copyOf(readable), context);
        if (taken.size() != readable.size()) {
            throw new IllegalStateException(
                    "Kind " + kind.code() + " gave " + taken.size() + " outcomes for " + readable.size() + " rows");
        }
        Iterator<RowOutcome> next = taken.iterator();
        List<RowOutcome> outcomes = new ArrayList<>();
        for (Cells.Read row : read) {
            RowOutcome unreadable = row.rejected();
            outcomes.add(unreadable != null ? unreadable : next.next());
        }
        return outcomes;
    }

    private static List<Reject> rejected(List<SourceRow> rows, List<RowOutcome> outcomes) {
        List<Reject> rejected = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RowOutcome outcome = outcomes.get(i);
            if (outcome.kind() == RowOutcome.Kind.REJECTED) {
                SourceRow row = rows.get(i);
                rejected.add(new Reject(
                        row.number(),
                        outcome.field() == null ? "" : outcome.field(),
                        outcome.reason() == null ? "imports.row.blank" : outcome.reason(),
                        outcome.arguments().stream().map(String::valueOf).toList(),
                        row.cells()));
            }
        }
        return rejected;
    }
}
