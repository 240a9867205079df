package cx.stewardship.imports.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.imports.domain.ImportUndo;
import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.domain.Tally;
import cx.stewardship.imports.fixture.FakeKind;
import cx.stewardship.imports.persistence.JpaImportRuns;
import cx.stewardship.imports.persistence.SqlChanges;
import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.Form;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Survey;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.RowOutcome;
import cx.stewardship.shared.imports.Undoable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Taking runs back by what the ledger wrote down, with a kind that keeps names by key in memory. */
class UndoTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    /** Names by key. */
    private static final class Names extends FakeKind implements Undoable {
        private final Map<Long, String> names = new HashMap<>();
        private final Set<Long> needed = new HashSet<>();
        private final Set<Long> closed = new HashSet<>();

        RowOutcome put(long key, String name) {
            String before = names.put(key, name);
            return before == null
                    ? RowOutcome.added(key)
                    : before.equals(name)
                            ? RowOutcome.UNCHANGED
                            : RowOutcome.changed(key, List.of(new Change("name", before, name)));
        }

        @Override
        public Map<Long, Held> held(Collection<Long> keys) {
            Map<Long, Held> held = new HashMap<>();
            keys.stream().filter(needed::contains).forEach(key -> held.put(key, Held.because("needed", "a plan")));
            return held;
        }

        @Override
        public Map<Long, Held> bound(Map<Long, List<Change>> changes) {
            Map<Long, Held> bound = new HashMap<>();
            changes.keySet().stream().filter(closed::contains).forEach(key -> bound.put(key, Held.because("closed")));
            return bound;
        }

        @Override
        public void remove(Collection<Long> keys) {
            names.keySet().removeAll(keys);
        }

        @Override
        public Set<Long> restore(Map<Long, List<Change>> changes) {
            Set<Long> restored = new HashSet<>();
            changes.forEach((key, own) -> Change.undo(Map.of("name", names.getOrDefault(key, "")), own)
                    .ifPresent(row -> {
                        names.put(key, row.get("name"));
                        restored.add(key);
                    }));
            return restored;
        }
    }

    private final Names names = new Names();

    private static ImportRun run() {
        Survey survey = new Survey(new Form("UTF-8", false, ',', '"', DateOrder.YMD, '.'), List.of(), 3, List.of());
        ImportRun run = new ImportRun(
                "things",
                "crm",
                new SentFile("a.csv", "x", 10, "hash"),
                survey,
                survey.form(),
                Mapping.NONE,
                Actors.with(1, Role.HR),
                NOW);
        run.take("here#1", NOW);
        return run;
    }

    private ImportId taken(TestDatabase database, RowOutcome... outcomes) {
        return database.inTransaction(em -> {
            ImportRun run = run();
            new JpaImportRuns(em).add(run);
            new SqlChanges(em).add(run.id(), List.of(2L, 3L, 4L).subList(0, outcomes.length), List.of(outcomes));
            run.count("here#1", Tally.of(List.of(outcomes)), NOW);
            run.stopped(NOW);
            return run.id();
        });
    }

    private Undo.Outcome undo(TestDatabase database, ImportId id) {
        return database.inTransaction(em -> {
            ImportRun run = new JpaImportRuns(em).findLocked(id).orElseThrow();
            run.undo();
            run.takeUndo("here#1", NOW, ImportRun.SILENCE);
            new JpaImportRuns(em).add(new ImportUndo(id, Actors.with(2, Role.HR), NOW));
            Undo.Outcome outcome = new Undo(run, names, new SqlChanges(em)).take();
            run.undone(false);
            return outcome;
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_came_goes_and_what_changed_is_as_before(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            names.put(1, "One");
            ImportId id = taken(database, names.put(1, "Uno"), names.put(2, "Due"), names.put(3, "Tre"));
            names.needed.add(3L);
            Undo.Outcome outcome = undo(database, id);
            assertThat(names.names).isEqualTo(Map.of(1L, "One", 3L, "Tre"));
            assertThat(outcome.removed()).isEqualTo(1);
            assertThat(outcome.restored()).isEqualTo(1);
            assertThat(outcome.stays()).containsExactly(new Undo.Stay("needed", List.of("a plan"), 1));
            database.doInTransaction(em -> {
                ImportRun run = new JpaImportRuns(em).find(id).orElseThrow();
                assertThat(run.state()).isEqualTo(ImportState.UNDONE);
                assertThatThrownBy(run::undo).isInstanceOf(Refusal.class).hasMessageContaining("imports.undo.done");
                assertThatThrownBy(run::resume).isInstanceOf(Refusal.class);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_is_not_set_back_is_told_with_the_kinds_own_reason(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            names.put(1, "One");
            names.put(2, "Two");
            ImportId id = taken(database, names.put(1, "Uno"), names.put(2, "Due"));
            names.closed.add(1L);
            names.names.put(2L, "Dos");
            Undo.Outcome outcome = undo(database, id);
            assertThat(names.names).isEqualTo(Map.of(1L, "Uno", 2L, "Dos"));
            assertThat(outcome.restored()).isZero();
            assertThat(outcome.stays())
                    .containsExactlyInAnyOrder(
                            new Undo.Stay("closed", List.of(), 1),
                            new Undo.Stay("imports.undo.changedHere", List.of(), 1));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_a_later_import_changed_stays_until_that_one_is_taken_back(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId first = taken(database, names.put(1, "One"), names.put(2, "Two"));
            ImportId second = taken(database, names.put(1, "Uno"), names.put(3, "Tre"));
            database.doInTransaction(em -> {
                assertThat(new SqlChanges(em).changedLater(first, "things", List.of(1L, 2L, 3L)))
                        .containsExactly(1L);
                assertThat(new SqlChanges(em).changedLater(first, "others", List.of(1L)))
                        .isEmpty();
            });
            undo(database, second);
            assertThat(names.names).isEqualTo(Map.of(1L, "One", 2L, "Two"));
            assertThat(undo(database, first).removed()).isEqualTo(2);
            assertThat(names.names).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void the_older_one_alone_leaves_what_the_later_one_needs(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId first = taken(database, names.put(1, "One"), names.put(2, "Two"));
            taken(database, names.put(1, "Uno"));
            Undo.Outcome outcome = undo(database, first);
            assertThat(names.names).isEqualTo(Map.of(1L, "Uno"));
            assertThat(outcome.stays()).containsExactly(new Undo.Stay("imports.undo.changedLater", List.of(), 1));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void shows_changes_by_row_and_counts_them_by_field(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            RowOutcome both =
                    RowOutcome.changed(7, List.of(new Change("name", "a", "b"), new Change("email", "", "c")));
            ImportId id = taken(database, both, RowOutcome.added(List.of(9L, 10L, 11L)), names(8));
            database.doInTransaction(em -> {
                SqlChanges changes = new SqlChanges(em);
                assertThat(changes.page(id, 0, 1))
                        .extracting(
                                change -> change.row() + " " + change.change().field())
                        .containsExactly("2 name", "2 email");
                assertThat(changes.page(id, 2, 10))
                        .extracting(
                                change -> change.row() + " " + change.change().after())
                        .containsExactly("4 z");
                assertThat(changes.counts(id))
                        .extracting(count -> count.field() + " " + count.rows())
                        .containsExactly("name 2", "email 1");
                assertThat(changes.made(id)).containsExactly(9L, 10L, 11L);
                assertThat(changes.bySubject(id, 7, 5)).containsOnlyKeys(8L);
            });
        }
    }

    private static RowOutcome names(long key) {
        return RowOutcome.changed(key, List.of(new Change("name", "y", "z")));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void an_undoing_whose_worker_died_is_free_for_another(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            ImportId id = taken(database, names.put(1, "One"));
            database.doInTransaction(em -> {
                ImportRun run = new JpaImportRuns(em).findLocked(id).orElseThrow();
                run.undo();
                run.takeUndo("here#1", NOW, ImportRun.SILENCE);
                assertThat(run.isUndoFree("here#1", NOW, ImportRun.SILENCE)).isFalse();
                assertThat(run.isUndoFree("there#1", NOW.plusSeconds(10), ImportRun.SILENCE))
                        .isFalse();
                assertThat(run.isUndoFree("here#2", NOW.plusSeconds(10), ImportRun.SILENCE))
                        .isTrue();
                assertThat(run.isUndoFree("there#1", NOW.plus(Duration.ofHours(1)), ImportRun.SILENCE))
                        .isTrue();
            });
        }
    }
}
