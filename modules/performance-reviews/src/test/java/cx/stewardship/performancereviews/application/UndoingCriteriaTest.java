package cx.stewardship.performancereviews.application;

import static cx.stewardship.performancereviews.fixture.Story.LENA;
import static cx.stewardship.performancereviews.fixture.Story.MARA;
import static cx.stewardship.performancereviews.fixture.Story.RUTA;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.domain.CorporateValue;
import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.fixture.KnownDepartments;
import cx.stewardship.performancereviews.persistence.JpaCriteria;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.TakenBack;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file of criteria taken back leaves them as they were; what somebody uses or works on stays. */
class UndoingCriteriaTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final KnownDepartments DEPARTMENTS =
            new KnownDepartments().has(2, "BILLING", null).has(3, "FIELD", null);

    private static final String COMPANY =
            """
            insert into organization.department (id, code, name, customer_facing) values (2, 'BILLING', 'Billing', true);
            insert into organization.department (id, code, name, customer_facing) values (3, 'FIELD', 'Field', true);
            insert into organization.person (id, employee_number, name) values (4, 'A4', 'Ines')""";

    private final AuditEntries audit = new AuditEntries();

    private static TestDatabase company(TestDatabase.Vendor vendor) {
        TestDatabase database = TestDatabase.fresh(vendor);
        database.sql(COMPANY);
        database.doInTransaction(em -> {
            em.persist(new CorporateValue("Candour", "We say what is so."));
            em.persist(new CorporateValue("Care", "We look after people."));
        });
        return database;
    }

    private CriteriaFromFiles importing(EntityManager em, Actor actor) {
        JpaCriteria criteria = new JpaCriteria(em);
        Acting acting = new Acting(Actors.acting(actor), audit, CLOCK);
        return new CriteriaFromFiles(
                new TakingCriteriaFromFiles(criteria, DEPARTMENTS, acting), new UndoingCriteria(criteria, acting));
    }

    private List<RowOutcome> take(TestDatabase database, Actor actor, ImportRow... rows) {
        return take(database, actor, false, rows);
    }

    private List<RowOutcome> take(TestDatabase database, Actor actor, boolean dryRun, ImportRow... rows) {
        return database.inTransaction(
                em -> importing(em, actor).take(List.of(rows), new ImportContext(7, "file", actor, dryRun)));
    }

    private TakenBack undo(TestDatabase database, Actor actor, List<RowOutcome> outcomes) {
        return database.inTransaction(em -> TakenBack.of(importing(em, actor), outcomes, 7));
    }

    private static ImportRow row(String behaviour, Object... more) {
        Map<String, Object> values = new HashMap<>(Map.of("behaviour", behaviour, "department", "BILLING"));
        for (int i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        return new ImportRow(2, values);
    }

    private static ImportRow complete(String behaviour, Object... more) {
        Map<String, Object> values = new HashMap<>(row(behaviour, more).values());
        values.putAll(Map.of("customer", "payers", "seen_in", "the log"));
        for (int level = 1; level <= 5; level++) {
            values.put("level_" + level, "Level " + level);
        }
        return new ImportRow(2, values);
    }

    /** Every version with all that a file or a person can say of it. */
    private static List<?> everything(TestDatabase database) {
        return database.inTransaction(em -> em.createNativeQuery(
                        """
                        select concat_ws('|', id, series, version_number, state, title, customer, frequency, seen_in, target,
                            level1, level2, level3, level4, level5, department_id, job_title, corporate_value_id, weight,
                            override_reason, written_by)
                        from performance_reviews.criterion order by id""")
                .getResultList());
    }

    private static void work(TestDatabase database, long key, Consumer<Criterion> work) {
        database.doInTransaction(
                em -> work.accept(new JpaCriteria(em).find(new CriterionId(key)).orElseThrow()));
    }

    private static void publish(Criterion criterion) {
        criterion.submit();
        criterion.approve("Somebody else");
        criterion.publish(LocalDate.of(2026, 11, 1));
    }

    private static void aim(Criterion criterion, String target) {
        criterion.rewrite(criterion.behaviour(), criterion.levels(), target, criterion.place(), "Ines", NOW);
    }

    private static String why(TakenBack undone, RowOutcome outcome) {
        return undone.held().get(outcome.key()).reason();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void criteria_are_as_they_were_before_the_file(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            List<RowOutcome> here = take(
                    database,
                    MARA,
                    row("Checks the account", "corporate_value", "Care", "weight", new BigDecimal("30")),
                    complete("Rings the customer"),
                    row("Says thank you", "target", "An NPS of 60", "keep_reason", "Until March."));
            work(database, here.get(1).key(), UndoingCriteriaTest::publish);
            List<?> before = everything(database);
            ImportRow[] file = {
                row(
                        "Checks the account",
                        "corporate_value",
                        "Candour",
                        "customer",
                        "payers",
                        "frequency",
                        "each week",
                        "level_2",
                        "Checks when told to.",
                        "weight",
                        new BigDecimal("10")),
                row("Rings the customer", "target", "Nobody is left waiting"),
                row("Says thank you", "target", "A CSAT of 90 %", "keep_reason", "Until May."),
                row("Opens the post"),
                row("Files the post", "department", "FIELD")
            };
            List<RowOutcome> foreseen = take(database, RUTA, true, file);
            assertThat(everything(database)).isEqualTo(before);
            List<RowOutcome> outcomes = take(database, RUTA, file);
            assertThat(outcomes.get(0).changes())
                    .containsExactly(
                            new Change("customer", "", "payers"),
                            new Change("frequency", "each time", "weekly"),
                            new Change("level_2", "", "Checks when told to."),
                            new Change("corporate_value", "Care", "Candour"),
                            new Change("weight", "30", "10"),
                            new Change("written_by", "Lead 11", "Person 13"));
            assertThat(outcomes.get(1).changes())
                    .containsExactly(
                            new Change("version", "1", "2"), new Change("target", "", "Nobody is left waiting"));
            assertThat(foreseen)
                    .as("a dry run says what will change")
                    .extracting(outcome -> outcome.kind() + " " + outcome.changes())
                    .containsExactlyElementsOf(outcomes.stream()
                            .map(outcome -> outcome.kind() + " " + outcome.changes())
                            .toList());
            TakenBack undone = undo(database, RUTA, outcomes);
            assertThat(undone.removed()).isEqualTo(2);
            assertThat(undone.restored()).hasSize(3);
            assertThat(undone.held()).isEmpty();
            assertThat(everything(database)).isEqualTo(before);
            assertThat(audit.lines).anyMatch(line -> line.startsWith("import taken back criterion"));
            assertThat(take(database, RUTA, file))
                    .as("what was taken back can be sent again")
                    .extracting(RowOutcome::kind)
                    .containsExactlyElementsOf(
                            outcomes.stream().map(RowOutcome::kind).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_new_one_that_somebody_uses_or_works_on_stays(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            List<RowOutcome> outcomes = take(
                    database,
                    RUTA,
                    row("Is rated already"),
                    row("Stands in a cycle"),
                    row("Stands in a diary"),
                    row("Was worked on"),
                    complete("Was handed in"),
                    complete("Was published"),
                    row("Was archived"),
                    row("Waits for nobody"));
            database.sql(
                    """
                    insert into performance_reviews.cycle (id, name, from_day, to_day, origin, closed, opened_at, opened_by, lock_version)
                        values (1, '2026', date '2026-01-01', date '2026-12-31', 'HERE', false, timestamp '2026-01-01 00:00:00', 'R', 0);
                    insert into performance_reviews.review (id, cycle_id, employee_id, state, lock_version) values (1, 1, 4, 'OPEN', 0);
                    insert into performance_reviews.rating (id, review_id, criterion_id, weight) values (1, 1, %d, 100);
                    insert into performance_reviews.template_line (id, cycle_id, department_id, job_title, criterion_id, weight)
                        values (1, 1, 2, 'Clerk', %d, 100);
                    insert into performance_reviews.incident (id, employee_id, criterion_id, happened_on, what, written_by, written_at)
                        values (1, 4, %d, date '2026-02-01', 'Rang.', 'R', timestamp '2026-02-01 00:00:00')"""
                            .formatted(
                                    outcomes.get(0).key(),
                                    outcomes.get(1).key(),
                                    outcomes.get(2).key()));
            work(database, outcomes.get(3).key(), criterion -> aim(criterion, "Nobody waits"));
            work(database, outcomes.get(4).key(), Criterion::submit);
            work(database, outcomes.get(5).key(), UndoingCriteriaTest::publish);
            work(database, outcomes.get(6).key(), Criterion::archive);

            TakenBack undone = undo(database, RUTA, outcomes);

            assertThat(undone.removed()).isEqualTo(1);
            assertThat(undone.held()).hasSize(7);
            assertThat(undone.held().get(outcomes.get(0).key()).arguments()).containsExactly("rating");
            assertThat(undone.held().get(outcomes.get(1).key()).arguments()).containsExactly("template line");
            assertThat(undone.held().get(outcomes.get(2).key()).arguments()).containsExactly("incident");
            assertThat(outcomes.subList(0, 3))
                    .allSatisfy(outcome -> assertThat(why(undone, outcome)).isEqualTo("reviews.undo.referred"));
            assertThat(why(undone, outcomes.get(3))).isEqualTo("reviews.undo.workedOn");
            assertThat(outcomes.subList(4, 7))
                    .allSatisfy(outcome -> assertThat(why(undone, outcome)).isEqualTo("reviews.undo.noDraft"));
            assertThat(everything(database).toString())
                    .contains("Is rated already", "Was archived")
                    .doesNotContain("Waits for nobody");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_next_version_that_somebody_went_on_with_stays(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            List<RowOutcome> first = take(database, MARA, complete("Was published"), complete("Was worked on"));
            first.forEach(outcome -> work(database, outcome.key(), UndoingCriteriaTest::publish));
            List<RowOutcome> outcomes =
                    take(database, RUTA, row("Was published", "target", "New"), row("Was worked on", "target", "New"));
            work(database, outcomes.get(0).key(), UndoingCriteriaTest::publish);
            work(database, outcomes.get(1).key(), criterion -> aim(criterion, "Newer"));
            List<?> after = everything(database);
            TakenBack undone = undo(database, RUTA, outcomes);
            assertThat(why(undone, outcomes.get(0))).isEqualTo("reviews.undo.noDraft");
            assertThat(why(undone, outcomes.get(1))).isEqualTo("reviews.undo.workedOn");
            assertThat(undone.restored()).isEmpty();
            assertThat(everything(database)).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_changed_draft_gets_its_words_back_only_where_they_are_as_the_file_left_them(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            take(
                    database,
                    MARA,
                    row("Changed since"),
                    row("Changed elsewhere"),
                    complete("Handed in"),
                    row("No value"));
            List<RowOutcome> outcomes = take(
                    database,
                    RUTA,
                    row("Changed since", "target", "New"),
                    row("Changed elsewhere", "level_1", "New"),
                    row("Handed in", "target", "New"),
                    row("No value", "corporate_value", "Care"));
            work(database, outcomes.get(0).key(), criterion -> aim(criterion, "Newer"));
            work(database, outcomes.get(1).key(), criterion -> aim(criterion, "Newer"));
            work(database, outcomes.get(2).key(), Criterion::submit);
            TakenBack undone = undo(database, RUTA, outcomes);
            assertThat(undone.restored())
                    .containsExactlyInAnyOrder(
                            outcomes.get(1).key(), outcomes.get(3).key());
            assertThat(undone.held()).containsOnlyKeys(outcomes.get(2).key());
            assertThat(why(undone, outcomes.get(2))).isEqualTo("reviews.undo.noDraft");
            work(database, outcomes.get(0).key(), criterion -> assertThat(criterion.target())
                    .isEqualTo("Newer"));
            work(database, outcomes.get(1).key(), criterion -> {
                assertThat(criterion.levels().one()).isEmpty();
                assertThat(criterion.target()).as("of somebody else").isEqualTo("Newer");
                assertThat(criterion.writtenBy()).as("who wrote it last").isEqualTo("Ines");
            });
            work(database, outcomes.get(2).key(), criterion -> assertThat(criterion.target())
                    .isEqualTo("New"));
            work(database, outcomes.get(3).key(), criterion -> {
                assertThat(criterion.place().corporateValue()).isNull();
                assertThat(criterion.writtenBy()).as("may not approve it").isEqualTo("Lead 11");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_value_that_is_gone_is_not_given_back(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            take(database, MARA, row("Checks the account", "corporate_value", "Care"));
            List<RowOutcome> outcomes = take(database, RUTA, row("Checks the account", "corporate_value", "Candour"));
            database.sql("delete from performance_reviews.corporate_value where name = 'Care'");
            assertThat(undo(database, RUTA, outcomes).restored()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_criterion_that_one_file_named_in_two_ways_is_set_back_all_the_way(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            List<RowOutcome> first = take(database, MARA, row("Checks the account"), complete("Rings the customer"));
            work(database, first.get(1).key(), UndoingCriteriaTest::publish);
            List<?> before = everything(database);
            String billing = "Name of BILLING";
            ImportRow[] file = {
                row("Checks the account", "target", "New"),
                row("Checks the account", "target", "Newer", "department", billing),
                row("Rings the customer", "target", "New"),
                row("Rings the customer", "target", "Newer", "department", billing),
                row("Opens the post", "target", "New"),
                row("Opens the post", "target", "Newer", "department", billing)
            };
            List<RowOutcome> foreseen = take(database, RUTA, true, file);
            List<RowOutcome> outcomes = take(database, RUTA, file);
            assertThat(foreseen.stream().map(RowOutcome::changes))
                    .containsExactlyElementsOf(
                            outcomes.stream().map(RowOutcome::changes).toList());
            assertThat(undo(database, RUTA, outcomes).removed()).isEqualTo(1);
            assertThat(everything(database)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_lead_takes_back_only_what_is_of_the_own_department(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            take(database, RUTA, row("Changes in the field", "department", "FIELD"));
            List<RowOutcome> outcomes = take(
                    database,
                    RUTA,
                    row("Checks the account"),
                    row("New in the field", "department", "FIELD"),
                    row("Changes in the field", "department", "FIELD", "target", "New"));
            List<?> after = everything(database);
            TakenBack undone = undo(database, MARA, outcomes);
            assertThat(undone.removed()).isEqualTo(1);
            assertThat(undone.restored()).isEmpty();
            assertThat(outcomes.subList(1, 3))
                    .allSatisfy(outcome -> assertThat(why(undone, outcome)).isEqualTo("reviews.undo.notYours"));
            assertThat(everything(database)).hasSize(after.size() - 1);
            assertThat(undo(database, LENA, outcomes).held()).as("an admin may").isEmpty();
        }
    }
}
