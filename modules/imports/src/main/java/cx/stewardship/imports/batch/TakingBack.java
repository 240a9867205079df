package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.SettlingMended;
import cx.stewardship.imports.application.Undo;
import cx.stewardship.imports.domain.Changes;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.imports.domain.ImportUndo;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.imports.Undoable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Does what {@link cx.stewardship.imports.application.UndoingImports} put in the lane: in one transaction, so that after a crash either all of it is done or
 * none, and the next worker begins anew.
 */
@ApplicationScoped
public class TakingBack {

    private ImportRuns runs;
    private Kinds kinds;
    private Changes changes;
    private Surroundings surroundings;

    @SuppressWarnings("NullAway.Init")
    protected TakingBack() {}

    @Inject
    public TakingBack(ImportRuns runs, Kinds kinds, Changes changes, Surroundings surroundings) {
        this.runs = runs;
        this.kinds = kinds;
        this.changes = changes;
        this.surroundings = surroundings;
    }

    /** In whose name, at what time, and where it is written down. */
    @ApplicationScoped
    public static class Surroundings {
        private CurrentActor actor;
        private AuditTrail audit;
        private Clock clock;
        private SettlingMended settling;

        @SuppressWarnings("NullAway.Init")
        protected Surroundings() {}

        @Inject
        public Surroundings(CurrentActor actor, AuditTrail audit, Clock clock, SettlingMended settling) {
            this.actor = actor;
            this.audit = audit;
            this.clock = clock;
            this.settling = settling;
        }

        SettlingMended settling() {
            return settling;
        }

        CurrentActor actor() {
            return actor;
        }

        AuditTrail audit() {
            return audit;
        }

        Clock clock() {
            return clock;
        }
    }

    /** On behalf of the one who wanted it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void take(ImportId id, String worker) {
        ImportRun run = runs.findLocked(id).orElseThrow();
        if (run.state() != ImportState.UNDOING || !run.owner().equals(java.util.Optional.of(worker))) {
            return;
        }
        Undoable kind = (Undoable) kinds.find(run.kind()).orElseThrow();
        ImportUndo undo = runs.undo(id).orElseThrow();
        Undo.Outcome outcome = surroundings.actor().as(undo.actor(), () -> {
            Undo.Outcome done = new Undo(run, kind, changes).take();
            surroundings.audit().record("undone", "import", id.value(), null, run.kind() + ": " + run.fileName());
            return done;
        });
        undo.finished(
                outcome.removed(),
                outcome.restored(),
                outcome.stayed(),
                surroundings.clock().instant());
        run.undone(false);
        surroundings.settling().takenBack(run);
    }

    /** Nothing was taken back; the import stands as before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(ImportId id, String why) {
        ImportRun run = runs.findLocked(id).orElseThrow();
        if (run.state() == ImportState.UNDOING) {
            run.undone(true);
            runs.undo(id).orElseThrow().failed(why, surroundings.clock().instant());
        }
    }
}
