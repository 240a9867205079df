package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * Starts the job, or restarts the execution that ended before. The ledger has been asked already: this is called only for a
 * run that this worker has just taken. An execution that the job repository still shows as running belongs to a server that
 * is gone, or is about to end; such a one is never restarted, the run goes on in a new instance from what the ledger counted.
 */
@ApplicationScoped
public class BatchImportJobs implements ImportJobs {

    private static final String JOB = "stewardship-import";

    private Instance<Ledger> ledger;
    private final String worker = host() + ":" + System.getProperty("wlp.user.dir", System.getProperty("user.dir"))
            + "/" + System.getProperty("wlp.server.name", "server") + "#" + UUID.randomUUID();

    @SuppressWarnings("NullAway.Init")
    protected BatchImportJobs() {}

    @Inject
    public BatchImportJobs(Instance<Ledger> ledger) {
        this.ledger = ledger;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    @Override
    public String worker() {
        return worker.length() <= 200 ? worker : worker.substring(worker.length() - 200);
    }

    @Override
    public void run(ImportId id) {
        JobOperator operator = BatchRuntime.getJobOperator();
        Properties parameters = new Properties();
        parameters.setProperty("run", Long.toString(id.value()));
        Optional<JobExecution> ended = ledger.get()
                .get(id)
                .batchExecution()
                .map(operator::getJobExecution)
                .filter(execution -> execution.getBatchStatus() == BatchStatus.FAILED
                        || execution.getBatchStatus() == BatchStatus.STOPPED);
        long execution = ended.isPresent()
                ? operator.restart(ended.get().getExecutionId(), parameters)
                : operator.start(JOB, parameters);
        ledger.get().runsAs(id, operator.getJobInstance(execution).getInstanceId(), execution);
    }
}
