package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells the ledger how the job ended. */
@Named("importListener")
@Dependent
public class ImportListener extends AbstractJobListener {

    private final Ledger ledger;
    private final JobContext job;

    @Inject
    @BatchProperty(name = "run")
    @SuppressWarnings("NullAway.Init")
    private String run;

    @Inject
    public ImportListener(Ledger ledger, JobContext job) {
        this.ledger = ledger;
        this.job = job;
    }

    @Override
    public void afterJob() {
        boolean failed = job.getBatchStatus() == BatchStatus.FAILED;
        ledger.ended(new ImportId(Long.parseLong(run)), failed ? "imports.failed.job " + job.getExecutionId() : null);
    }
}
