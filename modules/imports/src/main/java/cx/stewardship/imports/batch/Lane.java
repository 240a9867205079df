package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.imports.domain.ImportState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is next. Files are taken one after the other in the order in which they were sent, so that the people of a company
 * may follow its departments without waiting in between; rehearsals write nothing and go at once.
 */
@ApplicationScoped
public class Lane {

    private ImportRuns runs;
    private ImportJobs jobs;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Lane() {}

    @Inject
    public Lane(ImportRuns runs, ImportJobs jobs, Clock clock) {
        this.runs = runs;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Takes what may run now, in the ledger first: a run belongs to one worker at a time. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<ImportId> takeNext() {
        List<ImportId> taken = new ArrayList<>();
        boolean busy = false;
        for (ImportRun running : runs.inState(ImportState.RUNNING)) {
            if (running.isAbandoned(jobs.worker(), clock.instant())) {
                takeLocked(running, taken);
            }
            busy |= !running.isDryRun();
        }
        busy |= !runs.inState(ImportState.UNDOING).isEmpty();
        for (ImportRun waiting : runs.inState(ImportState.QUEUED)) {
            if (waiting.isDryRun() || !busy) {
                takeLocked(waiting, taken);
                busy |= !waiting.isDryRun();
            }
        }
        return taken;
    }

    /** Takes on the next import that is to be taken back, when none is written or taken back at the moment. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<ImportId> takeUndo() {
        boolean busy = runs.inState(ImportState.RUNNING).stream().anyMatch(run -> !run.isDryRun());
        for (ImportRun undoing : runs.inState(ImportState.UNDOING)) {
            if (!busy && undoing.isUndoFree(jobs.worker(), clock.instant())) {
                ImportRun run = runs.findLocked(undoing.id()).orElseThrow();
                if (run.isUndoFree(jobs.worker(), clock.instant())) {
                    run.takeUndo(jobs.worker(), clock.instant());
                    return Optional.of(run.id());
                }
            }
            busy = true;
        }
        return Optional.empty();
    }

    private void takeLocked(ImportRun candidate, List<ImportId> taken) {
        ImportRun run = runs.findLocked(candidate.id()).orElseThrow();
        if (run.state() == ImportState.QUEUED || run.isAbandoned(jobs.worker(), clock.instant())) {
            run.take(jobs.worker(), clock.instant());
            taken.add(run.id());
        }
    }
}
