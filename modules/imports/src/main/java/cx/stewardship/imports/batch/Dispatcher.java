package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.LaneChanged;
import cx.stewardship.shared.work.Background;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;

/** Sets the next imports going whenever a place becomes free. */
@ApplicationScoped
public class Dispatcher {

    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

    private Lane lane;
    private ImportJobs jobs;
    private Background background;
    private TakingBack takingBack;

    @SuppressWarnings("NullAway.Init")
    protected Dispatcher() {}

    @Inject
    public Dispatcher(Lane lane, ImportJobs jobs, Background background, TakingBack takingBack) {
        this.lane = lane;
        this.jobs = jobs;
        this.background = background;
        this.takingBack = takingBack;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) LaneChanged event) {
        background.soon(this::dispatch);
    }

    /** One at a time on this server, so that two do not take the same place. */
    public synchronized void dispatch() {
        for (ImportId next : lane.takeNext()) {
            jobs.run(next);
        }
        lane.takeUndo().ifPresent(next -> background.soon(() -> takeBack(next)));
    }

    private void takeBack(ImportId id) {
        try {
            takingBack.take(id, jobs.worker());
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "Import " + id.value() + " could not be taken back; nothing was", e);
            takingBack.failed(id, "imports.undo.failed");
        }
        dispatch();
    }
}
