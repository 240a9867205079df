package cx.stewardship.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.LaneChanged;
import cx.stewardship.imports.application.MendRows;
import cx.stewardship.imports.application.MendingRows;
import cx.stewardship.imports.application.Preparing;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.imports.application.SettlingMended;
import cx.stewardship.imports.application.StartingImports;
import cx.stewardship.imports.application.TellingOfImports;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.imports.domain.Mended;
import cx.stewardship.imports.domain.MendedRows.Wanted;
import cx.stewardship.imports.domain.RejectedRow;
import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.domain.Tally;
import cx.stewardship.imports.fixture.FakeKind;
import cx.stewardship.imports.fixture.Unheard;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.imports.intake.OtherForms;
import cx.stewardship.imports.intake.Spool;
import cx.stewardship.imports.persistence.JpaImportRuns;
import cx.stewardship.imports.persistence.SqlChanges;
import cx.stewardship.imports.persistence.SqlMendedRows;
import cx.stewardship.imports.persistence.SqlRejects;
import cx.stewardship.imports.reading.FileReader;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Survey;
import cx.stewardship.imports.reading.Surveyor;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.imports.RowOutcome;
import cx.stewardship.shared.text.Texts;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rejected rows that are mended here, on both databases; what the job does is done by its own classes. */
class MendingRowsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);
    private static final String WORKER = "host:/srv#1";
    private static final Actor RUTA = Actors.with(1, Role.HR);
    private static final Actor HENRIK = Actors.with(2, Role.HR);
    private static final String FILE = "Key,name,since\n1,One,\n2,,\n3,Three,some day\n4,,\n";

    @TempDir
    Path folder;

    private final FakeKind kind = new FakeKind();
    private final AuditEntries audit = new AuditEntries();

    private final ImportJobs jobs = new ImportJobs() {
        @Override
        public String worker() {
            return WORKER;
        }

        @Override
        public void run(ImportId id) {
            throw new UnsupportedOperationException();
        }
    };

    /** The product around one transaction, with somebody at the keyboard. */
    private final class Desk {
        private final JpaImportRuns runs;
        private final SqlMendedRows rows;
        private final Kinds kinds = new Kinds(List.of(kind));
        private final Spool spool = new Spool(folder);
        private final TakingRows taking;
        private final StartingImports.Doing doing;
        private final MendingRows mending;
        private final SettlingMended settling;
        private final ReadingImports reading;
        private final Preparing preparing;

        private Desk(EntityManager em, Actor actor) {
            runs = new JpaImportRuns(em);
            rows = new SqlMendedRows(em);
            taking = new TakingRows(
                    runs,
                    new SqlRejects(em),
                    kinds,
                    new TakingRows.Surroundings(Actors.acting(actor), jobs, CLOCK, new SqlChanges(em)));
            doing = new StartingImports.Doing(
                    Actors.acting(actor), audit, CLOCK, new TellingOfImports(notice -> {}, new Texts()));
            preparing = new Preparing(kinds, runs, new OtherForms(List.of(), spool), CLOCK);
            mending = new MendingRows(
                    runs,
                    rows,
                    preparing,
                    new MendingRows.Doing(
                            doing, new JudgingAsTheJob(kinds, taking, spool), new Unheard<LaneChanged>()));
            settling = new SettlingMended(runs, rows, spool, CLOCK);
            reading = new ReadingImports(runs, rows, kinds, doing);
        }
    }

    private <T> T at(TestDatabase database, Actor actor, Function<Desk, T> work) {
        return database.inTransaction(em -> work.apply(new Desk(em, actor)));
    }

    private ImportId sent(TestDatabase database, String text, boolean dryRun, Mapping said) {
        Spool spool = new Spool(folder);
        SentFile file = spool.take("things.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        Survey survey = new Surveyor(2026).survey(spool.path(file.spooled()), Surveyor.Hints.NONE);
        Mapping mapping = Mapping.match(kind.fields(), survey.header(), said, Mapping.NONE);
        return at(database, RUTA, desk -> {
            ImportRun run = new ImportRun("things", "crm", file, survey, survey.form(), mapping, RUTA, CLOCK.instant());
            if (dryRun) {
                run.onlyRehearse();
            }
            desk.runs.add(run);
            return run.id();
        });
    }

    private ImportId done(TestDatabase database, String text) {
        ImportId id = sent(database, text, false, Mapping.NONE);
        work(database, id);
        return id;
    }

    /** What the job does with a run that waits. */
    private void work(TestDatabase database, ImportId id) {
        at(database, RUTA, desk -> {
            desk.runs.findLocked(id).orElseThrow().take(WORKER, CLOCK.instant());
            return id;
        });
        at(database, RUTA, desk -> {
            ImportRun run = desk.runs.find(id).orElseThrow();
            try (FileReader file =
                            FileReader.open(desk.spool.path(run.spooled().orElseThrow()), run.form(), run.header());
                    FileMemory memory = new FileMemory(folder, 10)) {
                desk.taking.take(id, desk.taking.reading(run).apply(file.next(100)), memory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            run.complete(CLOCK.instant());
            desk.settling.completed(run);
            return id;
        });
    }

    private ImportRun run(TestDatabase database, ImportId id) {
        return at(database, RUTA, desk -> desk.runs.find(id).orElseThrow());
    }

    private static MendRows row(ImportId id, long row, @Nullable Instant seen, String... cells) {
        return new MendRows(id, List.of(new MendRows.Row(row, List.of(cells), seen)));
    }

    private ImportId taken(TestDatabase database, Actor actor, MendRows rows) {
        return Objects.requireNonNull(
                at(database, actor, desk -> desk.mending.take(rows)).in());
    }

    private List<RejectedRow> open(TestDatabase database, ImportId id) {
        return rows(database, id, Wanted.OPEN);
    }

    private List<RejectedRow> rows(TestDatabase database, ImportId id, Wanted wanted) {
        return at(database, RUTA, desk -> desk.reading.rejects(id, wanted, 0, 10));
    }

    private List<RejectedRow> rowsOf(TestDatabase database, ImportId mending) {
        return at(database, RUTA, desk -> desk.mending.rowsOf(mending));
    }

    private List<ReadingImports.Group> groups(TestDatabase database, ImportId id) {
        return at(database, RUTA, desk -> desk.reading.rejectGroups(id));
    }

    private String file(TestDatabase database, ImportId id) {
        StringWriter out = new StringWriter();
        at(database, RUTA, desk -> {
            desk.reading.writeRejects(id, Locale.ENGLISH, out);
            return id;
        });
        return out.toString();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_mended_row_goes_in_as_an_import_of_its_own_and_counts_as_what_it_became(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id = done(database, FILE);
            List<MendingRows.Judged> still =
                    at(database, HENRIK, desk -> desk.mending.check(row(id, 3, null, "2", "", "2025-13-40")));
            assertThat(still.get(0).field() + " " + still.get(0).reason()).isEqualTo("since imports.row.notADate");
            List<MendingRows.Judged> good =
                    at(database, HENRIK, desk -> desk.mending.check(row(id, 3, null, "2", "Two", "")));
            assertThat(good.get(0).outcome()).isEqualTo(RowOutcome.Kind.ADDED);
            assertThat(kind.kept).as("a check writes nothing").containsOnlyKeys("1");

            ImportId in = taken(database, HENRIK, row(id, 3, null, "2", "Two", ""));
            assertThat(run(database, id).standing()).as("not in yet").isEqualTo(new Tally(1, 0, 0, 3));
            assertThat(open(database, id).get(0).isOnItsWay()).isTrue();
            work(database, in);

            ImportRun first = run(database, id);
            assertThat(kind.kept).isEqualTo(Map.of("1", "One", "2", "Two"));
            assertThat(first.standing()).isEqualTo(new Tally(2, 0, 0, 2));
            assertThat(first.tally()).as("what became of the file as it came").isEqualTo(new Tally(1, 0, 0, 3));
            assertThat(run(database, in).mends()).contains(id);
            assertThat(run(database, in).isToTell())
                    .as("whoever mends sits before the page")
                    .isFalse();
            assertThat(open(database, id)).extracting(RejectedRow::row).containsExactly(4L, 5L);
            RejectedRow made = at(database, RUTA, desk -> desk.reading.rejects(id, Wanted.DONE, 0, 10))
                    .get(0);
            assertThat(made.reject().cells()).as("as it came").containsExactly("2", "", "");
            assertThat(made.cells()).containsExactly("2", "Two", "");
            assertThat(made.mended()).isNotNull();
            assertThat(Objects.requireNonNull(made.mended()).by()).isEqualTo(HENRIK.displayName());
            assertThat(rowsOf(database, in)).containsExactly(made);
            assertThat(groups(database, id))
                    .extracting(group -> group.reason() + " " + group.rows())
                    .containsExactly("imports.row.notADate 1", "imports.row.blank 1");
            assertThat(file(database, id)).contains("some day").doesNotContain("Two");
            assertThat(audit.lines.toString()).contains("mended").contains("things.csv, row 3");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_row_is_taken_once_however_many_mend_it(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id = done(database, FILE);
            ImportId in = taken(database, RUTA, row(id, 3, null, "2", "Two", ""));
            assertThatThrownBy(() -> taken(database, HENRIK, row(id, 3, null, "2", "Due", "")))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("imports.mend.SENT");
            work(database, in);
            assertThatThrownBy(() -> at(database, HENRIK, desk -> desk.mending.check(row(id, 3, null, "2", "Due", ""))))
                    .hasMessageContaining("imports.mend.TAKEN");
            assertThat(kind.kept).containsEntry("2", "Two");
            assertThat(run(database, id).standing()).isEqualTo(new Tally(2, 0, 0, 2));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void put_in_again_by_file_as_well_it_is_there_once(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            // the key is made of all cells: the mended row must get the same one here and by file
            ImportId id = sent(
                    database,
                    "what,since\n=cmd,some day\n\"O, \"\"my\"\"\nday\",never\n",
                    false,
                    new Mapping(Map.of("id", Mapping.FINGERPRINT, "name", "what")));
            work(database, id);
            String mended = file(database, id).replace("some day", "2026-03-05").replace("never", "2026-03-06");
            work(database, taken(database, RUTA, row(id, 2, null, "=cmd", "2026-03-05")));
            work(database, taken(database, RUTA, row(id, 3, null, "O, \"my\"\nday", "2026-03-06")));
            assertThat(kind.kept).hasSize(2).containsValue("=cmd");
            ImportId again =
                    sent(database, mended, false, new Mapping(Map.of("id", Mapping.FINGERPRINT, "name", "what")));
            work(database, again);
            assertThat(run(database, again).tally()).isEqualTo(new Tally(0, 0, 2, 0));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void rows_of_a_file_of_rejected_rows_keep_what_was_guarded(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id = done(
                    database,
                    "rejected_row,rejected_column,rejected_reason,Key,name,since\n7,since,no date,8,'=Sum,some day\n");
            assertThat(open(database, id).get(0).cells()).contains("=Sum");
            work(database, taken(database, RUTA, row(id, 2, null, "7", "since", "no date", "8", "=Sum", "")));
            assertThat(kind.kept).containsEntry("8", "=Sum");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_the_import_rejects_again_is_open_with_the_new_reason(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id = done(database, FILE);
            ImportId in = taken(database, RUTA, row(id, 3, null, "2", "Two", ""));
            kind.closed = true;
            work(database, in);
            RejectedRow again = open(database, id).get(0);
            assertThat(again.isOpen()).isTrue();
            assertThat(again.now().reason()).isEqualTo("things.closed");
            assertThat(again.now().cells()).containsExactly("2", "Two", "");
            assertThat(run(database, id).standing().rejected()).isEqualTo(3);
            assertThat(run(database, in).isToTell()).isTrue();
            assertThat(groups(database, id))
                    .extracting(ReadingImports.Group::reason)
                    .contains("things.closed");
            assertThat(rows(database, id, new Wanted("things.closed", "id", false)))
                    .hasSize(1);
            assertThatThrownBy(() -> taken(database, HENRIK, row(id, 3, null, "2", "Due", "")))
                    .as("who has not seen what was made of it")
                    .hasMessageContaining("imports.mend.meanwhile");
            kind.closed = false;
            Instant seen = Objects.requireNonNull(again.mended()).at();
            work(database, taken(database, HENRIK, row(id, 3, seen, "2", "Due", "")));
            assertThat(kind.kept).containsEntry("2", "Due");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void of_a_dry_run_they_are_kept_and_go_in_behind_the_import_that_follows(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId rehearsal = sent(database, FILE, true, Mapping.NONE);
            work(database, rehearsal);
            MendingRows.Sent kept =
                    at(database, RUTA, desk -> desk.mending.take(row(rehearsal, 3, null, "2", "Two", "")));
            assertThat(kept.in()).isNull();
            assertThat(kept.accepted()).isEqualTo(1);
            at(database, RUTA, desk -> desk.mending.take(row(rehearsal, 4, null, "3", "Three", "")));
            assertThat(kind.kept).isEmpty();
            assertThat(run(database, rehearsal).standing()).isEqualTo(new Tally(3, 0, 0, 1));
            Instant seen = Objects.requireNonNull(at(database, RUTA, desk -> desk.mending.row(rehearsal, 3))
                            .mended())
                    .at();
            at(database, HENRIK, desk -> desk.mending.take(row(rehearsal, 3, seen, "2", "Due", "")));
            assertThat(run(database, rehearsal).standing())
                    .as("counted once however often it is mended")
                    .isEqualTo(new Tally(3, 0, 0, 1));
            at(database, HENRIK, desk -> {
                desk.mending.leaveAsItCame(rehearsal, 4);
                return rehearsal;
            });
            assertThat(run(database, rehearsal).standing()).isEqualTo(new Tally(2, 0, 0, 2));

            ImportId id = at(database, RUTA, desk -> new StartingImports(
                            desk.preparing, desk.runs, desk.doing, new Unheard<LaneChanged>())
                    .startRehearsed(rehearsal));
            work(database, id);
            List<ImportRun> behind = at(database, RUTA, desk -> desk.runs.mendings(id));
            assertThat(behind).hasSize(1);
            assertThat(open(database, id).get(0).isOnItsWay()).isTrue();
            work(database, behind.get(0).id());
            assertThat(kind.kept).isEqualTo(Map.of("1", "One", "2", "Due"));
            assertThat(run(database, id).standing()).isEqualTo(new Tally(2, 0, 0, 2));
            assertThatThrownBy(
                            () -> at(database, RUTA, desk -> desk.mending.take(row(rehearsal, 5, null, "4", "F", ""))))
                    .hasMessageContaining("imports.mend.imported");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void when_what_it_made_is_taken_back_the_row_is_open_again(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id = done(database, FILE);
            ImportId in = taken(database, RUTA, row(id, 3, null, "2", "Two", ""));
            work(database, in);
            at(database, RUTA, desk -> {
                ImportRun run = desk.runs.findLocked(in).orElseThrow();
                run.undo();
                run.undone(false);
                desk.settling.takenBack(run);
                return in;
            });
            assertThat(run(database, id).standing()).isEqualTo(new Tally(1, 0, 0, 3));
            RejectedRow back = open(database, id).get(0);
            assertThat(Objects.requireNonNull(back.mended()).state()).isEqualTo(Mended.State.BACK);
            assertThat(back.now().reason()).as("as it came").isEqualTo("imports.row.blank");
            work(
                    database,
                    taken(
                            database,
                            RUTA,
                            row(id, 3, Objects.requireNonNull(back.mended()).at(), "2", "Two", "")));
            assertThat(run(database, id).standing())
                    .as("it is there: identity tells")
                    .isEqualTo(new Tally(1, 0, 1, 2));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void an_import_of_mended_rows_that_was_stopped_before_it_began_gives_its_rows_back(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id = done(database, FILE);
            ImportId in = taken(database, RUTA, row(id, 3, null, "2", "Two", ""));
            at(database, RUTA, desk -> {
                desk.runs.findLocked(in).orElseThrow().stop(CLOCK.instant());
                return in;
            });
            RejectedRow back = open(database, id).get(0);
            assertThat(back.isOpen()).isTrue();
            ImportId next = taken(
                    database,
                    HENRIK,
                    row(id, 3, Objects.requireNonNull(back.mended()).at(), "2", "Due", ""));
            work(database, next);
            assertThat(kind.kept).containsEntry("2", "Due");
            assertThatThrownBy(() -> at(database, RUTA, desk -> {
                        desk.runs.findLocked(in).orElseThrow().resume();
                        return in;
                    }))
                    .as("it never goes on, or the row would come twice")
                    .hasMessageContaining("imports.resume.fileGone");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void is_refused_where_it_would_mean_nothing(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId waiting = sent(database, FILE, false, Mapping.NONE);
            assertThatThrownBy(() -> taken(database, RUTA, row(waiting, 3, null, "2", "Two", "")))
                    .hasMessageContaining("imports.mend.notOver");
            ImportId id = done(database, FILE);
            ImportId in = taken(database, RUTA, row(id, 3, null, "2", "Two", ""));
            kind.closed = true;
            work(database, in);
            assertThatThrownBy(() -> taken(database, RUTA, row(in, 2, null, "2", "Two", "")))
                    .hasMessageContaining("imports.mend.atFirst");
            kind.closed = false;
            assertThatThrownBy(() -> taken(database, RUTA, row(id, 2, null, "1", "One", "")))
                    .as("no rejected row")
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> taken(database, RUTA, new MendRows(id, List.of())))
                    .hasMessageContaining("imports.mend.howMany");
            MendRows.Row same = new MendRows.Row(4, List.of("3", "Three", ""), null);
            assertThatThrownBy(() -> taken(database, RUTA, new MendRows(id, List.of(same, same))))
                    .hasMessageContaining("imports.mend.twice");
            assertThatThrownBy(() -> taken(database, RUTA, row(id, 4, null, "3", "x".repeat(2_000_001), "")))
                    .hasMessageContaining("imports.mend.tooLong");
            MendingRows.Sent blank = at(database, RUTA, desk -> desk.mending.take(row(id, 4, null, "", " ", "")));
            assertThat(blank.in()).isNull();
            assertThat(blank.rows().get(0).reason()).isEqualTo("imports.row.blank");
            MendingRows.Sent wide = at(database, RUTA, desk -> desk.mending.take(row(id, 4, null, "3", "T", "", "x")));
            assertThat(wide.rows().get(0).reason()).isEqualTo("imports.row.tooManyCells");
            for (Actor stranger : List.of(Actors.with(9, Role.CX_TEAM), Actors.with(8, Role.EMPLOYEE))) {
                assertThatThrownBy(() -> taken(database, stranger, row(id, 4, null, "3", "Three", "")))
                        .isInstanceOf(Refusal.class)
                        .extracting(refusal -> ((Refusal) refusal).kind())
                        .isEqualTo(Refusal.Kind.NOT_FOUND);
                assertThatThrownBy(() -> at(database, stranger, desk -> desk.mending.row(id, 4)))
                        .isInstanceOf(Refusal.class);
            }
            at(database, RUTA, desk -> {
                desk.runs.findLocked(id).orElseThrow().undo();
                return id;
            });
            assertThat(run(database, id).state()).isEqualTo(ImportState.UNDOING);
            assertThatThrownBy(() -> taken(database, RUTA, row(id, 4, null, "3", "Three", "")))
                    .hasMessageContaining("imports.mend.takenBack");
            assertThat(kind.kept).containsOnlyKeys("1");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void the_same_change_is_offered_for_rows_that_are_alike(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id =
                    done(database, "Key,name,since\n1,One,some day\n2,Two, some day \n3,Three,never\n4,,some day\n");
            MendRows.Row mended = new MendRows.Row(2, List.of("1", "One", "2026-03-05"), null);
            MendingRows.Alike alike =
                    Objects.requireNonNull(at(database, RUTA, desk -> desk.mending.alike(id, mended)));
            assertThat(alike.column() + " " + alike.rows()).isEqualTo("since [3, 5]");
            List<MendRows.Row> all = new ArrayList<>(List.of(mended));
            alike.rows().forEach(row -> all.add(at(database, RUTA, desk -> desk.mending.alike(id, row, alike))));
            MendingRows.Sent sent = at(database, RUTA, desk -> desk.mending.take(new MendRows(id, all)));
            assertThat(sent.rows()).extracting(MendingRows.Judged::accepted).containsExactly(true, true, false);
            work(database, Objects.requireNonNull(sent.in()));
            assertThat(kind.kept).isEqualTo(Map.of("1", "One", "2", "Two"));
            assertThat(open(database, id)).extracting(RejectedRow::row).containsExactly(4L, 5L);
            MendRows.Row two = new MendRows.Row(4, List.of("3", "Drei", "2026-03-05"), null);
            boolean none = at(database, RUTA, desk -> desk.mending.alike(id, two) == null);
            assertThat(none).as("two cells were changed").isTrue();
        }
    }
}
