package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Takes a portion of rows, and stops the job after it when somebody asked for that. */
@Named("importWriter")
@Dependent
public class ImportWriter extends AbstractItemWriter {

    private final TakingRows taking;
    private final JobContext job;

    @Inject
    @BatchProperty(name = "run")
    @SuppressWarnings("NullAway.Init")
    private String run;

    @Inject
    public ImportWriter(TakingRows taking, JobContext job) {
        this.taking = taking;
        this.job = job;
    }

    @Override
    public void writeItems(List<Object> items) {
        FileMemory memory = (FileMemory) job.getTransientUserData();
        boolean isWanted = true;
        for (Object portion : items) {
            isWanted &= !taking.take(new ImportId(Long.parseLong(run)), (Portion) portion, memory);
        }
        if (!isWanted) {
            JobOperator operator = BatchRuntime.getJobOperator();
            operator.stop(job.getExecutionId());
        }
    }
}
