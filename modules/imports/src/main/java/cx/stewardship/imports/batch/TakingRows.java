package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.Changes;
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
import cx.stewardship.shared.imports.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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

    /** On whose behalf, on which worker, at what time, and where it is written down what changed. */
    @ApplicationScoped
    public static class Surroundings {
        private CurrentActor actor;
        private ImportJobs jobs;
        private Clock clock;
        private Changes changes;

        @SuppressWarnings("NullAway.Init")
        protected Surroundings() {}

        @Inject
        public Surroundings(CurrentActor actor, ImportJobs jobs, Clock clock, Changes changes) {
            this.actor = actor;
            this.jobs = jobs;
            this.clock = clock;
            this.changes = changes;
        }

        CurrentActor actor() {
            return actor;
        }

        String worker() {
            return jobs.worker();
        }

        Changes changes() {
            return changes;
        }

        ImportJobs jobs() {
            return jobs;
        }

        Clock clock() {
            return clock;
        }
    }

    /** Reads rows of this run; nothing of it looks into the database. */
    public Function<List<SourceRow>, Portion> reading(ImportRun run) {
        ImportKind kind = kinds.find(run.kind()).orElseThrow();
        int year = LocalDate.now(surroundings.clock()).getYear();
        Cells cells = new Cells(kind.fields(), run.header(), run.mapping(), run.form(), year);
        return rows -> Portion.of(rows, cells, kind);
    }

    /**
     * @param memory of the rows before these; when the transaction does not commit it must not be used any more
     * @return whether somebody wants it to stop here
     * @throws cx.stewardship.imports.domain.LostRun when another worker has taken the run over; nothing is stored
     */
    @Transactional
    public boolean take(ImportId id, Portion portion, FileMemory memory) {
        ImportRun run = runs.find(id).orElseThrow();
        ImportKind kind = kinds.find(run.kind()).orElseThrow();
        ImportContext context = run.context();
        List<RowOutcome> outcomes =
                surroundings.actor().as(context.startedBy(), () -> new Judging(kind, context, memory).judge(portion));
        rejects.add(id, rejected(portion.rows(), outcomes));
        surroundings
                .changes()
                .add(id, portion.rows().stream().map(SourceRow::number).toList(), outcomes);
        ImportRun ledger = runs.findLocked(id).orElseThrow();
        ledger.count(
                surroundings.worker(), Tally.of(outcomes), surroundings.clock().instant());
        return ledger.isStopRequested();
    }

    /** Fills the memory from rows that were taken before a restart. */
    @Transactional
    public void recall(ImportRun run, Portion portion, FileMemory memory) {
        List<SourceRow> rows = portion.rows();
        Set<Long> rejected = new HashSet<>();
        long last = rows.get(rows.size() - 1).number();
        rejects.page(run.id(), null, null, rows.get(0).number() - 1, rows.size()).stream()
                .map(Reject::row)
                .takeWhile(row -> row <= last)
                .forEach(rejected::add);
        for (int i = 0; i < rows.size(); i++) {
            long row = rows.get(i).number();
            FileMemory.Said said = portion.said().get(i);
            if (said != null && !rejected.contains(row)) {
                memory.remember(row, said);
            }
        }
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
