package cx.stewardship.imports.application;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.domain.Tally;
import cx.stewardship.imports.persistence.JpaImportRuns;
import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.Form;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Survey;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.Notices;
import cx.stewardship.shared.task.Task;
import cx.stewardship.shared.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndedTasksTest {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Form FORM = new Form("UTF-8", false, ',', '"', DateOrder.YMD, '.');
    private static final String WORKER = "host:/srv#1";
    private static final Actor RUTA = Actors.with(1, Role.HR);

    private static ImportId sent(TestDatabase database, Consumer<ImportRun> what) {
        ImportRun run = new ImportRun(
                "things",
                "crm",
                new SentFile("a.csv", "0f0f0f0f-0000-0000-0000-000000000000", 12, "abc"),
                new Survey(FORM, List.of(), 4, List.of()),
                FORM,
                new Mapping(Map.of("id", "Key")),
                RUTA,
                NINE);
        run.take(WORKER, NINE);
        what.accept(run);
        return database.inTransaction(em -> {
            new JpaImportRuns(em).add(run);
            return run.id();
        });
    }

    private static List<String> told(TestDatabase database, Actor actor, LocalDate day) {
        return database.inTransaction(em -> new EndedTasks(new JpaImportRuns(em), new Texts())
                .tasksOf(actor, day).stream().map(Task::title).toList());
    }

    private static List<String> toMend(TestDatabase database) {
        return database.inTransaction(em -> new MendingTasks(new JpaImportRuns(em), new Texts())
                .tasksOf(RUTA, TODAY).stream().map(Task::title).toList());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void who_started_it_is_told_how_it_ended_until_they_look(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id = sent(database, run -> {
                run.count(WORKER, new Tally(2, 1, 0, 1), NINE);
                run.complete(NINE);
            });
            assertThat(told(database, RUTA, TODAY))
                    .containsExactly("Import a.csv is done: 2 new, 1 changed, 1 rejected");
            assertThat(toMend(database)).as("one thing after the other").isEmpty();
            assertThat(told(database, Actors.with(2, Role.HR), TODAY)).isEmpty();
            assertThat(told(database, RUTA, TODAY.plusDays(20))).isEmpty();
            look(database, id, Actors.with(2, Role.HR));
            assertThat(told(database, RUTA, TODAY))
                    .as("somebody else has looked")
                    .hasSize(1);
            look(database, id, RUTA);
            assertThat(told(database, RUTA, TODAY)).isEmpty();
            assertThat(toMend(database)).containsExactly("One row of a.csv to mend");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_runs_is_no_news_and_what_was_interrupted_is(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            sent(database, run -> run.count(WORKER, new Tally(2, 0, 0, 0), NINE));
            assertThat(told(database, RUTA, TODAY)).isEmpty();
            sent(database, run -> run.failed("disk full", NINE));
            assertThat(told(database, RUTA, TODAY)).containsExactly("Import a.csv was interrupted after 0 of 4 rows");
            sent(database, run -> {
                run.failed("disk full", NINE);
                run.resume();
            });
            assertThat(told(database, RUTA, TODAY)).as("the last goes on").hasSize(1);
        }
    }

    private static final class Told implements Notices {
        private final Map<String, Notice> open = new LinkedHashMap<>();

        @Override
        public void tell(Notice notice) {
            open.putIfAbsent(notice.once(), notice);
        }

        @Override
        public void known(PersonId person, String once) {
            assertThat(open.get(once).to()).isEqualTo(person);
            open.remove(once);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void the_bell_tells_it_until_they_look_and_again_when_it_ends_again(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id = sent(database, run -> run.failed("disk full", NINE));
            Told told = new Told();
            TellingOfImports telling = new TellingOfImports(told, new Texts());
            database.doInTransaction(em -> {
                ImportRun run = new JpaImportRuns(em).find(id).orElseThrow();
                telling.ended(run);
                telling.ended(run);
                assertThat(told.open.values()).singleElement().satisfies(notice -> assertThat(notice.title())
                        .isEqualTo("Import a.csv was interrupted after 0 of 4 rows"));
                telling.seen(run, Actors.with(2, Role.HR));
                assertThat(told.open).hasSize(1);
                telling.seen(run, RUTA);
                assertThat(told.open).isEmpty();
                run.resume();
                run.take(WORKER, NINE.plusSeconds(60));
                run.count(WORKER, new Tally(4, 0, 0, 0), NINE.plusSeconds(61));
                run.complete(NINE.plusSeconds(62));
                telling.ended(run);
                assertThat(told.open.values()).singleElement().satisfies(notice -> assertThat(notice.title())
                        .contains("is done: 4 new"));
            });
        }
    }

    private static void look(TestDatabase database, ImportId id, Actor reader) {
        database.doInTransaction(
                em -> new JpaImportRuns(em).find(id).orElseThrow().seenBy(reader));
    }
}
