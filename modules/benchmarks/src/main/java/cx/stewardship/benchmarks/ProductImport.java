package cx.stewardship.benchmarks;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.Preparing;
import cx.stewardship.imports.application.StartImport;
import cx.stewardship.imports.application.StartingImports;
import cx.stewardship.imports.application.TellingOfImports;
import cx.stewardship.imports.application.Undo;
import cx.stewardship.imports.batch.FileMemory;
import cx.stewardship.imports.batch.ImportJobs;
import cx.stewardship.imports.batch.Portion;
import cx.stewardship.imports.batch.RowsAhead;
import cx.stewardship.imports.batch.TakingRows;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.imports.intake.OtherForms;
import cx.stewardship.imports.intake.Spool;
import cx.stewardship.imports.persistence.JpaImportRuns;
import cx.stewardship.imports.persistence.SqlChanges;
import cx.stewardship.imports.persistence.SqlRejects;
import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.FileReader;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Surveyor;
import cx.stewardship.organization.persistence.JpaPeople;
import cx.stewardship.performancereviews.application.TakingReviewsFromFiles;
import cx.stewardship.performancereviews.persistence.JdbcRatedElsewhere;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ImportKind;
import cx.stewardship.shared.imports.Undoable;
import cx.stewardship.shared.text.Texts;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** A file on the product's own way in: spooled and hashed, surveyed, then taken chunk by chunk, each in one transaction. */
final class ProductImport {

    private static final AuditTrail NO_AUDIT = (action, kind, id, before, after) -> {};
    private static final Actor HR = new Actor("hr", "HR", null, null, Set.of(Role.HR), Set.of());

    private static final ImportJobs JOBS = new ImportJobs() {
        @Override
        public String worker() {
            return "benchmark:/#1";
        }

        @Override
        public void run(ImportId id) {
            throw new UnsupportedOperationException();
        }
    };

    private static final CurrentActor ACTOR = new CurrentActor() {
        @Override
        public Optional<Actor> find() {
            return Optional.of(HR);
        }

        @Override
        public <T> T as(Actor actor, Supplier<T> work) {
            return work.get();
        }
    };

    private final Company company;
    private final Spool spool;
    private final ImportKind kind;
    private final Clock clock = Clock.systemUTC();

    ProductImport(Company company, Path folder) {
        this.company = company;
        this.spool = new Spool(folder);
        EntityManager entityManager = company.entityManager();
        this.kind = new TakingReviewsFromFiles(
                new JdbcRatedElsewhere(entityManager, NO_AUDIT, clock), new JpaPeople(entityManager), clock);
    }

    /** @return the ledger's last word */
    ImportRun take(Path file, boolean dryRun) throws IOException {
        SentFile sent;
        try (InputStream in = Files.newInputStream(file)) {
            sent = spool.take(file.getFileName().toString(), in);
        }
        ImportId id = company.inTransaction(em -> start(em, sent, dryRun));
        ImportRun run = company.inTransaction(em -> {
            ImportRun taken = new JpaImportRuns(em).findLocked(id).orElseThrow();
            taken.take(JOBS.worker(), clock.instant());
            return taken;
        });
        int atOnce = company.inTransaction(em -> kind.rowsAtOnce());
        try (FileMemory memory = new FileMemory(spool.folder(), run.rowsTotal());
                RowsAhead ahead = new RowsAhead(
                        FileReader.open(spool.path(sent.spooled()), run.form()),
                        company.inTransaction(em -> taking(em).reading(run)),
                        atOnce,
                        ForkJoinPool.commonPool())) {
            for (Portion rows = ahead.next(); !rows.isEmpty(); rows = ahead.next()) {
                Portion portion = rows;
                company.inTransaction(em -> taking(em).take(id, portion, memory));
            }
        }
        spool.remove(sent.spooled());
        return company.inTransaction(em -> {
            ImportRun done = new JpaImportRuns(em).findLocked(id).orElseThrow();
            done.complete(clock.instant());
            return done;
        });
    }

    /** As the product does it: in one transaction. */
    Undo.Outcome takeBack(ImportId id) {
        return company.inTransaction(em -> {
            ImportRun run = new JpaImportRuns(em).findLocked(id).orElseThrow();
            run.undo();
            run.takeUndo(JOBS.worker(), clock.instant(), Duration.ofMinutes(2));
            Undo.Outcome outcome = new Undo(run, (Undoable) kind, new SqlChanges(em)).take();
            run.undone(false);
            return outcome;
        });
    }

    private ImportId start(EntityManager em, SentFile sent, boolean dryRun) {
        JpaImportRuns runs = new JpaImportRuns(em);
        return new StartingImports(
                        new Preparing(new Kinds(List.of(kind)), runs, new OtherForms(List.of(), spool), clock),
                        runs,
                        new StartingImports.Doing(
                                ACTOR, NO_AUDIT, clock, new TellingOfImports(notice -> {}, new Texts())),
                        new NoNews<>())
                .start(new StartImport(
                        "reviews",
                        "benchmark",
                        sent,
                        new Surveyor.Hints(null, null, DateOrder.YMD, null),
                        new Mapping(Map.of(
                                "criterion", "criterion_code",
                                "reviewer_employee_number", "reviewer_id",
                                "comment", "evidence")),
                        dryRun));
    }

    private TakingRows taking(EntityManager em) {
        return new TakingRows(
                new JpaImportRuns(em),
                new SqlRejects(em),
                new Kinds(new ArrayList<>(List.of(kind))),
                new TakingRows.Surroundings(ACTOR, JOBS, clock, new SqlChanges(em)));
    }
}
