package cx.stewardship.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.domain.Tally;
import cx.stewardship.imports.persistence.JpaImportRuns;
import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.Form;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Survey;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several servers, one lane. */
class LaneTest {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final Form FORM = new Form("UTF-8", false, ',', '"', DateOrder.YMD, '.');

    /** A server of the test, with what it has and does just now. */
    private static final class Server implements ImportJobs {
        private final String worker;
        private final Set<ImportId> atWork = new HashSet<>();
        private Place place = Place.HERE;

        private Server(String worker) {
            this.worker = worker;
        }

        @Override
        public String worker() {
            return worker;
        }

        @Override
        public void run(ImportId id) {
            atWork.add(id);
        }

        @Override
        public Duration silence() {
            return Duration.ofSeconds(10);
        }

        @Override
        public boolean isAtWork(ImportId id) {
            return atWork.contains(id);
        }

        @Override
        public Place placeOf(ImportRun run) {
            return place;
        }

        private List<ImportId> next(TestDatabase database, Instant now) {
            List<ImportId> taken = database.inTransaction(
                    em -> new Lane(new JpaImportRuns(em), this, Clock.fixed(now, ZoneOffset.UTC)).takeNext());
            taken.forEach(this::run);
            return taken;
        }
    }

    private final Server one = new Server("one:/srv#1");
    private final Server other = new Server("other:/srv#1");

    private static ImportId sent(TestDatabase database, String name) {
        ImportRun run = new ImportRun(
                "things",
                "crm",
                new SentFile(name, "0f0f0f0f-0000-0000-0000-000000000000", 12, "abc"),
                new Survey(FORM, List.of(), 4, List.of()),
                FORM,
                new Mapping(Map.of("id", "Key")),
                Actors.with(1, Role.HR),
                NINE);
        return database.inTransaction(em -> {
            new JpaImportRuns(em).add(run);
            return run.id();
        });
    }

    private static ImportRun run(TestDatabase database, ImportId id) {
        return database.inTransaction(em -> new JpaImportRuns(em).find(id).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_one_server_runs_no_other_takes_and_nothing_overtakes_it(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId first = sent(database, "first.csv");
            ImportId second = sent(database, "second.csv");
            assertThat(one.next(database, NINE)).containsExactly(first);
            assertThat(other.next(database, NINE)).isEmpty();
            database.doInTransaction(
                    em -> new JpaImportRuns(em).findLocked(first).orElseThrow().stopped(NINE));
            assertThat(other.next(database, NINE)).containsExactly(second);
            assertThat(one.next(database, NINE)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void another_server_takes_over_after_silence_and_not_while_there_is_a_pulse(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id = sent(database, "first.csv");
            one.next(database, NINE);
            database.doInTransaction(em -> {
                ImportRun run = new JpaImportRuns(em).findLocked(id).orElseThrow();
                run.count(one.worker(), new Tally(1, 0, 0, 0), NINE);
                run.stop(NINE);
            });
            database.doInTransaction(em -> new JpaImportRuns(em).alive(List.of(id), one.worker(), NINE.plusSeconds(9)));
            assertThat(other.next(database, NINE.plusSeconds(15))).isEmpty();
            database.doInTransaction(
                    em -> new JpaImportRuns(em).alive(List.of(id), "somebody:/else#1", NINE.plusSeconds(19)));
            assertThat(other.next(database, NINE.plusSeconds(20))).containsExactly(id);
            assertThat(run(database, id).owner()).contains(other.worker());
            assertThat(run(database, id).rowsBefore()).isEqualTo(1);
            assertThat(run(database, id).isStopRequested())
                    .as("who wanted it to stop still does")
                    .isTrue();
            assertThat(one.next(database, NINE.plusSeconds(20))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_this_server_lost_its_job_for_goes_on(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id = sent(database, "first.csv");
            one.next(database, NINE);
            assertThat(one.next(database, NINE)).as("at work").isEmpty();
            one.atWork.clear();
            assertThat(one.next(database, NINE)).containsExactly(id);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_run_whose_file_is_on_another_server_is_left_to_that_one_and_keeps_its_place(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId first = sent(database, "first.csv");
            ImportId second = sent(database, "second.csv");
            other.place = ImportJobs.Place.ELSEWHERE;
            assertThat(other.next(database, NINE)).isEmpty();
            assertThat(one.next(database, NINE)).containsExactly(first);
            assertThat(other.next(database, NINE.plusSeconds(60))).isEmpty();
            other.place = ImportJobs.Place.NOWHERE;
            assertThat(other.next(database, NINE.plusSeconds(5)))
                    .as("one is alive")
                    .isEmpty();
            assertThat(run(database, first).state()).isEqualTo(ImportState.RUNNING);
            assertThat(other.next(database, NINE.plusSeconds(60))).isEmpty();
            assertThat(run(database, first).state()).isEqualTo(ImportState.FAILED);
            assertThat(run(database, first).failure()).contains(ImportRun.FILE_LOST);
            other.place = ImportJobs.Place.HERE;
            assertThat(other.next(database, NINE.plusSeconds(60))).containsExactly(second);
        }
    }
}
