package cx.stewardship.imports.folder;

import cx.stewardship.imports.application.ImportView;
import cx.stewardship.imports.batch.ImportJobs;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.work.Background;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes files from the folder that {@code WATCH_DIR} names, if it names one. What becomes of a file is written down in two
 * places only, each of them changed at one stroke: where it lies, and the import that carries its claim. So after a kill the
 * next round goes on where it was, here or on another server that watches the same folder.
 */
@ApplicationScoped
public class WatchedFolder {

    private static final Logger LOG = System.getLogger(WatchedFolder.class.getName());
    private static final Duration ROUND = Duration.ofSeconds(1);
    /** After a fault that is not the file's: the database is away, the disk is full. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private Background background;
    private FolderIntake intake;
    private FolderReports reports;
    private ImportJobs jobs;

    private @Nullable Folder folder;
    private final Steady<String> looks = new Steady<>(System::nanoTime);
    private final Map<String, Long> faults = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected WatchedFolder() {}

    @Inject
    public WatchedFolder(Background background, FolderIntake intake, FolderReports reports, ImportJobs jobs) {
        this.background = background;
        this.intake = intake;
        this.reports = reports;
        this.jobs = jobs;
    }

    /** Late: the database has been brought up to date by then. */
    void begin(@Observes @Priority(9000) @Initialized(ApplicationScoped.class) Object event) {
        String directory = System.getenv("WATCH_DIR");
        if (directory != null && !directory.isBlank()) {
            LOG.log(Logger.Level.INFO, "Files are taken from {0}", directory);
            watch(new Folder(Path.of(directory.strip()), Folder.shortName(jobs.server()), System::nanoTime));
            background.every(ROUND, this::round);
        }
    }

    void watch(Folder watched) {
        folder = watched;
    }

    /** Takes what is whole, begins what is taken, lays down what is over. */
    void round() {
        Folder watched = folder;
        if (watched == null) {
            return;
        }
        try {
            watched.lay(intake.kinds());
            watched.claimWhole();
            List<Claim> claims = watched.claims();
            Set<String> present = claims.stream().map(Claim::id).collect(Collectors.toSet());
            looks.keep(present);
            faults.keySet().retainAll(present);
            claims.forEach(claim -> attempt(watched, claim));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void attempt(Folder watched, Claim claim) {
        Long fault = faults.get(claim.id());
        if (fault != null && System.nanoTime() - fault < PAUSE.toNanos()) {
            return;
        }
        try {
            goOn(watched, claim);
        } catch (IOException | RuntimeException e) {
            faults.put(claim.id(), System.nanoTime());
            LOG.log(Logger.Level.ERROR, "The file " + claim.file() + " is tried again later", e);
        }
    }

    private void goOn(Folder watched, Claim claim) throws IOException {
        Optional<ImportView> run = intake.of(claim);
        String look = run.map(view -> view.state().name()).orElse("");
        // what another server has taken is its own, until nothing happens to it for long
        if (!claim.ours() && !looks.isFor(jobs.silence().multipliedBy(2), claim.id(), look)) {
            return;
        }
        if (run.isEmpty()) {
            try {
                intake.begin(claim);
            } catch (Refusal refusal) {
                reports.refuse(watched, claim, refusal);
            }
        } else if (run.get().isOver() && run.get().state() != ImportState.STOPPED) {
            reports.report(watched, claim, run.get());
        }
    }
}
