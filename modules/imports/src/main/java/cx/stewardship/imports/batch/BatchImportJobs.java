package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.intake.Spool;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Starts the job, or restarts the execution that ended before. The ledger has been asked already: this is called only for a
 * run that this worker has just taken. An execution that the job repository still shows as running belongs to a server that
 * is gone, or is about to end; such a one is never restarted, the run goes on in a new instance from what the ledger counted.
 */
@ApplicationScoped
public class BatchImportJobs implements ImportJobs {

    private static final String JOB = "stewardship-import";

    private static final Logger LOG = System.getLogger(BatchImportJobs.class.getName());
    private static final Duration SHORTEST_SILENCE = Duration.ofSeconds(2);
    /** How often a silence passes before a file that this server lacks is taken to be lost. */
    private static final int PATIENCE = 5;

    private Instance<Ledger> ledger;
    private AtWork atWork;
    private Spool spool;
    private final Map<ImportId, Long> lacking = new ConcurrentHashMap<>();
    private final Duration silence = silence(System.getenv("IMPORT_SILENCE_SECONDS"));
    /** The output folder belongs to one running server only; the installation may be shared by several. */
    private final String worker = host() + ":" + System.getProperty("server.output.dir", System.getProperty("user.dir"))
            + "#" + UUID.randomUUID();

    @SuppressWarnings("NullAway.Init")
    protected BatchImportJobs() {}

    @Inject
    public BatchImportJobs(Instance<Ledger> ledger, AtWork atWork, Spool spool) {
        this.ledger = ledger;
        this.atWork = atWork;
        this.spool = spool;
    }

    static Duration silence(@Nullable String seconds) {
        if (seconds == null || !seconds.strip().matches("\\d{1,6}")) {
            return ImportRun.SILENCE;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(seconds.strip()));
        return asked.compareTo(SHORTEST_SILENCE) < 0 ? SHORTEST_SILENCE : asked;
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
    public Duration silence() {
        return silence;
    }

    @Override
    public boolean isAtWork(ImportId id) {
        return atWork.has(id);
    }

    @Override
    public boolean mayTryAgain(ImportId id, long rowsRead) {
        return atWork.mayTryAgain(id, rowsRead);
    }

    @Override
    public Place placeOf(ImportRun run) {
        if (run.spooled().filter(spool::has).isPresent()) {
            lacking.remove(run.id());
            return Place.HERE;
        }
        long now = System.nanoTime();
        long since = lacking.computeIfAbsent(run.id(), id -> now);
        return now - since > silence.multipliedBy(PATIENCE).toNanos() ? Place.NOWHERE : Place.ELSEWHERE;
    }

    @Override
    public void run(ImportId id) {
        atWork.begins(id);
        try {
            begin(id);
        } catch (RuntimeException e) {
            atWork.ends(id);
            throw e;
        }
    }

    private void begin(ImportId id) {
        JobOperator operator = BatchRuntime.getJobOperator();
        Properties parameters = new Properties();
        parameters.setProperty("run", Long.toString(id.value()));
        long execution = restarted(operator, id, parameters).orElseGet(() -> operator.start(JOB, parameters));
        try {
            ledger.get().runsAs(id, operator.getJobInstance(execution).getInstanceId(), execution);
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "Import " + id.value() + " runs; which job it is could not be noted", e);
        }
    }

    private Optional<Long> restarted(JobOperator operator, ImportId id, Properties parameters) {
        try {
            return ledger.get()
                    .get(id)
                    .batchExecution()
                    .map(operator::getJobExecution)
                    .filter(execution -> execution.getBatchStatus() == BatchStatus.FAILED
                            || execution.getBatchStatus() == BatchStatus.STOPPED)
                    .map(execution -> operator.restart(execution.getExecutionId(), parameters));
        } catch (BatchRuntimeException e) {
            LOG.log(Logger.Level.INFO, "Import " + id.value() + " goes on as a new job", e);
            return Optional.empty();
        }
    }
}
