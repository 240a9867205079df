package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.LaneChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Sets the next imports going whenever a place becomes free. */
@ApplicationScoped
public class Dispatcher {

    private Lane lane;
    private ImportJobs jobs;
    private Background background;

    @SuppressWarnings("NullAway.Init")
    protected Dispatcher() {}

    @Inject
    public Dispatcher(Lane lane, ImportJobs jobs, Background background) {
        this.lane = lane;
        this.jobs = jobs;
        this.background = background;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) LaneChanged event) {
        background.soon(this::dispatch);
    }

    /** One at a time on this server, so that two do not take the same place. */
    public synchronized void dispatch() {
        for (ImportId next : lane.takeNext()) {
            jobs.run(next);
        }
    }
}
