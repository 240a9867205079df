package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells the ledger how the job ended. Where it cannot be told, the lane finds out that nobody works on the run. */
@Named("importListener")
@Dependent
public class ImportListener extends AbstractJobListener {

    private final Ledger ledger;
    private final JobContext job;
    private final AtWork atWork;

    @Inject
    @BatchProperty(name = "run")
    @SuppressWarnings("NullAway.Init")
    private String run;

    @Inject
    public ImportListener(Ledger ledger, JobContext job, AtWork atWork) {
        this.ledger = ledger;
        this.job = job;
        this.atWork = atWork;
    }

    @Override
    public void afterJob() {
        boolean failed = job.getBatchStatus() == BatchStatus.FAILED;
        ImportId id = new ImportId(Long.parseLong(run));
        try {
            ledger.ended(id, failed ? "imports.failed.job " + job.getExecutionId() : null);
        } finally {
            atWork.ends(id);
        }
    }
}
