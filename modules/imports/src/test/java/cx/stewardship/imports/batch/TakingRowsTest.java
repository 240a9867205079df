package cx.stewardship.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.StartImport;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.LostRun;
import cx.stewardship.imports.domain.Rejects;
import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.fixture.FakeKind;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.imports.intake.Spool;
import cx.stewardship.imports.persistence.JpaImportRuns;
import cx.stewardship.imports.persistence.SqlChanges;
import cx.stewardship.imports.persistence.SqlRejects;
import cx.stewardship.imports.reading.FileReader;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.SourceRow;
import cx.stewardship.imports.reading.Survey;
import cx.stewardship.imports.reading.Surveyor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.TestDatabase;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chunk as the job takes it, on both databases, with a kind that keeps its rows in memory. */
class TakingRowsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final FakeKind kind = new FakeKind();
    private String worker = "host:/srv#1";

    private final ImportJobs jobs = new ImportJobs() {
        @Override
        public String worker() {
            return worker;
        }

        @Override
        public void run(ImportId id) {
            throw new UnsupportedOperationException();
        }
    };

    private TakingRows taking(EntityManager em) {
        return new TakingRows(
                new JpaImportRuns(em),
                new SqlRejects(em),
                new Kinds(List.of(kind)),
                new TakingRows.Surroundings(Actors.acting(Actors.with(99)), jobs, CLOCK, new SqlChanges(em)));
    }

    private FileMemory memory() {
        return new FileMemory(folder, 10);
    }

    private ImportId sent(TestDatabase database, String text) {
        SentFile file =
                new Spool(folder).take("things.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        Survey survey = new Surveyor(2026).survey(new Spool(folder).path(file.spooled()), Surveyor.Hints.NONE);
        StartImport start = new StartImport("things", "crm", file, Surveyor.Hints.NONE, Mapping.NONE, false);
        Mapping mapping = Mapping.match(kind.fields(), survey.header(), start.mapping(), Mapping.NONE);
        return database.inTransaction(em -> {
            ImportRun run = new ImportRun(
                    "things", "crm", file, survey, survey.form(), mapping, Actors.with(1, Role.HR), CLOCK.instant());
            run.take(worker, CLOCK.instant());
            new JpaImportRuns(em).add(run);
            return run.id();
        });
    }

    private Portion rows(TestDatabase database, ImportId id) {
        return read(database, id, records(database, id));
    }

    private Portion read(TestDatabase database, ImportId id, List<SourceRow> rows) {
        return database.inTransaction(em ->
                taking(em).reading(new JpaImportRuns(em).find(id).orElseThrow()).apply(rows));
    }

    private List<SourceRow> records(TestDatabase database, ImportId id) {
        ImportRun run =
                database.inTransaction(em -> new JpaImportRuns(em).find(id).orElseThrow());
        List<SourceRow> rows = new ArrayList<>();
        try (FileReader reader =
                FileReader.open(new Spool(folder).path(run.spooled().orElseThrow()), run.form())) {
            for (Optional<SourceRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static ImportRun run(TestDatabase database, ImportId id) {
        return database.inTransaction(em -> new JpaImportRuns(em).find(id).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void every_row_has_an_outcome_and_bad_ones_keep_none_out(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id = sent(
                    database,
                    "Key,name,since\n1,One,2025-01-31\n2,\"T,\nwo\",31.02.2025\n3,,\n4,Four,\n1,Uno,\n4,Four,\n");
            Portion rows = rows(database, id);
            database.doInTransaction(
                    em -> assertThat(taking(em).take(id, rows, memory())).isFalse());
            ImportRun run = run(database, id);
            assertThat(run.tally().rows()).isEqualTo(run.rowsRead()).isEqualTo(6);
            assertThat(run.tally().added()).isEqualTo(2);
            assertThat(run.tally().unchanged()).isEqualTo(1);
            assertThat(run.tally().rejected()).isEqualTo(3);
            assertThat(kind.kept).isEqualTo(Map.of("1", "One", "4", "Four"));
            assertThat(kind.actors).containsOnly("person1");
            database.doInTransaction(em -> {
                Rejects rejects = new SqlRejects(em);
                assertThat(rejects.page(id, null, null, 0, 10))
                        .extracting(reject -> reject.row() + " " + reject.field() + " " + reject.reason())
                        .containsExactly(
                                "3 since imports.row.notADate",
                                "4 name imports.row.blank",
                                "6  imports.row.contradicts");
                assertThat(rejects.page(id, null, null, 5, 1).get(0).arguments())
                        .as("the row that it contradicts")
                        .containsExactly("2");
                assertThat(rejects.page(id, null, null, 0, 10).get(0).cells())
                        .containsExactly("2", "T,\nwo", "31.02.2025");
                assertThat(rejects.page(id, null, null, 0, 10).get(0).arguments())
                        .contains("31.02.2025");
                assertThat(rejects.page(id, null, null, 3, 10)).hasSize(2);
                assertThat(rejects.page(id, "imports.row.blank", "name", 0, 10)).hasSize(1);
                assertThat(rejects.groups(id)).hasSize(3).allMatch(group -> group.rows() == 1);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void when_the_chunk_does_not_commit_neither_counts_nor_rejects_are_there(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id = sent(database, "Key,name\n1,One\n2,\n");
            Portion rows = rows(database, id);
            assertThatThrownBy(() -> database.doInTransaction(em -> {
                        taking(em).take(id, rows, memory());
                        throw new IllegalStateException("the power goes");
                    }))
                    .hasMessage("the power goes");
            assertThat(run(database, id).rowsRead()).isZero();
            database.doInTransaction(em -> taking(em).take(id, rows, memory()));
            assertThat(run(database, id).tally().rejected()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_worker_that_lost_the_run_stores_nothing(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id = sent(database, "Key,name\n1,One\n2,\n");
            Portion rows = rows(database, id);
            worker = "host:/srv#2";
            assertThatThrownBy(() -> database.doInTransaction(em -> taking(em).take(id, rows, memory())))
                    .isInstanceOf(LostRun.class);
            database.doInTransaction(
                    em -> assertThat(new SqlRejects(em).groups(id)).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void somebody_who_wants_it_to_stop_is_heard_after_the_rows_in_hand(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id = sent(database, "Key,name\n1,One\n");
            Portion rows = rows(database, id);
            database.doInTransaction(
                    em -> new JpaImportRuns(em).findLocked(id).orElseThrow().stop(CLOCK.instant()));
            database.doInTransaction(
                    em -> assertThat(taking(em).take(id, rows, memory())).isTrue());
            assertThat(run(database, id).rowsRead()).isEqualTo(1);
        }
    }

    /** Row by row, in portions, or with a restart after any row: the order decides, not the portion. */
    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_row_that_contradicts_an_earlier_one_is_rejected_however_far_apart_they_are(TestDatabase.Vendor vendor) {
        String file =
                "Key,name,since\n1,One,\n2,,\n1,Uno,\n2,Two,\n1,One,\n2,Due,\n2,Two,\n3,Three,2025-01-31\n3,Three,\n";
        for (int portion = 1; portion <= 9; portion++) {
            kind.kept.clear();
            try (TestDatabase database = TestDatabase.fresh(vendor)) {
                ImportId id = sent(database, file);
                List<SourceRow> rows = records(database, id);
                FileMemory memory = memory();
                for (int from = 0; from < rows.size(); from += portion) {
                    List<SourceRow> chunk = rows.subList(from, Math.min(rows.size(), from + portion));
                    FileMemory before = memory;
                    database.doInTransaction(em -> taking(em).take(id, read(database, id, chunk), before));
                    memory = memory();
                    List<SourceRow> done = rows.subList(0, Math.min(rows.size(), from + portion));
                    FileMemory after = memory;
                    database.doInTransaction(em -> taking(em)
                            .recall(new JpaImportRuns(em).find(id).orElseThrow(), read(database, id, done), after));
                }
                assertThat(kind.kept).isEqualTo(Map.of("1", "One", "2", "Two", "3", "Three"));
                ImportRun run = run(database, id);
                assertThat(List.of(
                                run.tally().added(),
                                run.tally().changed(),
                                run.tally().unchanged(),
                                run.tally().rejected()))
                        .as("in portions of %d", portion)
                        .containsExactly(3L, 0L, 2L, 4L);
                database.doInTransaction(em -> assertThat(new SqlRejects(em).page(id, null, null, 0, 10))
                        .extracting(reject -> reject.row() + " " + reject.reason() + " " + reject.arguments())
                        .containsExactly(
                                "3 imports.row.blank []",
                                "4 imports.row.contradicts [2]",
                                "7 imports.row.contradicts [5]",
                                "10 imports.row.contradicts [9]"));
            }
        }
    }
}
