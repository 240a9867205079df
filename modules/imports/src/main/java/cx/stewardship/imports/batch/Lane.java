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

    /**
     * Takes what may run now, in the ledger first: a run belongs to one worker at a time. All that is not over is read in one
     * look, so that two servers see the same order; a run whose file another server has keeps its place.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<ImportId> takeNext() {
        List<ImportId> taken = new ArrayList<>();
        List<ImportRun> open = runs.notOver();
        boolean busy = false;
        for (ImportRun run : open) {
            if (run.state() == ImportState.RUNNING) {
                if (isLost(run)) {
                    takeLocked(run, taken);
                }
                busy |= !run.isDryRun();
            }
            busy |= run.state() == ImportState.UNDOING;
        }
        for (ImportRun run : open) {
            if (run.state() == ImportState.QUEUED && (run.isDryRun() || !busy)) {
                takeLocked(run, taken);
                busy |= !run.isDryRun();
            }
        }
        return taken;
    }

    /** Takes on the next import that is to be taken back, when none is written or taken back at the moment. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<ImportId> takeUndo() {
        List<ImportRun> open = runs.notOver();
        boolean busy = open.stream().anyMatch(run -> run.state() == ImportState.RUNNING && !run.isDryRun());
        for (ImportRun undoing : open) {
            if (undoing.state() != ImportState.UNDOING || isMendedBy(undoing, open)) {
                continue;
            }
            if (!busy && undoing.isUndoFree(jobs.worker(), clock.instant(), jobs.silence())) {
                ImportRun run = runs.findLocked(undoing.id()).orElseThrow();
                if (run.isUndoFree(jobs.worker(), clock.instant(), jobs.silence())) {
                    run.takeUndo(jobs.worker(), clock.instant(), jobs.silence());
                    return Optional.of(run.id());
                }
            }
            busy = true;
        }
        return Optional.empty();
    }

    /** What was mended later is taken back first. */
    private static boolean isMendedBy(ImportRun undoing, List<ImportRun> open) {
        return open.stream()
                .anyMatch(other -> other.state() == ImportState.UNDOING
                        && other.mends().filter(undoing.id()::equals).isPresent());
    }

    /** Its server is gone, or this one lost its job without a word: the database was away when it ended. */
    private boolean isLost(ImportRun run) {
        return run.isAbandoned(jobs.worker(), clock.instant(), jobs.silence())
                || run.isOwnedBy(jobs.worker()) && !jobs.isAtWork(run.id());
    }

    private void takeLocked(ImportRun candidate, List<ImportId> taken) {
        ImportJobs.Place file = jobs.placeOf(candidate);
        if (file == ImportJobs.Place.ELSEWHERE) {
            return;
        }
        boolean wasRunning = candidate.state() == ImportState.RUNNING;
        ImportRun run = runs.findLocked(candidate.id()).orElseThrow();
        boolean free =
                wasRunning ? run.state() == ImportState.RUNNING && isLost(run) : run.state() == ImportState.QUEUED;
        if (!free) {
            return;
        }
        if (file == ImportJobs.Place.NOWHERE) {
            run.failed(ImportRun.FILE_LOST, clock.instant());
            return;
        }
        if (wasRunning) {
            run.takeOver(jobs.worker(), clock.instant());
        } else {
            run.take(jobs.worker(), clock.instant());
        }
        taken.add(run.id());
    }
}
