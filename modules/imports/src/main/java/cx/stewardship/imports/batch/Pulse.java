package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import cx.stewardship.shared.work.Background;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Says of each import that this server works on that it is still at it, however long its rows take. */
@ApplicationScoped
public class Pulse {

    private static final int BEATS_IN_A_SILENCE = 4;

    private Background background;
    private AtWork atWork;
    private ImportJobs jobs;
    private Ledger ledger;

    @SuppressWarnings("NullAway.Init")
    protected Pulse() {}

    @Inject
    public Pulse(Background background, AtWork atWork, ImportJobs jobs, Ledger ledger) {
        this.background = background;
        this.atWork = atWork;
        this.jobs = jobs;
        this.ledger = ledger;
    }

    void begin(@Observes @Priority(9000) @Initialized(ApplicationScoped.class) Object event) {
        background.every(jobs.silence().dividedBy(BEATS_IN_A_SILENCE), this::beat);
    }

    void beat() {
        List<ImportId> ids = atWork.all();
        if (!ids.isEmpty()) {
            ledger.alive(ids);
        }
    }
}
