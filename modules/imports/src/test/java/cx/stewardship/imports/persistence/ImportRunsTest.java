package cx.stewardship.imports.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.batch.ImportJobs;
import cx.stewardship.imports.batch.Lane;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.imports.domain.Reject;
import cx.stewardship.imports.domain.RememberedMapping;
import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.domain.Tally;
import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.Form;
import cx.stewardship.imports.reading.Format;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Survey;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportRunsTest {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final Form FORM =
            new Form("windows-1252", true, '\t', '\'', DateOrder.MDY, ',', Format.WORKBOOK, "März", 3);

    private static final ImportJobs HERE = new ImportJobs() {
        @Override
        public String worker() {
            return "host:/srv#2";
        }

        @Override
        public void run(ImportId id) {
            throw new UnsupportedOperationException();
        }
    };

    private static ImportRun waiting(String name) {
        return new ImportRun(
                "things",
                "crm",
                new SentFile(name, "0f0f0f0f-0000-0000-0000-000000000000", 12, "abc"),
                new Survey(FORM, List.of(), 4, List.of()),
                FORM,
                new Mapping(Map.of("id", "Key, \"of\" things")),
                Actors.with(1, Role.HR),
                NINE);
    }

    private static ImportId add(TestDatabase database, ImportRun run) {
        return database.inTransaction(em -> {
            new JpaImportRuns(em).add(run);
            return run.id();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_run_is_kept_with_its_form_its_mapping_and_who_started_it(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportRun run = waiting("a.csv");
            run.take(HERE.worker(), NINE);
            run.count(HERE.worker(), new Tally(1, 1, 1, 1), NINE);
            run.complete(NINE);
            ImportId id = add(database, run);
            database.doInTransaction(em -> {
                JpaImportRuns runs = new JpaImportRuns(em);
                ImportRun kept = runs.find(id).orElseThrow();
                assertThat(kept.form()).isEqualTo(FORM);
                assertThat(kept.mapping()).isEqualTo(run.mapping());
                assertThat(kept.actor()).isEqualTo(run.actor());
                assertThat(kept.tally()).isEqualTo(new Tally(1, 1, 1, 1));
                assertThat(runs.earlierOf("things", "crm", "abc")).isPresent();
                assertThat(runs.withRejects("person1", NINE.minusSeconds(1))).hasSize(1);
                assertThat(runs.withRejects("person2", NINE.minusSeconds(1))).isEmpty();
                assertThat(runs.latest(List.of("things"), 0, 10)).hasSize(1);
                assertThat(runs.count(List.of("other"))).isZero();
                assertThat(runs.sources("things")).containsExactly("crm");
                assertThat(runs.isFileNeeded("0f0f0f0f-0000-0000-0000-000000000000"))
                        .isFalse();
                assertThat(runs.finishedBeforeWithFile(NINE.plusSeconds(1))).hasSize(1);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_reject_keeps_what_its_reason_names_even_if_that_is_empty(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id = add(database, waiting("a.csv"));
            List<Reject> rejects = List.of(
                    new Reject(2, "id", "things.unknown", List.of(""), List.of("a", "")),
                    new Reject(3, "id", "things.tooLong", List.of("2000", "a, \"b\"\nc"), List.of("")),
                    new Reject(4, "", "things.blank", List.of(), List.of("", "")));
            database.doInTransaction(em -> {
                SqlRejects kept = new SqlRejects(em);
                kept.add(id, rejects);
                assertThat(kept.page(id, null, null, 0, 10)).isEqualTo(rejects);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void the_mapping_of_a_source_is_remembered_and_replaced(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            for (String column : List.of("Key", "Number")) {
                RememberedMapping mapping = new RememberedMapping(new Mapping(Map.of("id", column)), DateOrder.DMY);
                database.doInTransaction(em -> new JpaImportRuns(em).remember("things", "crm", mapping, "ruta", NINE));
                database.doInTransaction(em -> assertThat(new JpaImportRuns(em).remembered("things", "crm"))
                        .contains(mapping));
            }
            database.doInTransaction(em -> assertThat(new JpaImportRuns(em).remembered("things", "erp"))
                    .isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void files_are_taken_one_after_the_other_and_rehearsals_at_once(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId first = add(database, waiting("first.csv"));
            ImportId second = add(database, waiting("second.csv"));
            ImportRun dry = waiting("dry.csv");
            dry.onlyRehearse();
            ImportId rehearsal = add(database, dry);
            assertThat(next(database, NINE)).containsExactly(first, rehearsal);
            assertThat(next(database, NINE)).isEmpty();
            database.doInTransaction(
                    em -> new JpaImportRuns(em).findLocked(first).orElseThrow().stopped(NINE));
            assertThat(next(database, NINE)).containsExactly(second);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_a_dead_start_of_this_server_left_behind_goes_on_first(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportRun left = waiting("left.csv");
            left.take("host:/srv#1", NINE);
            left.count("host:/srv#1", new Tally(2, 0, 0, 0), NINE);
            ImportId interrupted = add(database, left);
            ImportRun others = waiting("others.csv");
            others.onlyRehearse();
            others.take("elsewhere:/srv#1", NINE);
            add(database, others);
            add(database, waiting("next.csv"));
            assertThat(next(database, NINE)).containsExactly(interrupted);
            database.doInTransaction(em -> {
                ImportRun taken = new JpaImportRuns(em).find(interrupted).orElseThrow();
                assertThat(taken.state()).isEqualTo(ImportState.RUNNING);
                assertThat(taken.owner()).contains(HERE.worker());
                assertThat(taken.rowsBefore()).isEqualTo(2);
            });
        }
    }

    private static List<ImportId> next(TestDatabase database, Instant now) {
        return database.inTransaction(
                em -> new Lane(new JpaImportRuns(em), HERE, Clock.fixed(now, ZoneOffset.UTC)).takeNext());
    }
}
