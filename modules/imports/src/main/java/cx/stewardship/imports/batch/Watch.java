package cx.stewardship.imports.batch;

import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.imports.intake.Spool;
import cx.stewardship.shared.work.Background;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets imports go on that a crash interrupted: at the start of the server, and every half minute (or half of what is taken for silence) for those of a server that
 * does not come back. Removes files a day after their import is done.
 */
@ApplicationScoped
public class Watch {

    private static final Duration ROUND = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofDays(1);

    private Dispatcher dispatcher;
    private Background background;
    private Cleaning cleaning;
    private ImportJobs jobs;

    @SuppressWarnings("NullAway.Init")
    protected Watch() {}

    @Inject
    public Watch(Dispatcher dispatcher, Background background, Cleaning cleaning, ImportJobs jobs) {
        this.jobs = jobs;
        this.dispatcher = dispatcher;
        this.background = background;
        this.cleaning = cleaning;
    }

    /** Late: the database has been brought up to date by then. */
    void begin(@Observes @jakarta.annotation.Priority(9000) @Initialized(ApplicationScoped.class) Object event) {
        background.soon(dispatcher::dispatch);
        Duration half = jobs.silence().dividedBy(2);
        background.every(half.compareTo(ROUND) < 0 ? half : ROUND, this::round);
    }

    private void round() {
        dispatcher.dispatch();
        cleaning.clean();
    }

    /** What is removed when. */
    @ApplicationScoped
    public static class Cleaning {

        private ImportRuns runs;
        private Spool spool;
        private Clock clock;

        @SuppressWarnings("NullAway.Init")
        protected Cleaning() {}

        @Inject
        public Cleaning(ImportRuns runs, Spool spool, Clock clock) {
            this.runs = runs;
            this.spool = spool;
            this.clock = clock;
        }

        @Transactional
        public void clean() {
            Instant before = clock.instant().minus(KEPT);
            for (ImportRun done : runs.finishedBeforeWithFile(before)) {
                done.fileRemoved();
            }
            for (String old : spool.olderThan(before)) {
                if (!runs.isFileNeeded(old)) {
                    spool.remove(old);
                }
            }
        }
    }
}
