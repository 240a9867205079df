package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.LaneChanged;
import cx.stewardship.imports.application.SettlingMended;
import cx.stewardship.imports.application.TellingOfImports;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.imports.domain.LostRun;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportFinished;
import cx.stewardship.shared.imports.ImportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What the job reads from the ledger when it begins, and writes into it when it ends. */
@ApplicationScoped
public class Ledger {

    private ImportRuns runs;
    private Kinds kinds;
    private TakingRows.Surroundings surroundings;
    private News news;

    @SuppressWarnings("NullAway.Init")
    protected Ledger() {}

    @Inject
    public Ledger(ImportRuns runs, Kinds kinds, TakingRows.Surroundings surroundings, News news) {
        this.runs = runs;
        this.kinds = kinds;
        this.surroundings = surroundings;
        this.news = news;
    }

    /** What others are told. */
    @ApplicationScoped
    public static class News {
        private Event<ImportFinished> finished;
        private Event<LaneChanged> lane;
        private TellingOfImports telling;
        private SettlingMended settling;

        @SuppressWarnings("NullAway.Init")
        protected News() {}

        @Inject
        public News(
                Event<ImportFinished> finished,
                Event<LaneChanged> lane,
                TellingOfImports telling,
                SettlingMended settling) {
            this.finished = finished;
            this.lane = lane;
            this.telling = telling;
            this.settling = settling;
        }

        void completed(ImportRun run) {
            settling.completed(run);
            if (run.isToTell()) {
                telling.ended(run);
            }
        }

        void ended(ImportRun run) {
            telling.ended(run);
        }

        void finished(ImportRun run) {
            finished.fire(new ImportFinished(
                    run.id().value(),
                    run.kind(),
                    run.source(),
                    run.tally().added(),
                    run.tally().changed(),
                    run.tally().rejected()));
        }

        void placeFree() {
            lane.fire(new LaneChanged());
        }
    }

    /** @throws LostRun when this worker does not own the run */
    @Transactional
    public ImportRun owned(ImportId id) {
        ImportRun run = runs.find(id).orElseThrow();
        String worker = surroundings.worker();
        if (run.state() != ImportState.RUNNING || !run.owner().equals(java.util.Optional.of(worker))) {
            throw new LostRun(id.value(), worker);
        }
        return run;
    }

    /** Rows that make a portion of this run. */
    public int rowsAtOnce(ImportRun run) {
        return kinds.find(run.kind()).orElseThrow().rowsAtOnce();
    }

    @Transactional
    public ImportRun get(ImportId id) {
        return runs.find(id).orElseThrow();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void runsAs(ImportId id, long instance, long execution) {
        runs.findLocked(id).orElseThrow().runsAs(instance, execution);
    }

    /** This worker still works on them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void alive(List<ImportId> ids) {
        runs.alive(ids, surroundings.worker(), surroundings.clock().instant());
    }

    /** Lets the kind bring up to date what depends on its rows; not within their transactions. */
    public void finishKind(ImportRun run) {
        if (!run.isDryRun()) {
            ImportKind kind = kinds.find(run.kind()).orElseThrow();
            ImportContext context = run.context();
            surroundings.actor().as(context.startedBy(), () -> {
                kind.finish(context);
                return true;
            });
        }
    }

    @Transactional
    public void complete(ImportId id) {
        ImportRun run = runs.findLocked(id).orElseThrow();
        if (!run.owner().equals(java.util.Optional.of(surroundings.worker()))) {
            throw new LostRun(id.value(), surroundings.worker());
        }
        run.complete(surroundings.clock().instant());
        news.completed(run);
        if (!run.isDryRun()) {
            surroundings.actor().as(run.actor(), () -> {
                news.finished(run);
                return true;
            });
        }
    }

    /**
     * The job is over, for whatever reason. A run that is still this worker's and not completed was stopped, or failed; after a
     * failure it waits for another try, which goes on where it was, unless it keeps failing there.
     */
    @Transactional
    public void ended(ImportId id, @org.jspecify.annotations.Nullable String failure) {
        ImportRun run = runs.findLocked(id).orElseThrow();
        if (run.state() == ImportState.RUNNING && run.owner().equals(java.util.Optional.of(surroundings.worker()))) {
            if (failure == null || run.isStopRequested()) {
                run.stopped(surroundings.clock().instant());
            } else if (surroundings.jobs().mayTryAgain(id, run.rowsRead())) {
                run.tryAgain();
            } else {
                run.failed(failure, surroundings.clock().instant());
                news.ended(run);
            }
        }
        news.placeFree();
    }
}
