package cx.stewardship.performancereviews.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.performancereviews.application.TakingReviewsFromFiles;
import cx.stewardship.performancereviews.fixture.KnownPeople;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.TakenBack;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakingReviewsFromFilesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    private static final KnownPeople PEOPLE = new KnownPeople()
            .knows(1, "A1", null, null, "Head of Billing")
            .knows(2, "A2", null, 1L, "Receivables Specialist")
            .knows(3, "A3", null, 1L, "Receivables Specialist");

    private static final String PEOPLE_SQL =
            """
            insert into organization.person (id, employee_number, name) values (1, 'A1', 'Person 1');
            insert into organization.person (id, employee_number, name) values (2, 'A2', 'Person 2');
            insert into organization.person (id, employee_number, name) values (3, 'A3', 'Person 3')""";

    private final AuditEntries audit = new AuditEntries();

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void takes_a_file_with_several_cycles_once_however_often_it_is_sent(TestDatabase.Vendor vendor) {
        List<ImportRow> rows = rows(
                row("A2", "2024-03-01", "external_id", "PR1", "self_rating", "4", "manager_rating", "3"),
                row("A2", "2025-03-01", "external_id", "PR2", "self_rating", "Exceeds Expectation", "rating", "4"),
                row("A3", "2025-03-02", "external_id", "PR3", "manager_rating", "Needs Improvement"));
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            database.sql(PEOPLE_SQL);
            assertThat(kinds(take(database, rows, false)))
                    .containsExactly(RowOutcome.Kind.ADDED, RowOutcome.Kind.ADDED, RowOutcome.Kind.ADDED);
            List<String> first = stored(database);
            assertThat(kinds(take(database, rows, false))).containsOnly(RowOutcome.Kind.UNCHANGED);
            assertThat(stored(database))
                    .isEqualTo(first)
                    .containsExactly(
                            "2024 2 Overall judgement of another system 4.00 3.00 overall 3.00",
                            "2025 2 Overall judgement of another system 4.00 4.00 overall 4.00",
                            "2025 3 Overall judgement of another system null 2.00 overall 2.00");
            assertThat(audit.lines)
                    .anyMatch(line -> line.startsWith("took over review-cycle") && line.endsWith("→ 2024"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void knows_a_rating_without_an_id_by_person_cycle_criterion_and_reviewer(TestDatabase.Vendor vendor) {
        String criterion = "Checks the account before each reminder";
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            database.sql(PEOPLE_SQL);
            take(
                    database,
                    rows(row(
                            "A2",
                            "2025-03-01",
                            "criterion",
                            criterion,
                            "rating",
                            "3",
                            "reviewer_employee_number",
                            "A1")),
                    false);
            List<RowOutcome> again = take(
                    database,
                    rows(
                            row(
                                    "A2",
                                    "2025-06-01",
                                    "criterion",
                                    criterion,
                                    "rating",
                                    "3",
                                    "reviewer_employee_number",
                                    "A3"),
                            row(
                                    "A2",
                                    "2025-06-01",
                                    "criterion",
                                    criterion.toUpperCase(java.util.Locale.ROOT),
                                    "rating",
                                    "4",
                                    "reviewer_employee_number",
                                    "A1"),
                            row(
                                    "A2",
                                    "2025-06-01",
                                    "criterion",
                                    criterion,
                                    "rating",
                                    "4",
                                    "reviewer_employee_number",
                                    "A1")),
                    false);
            assertThat(kinds(again))
                    .containsExactly(RowOutcome.Kind.ADDED, RowOutcome.Kind.CHANGED, RowOutcome.Kind.UNCHANGED);
            assertThat(stored(database))
                    .containsExactly(
                            "2025 2 " + criterion + " null 3.00 overall 3.00",
                            "2025 2 " + criterion + " null 4.00 overall 4.00");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void moves_a_rating_whose_person_was_corrected_and_leaves_no_empty_review(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            database.sql(PEOPLE_SQL);
            take(database, rows(row("A2", "2025-03-01", "external_id", "PR1", "rating", "3")), false);
            assertThat(kinds(take(database, rows(row("A3", "2025-03-01", "external_id", "PR1", "rating", "3")), false)))
                    .containsExactly(RowOutcome.Kind.CHANGED);
            assertThat(stored(database))
                    .containsExactly("2025 3 Overall judgement of another system null 3.00 overall 3.00");
            String reviews =
                    database.inTransaction(em -> em.createNativeQuery("select count(*) from performance_reviews.review")
                            .getSingleResult()
                            .toString());
            assertThat(reviews).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void writes_nothing_in_a_dry_run(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            database.sql(PEOPLE_SQL);
            assertThat(kinds(take(
                            database,
                            rows(
                                    row(
                                            "A2",
                                            "2025-03-01",
                                            "external_id",
                                            "PR1",
                                            "criterion",
                                            "Rings back",
                                            "rating",
                                            "3"),
                                    row(
                                            "A2",
                                            "2025-03-01",
                                            "external_id",
                                            "PR1",
                                            "criterion",
                                            "Rings back",
                                            "rating",
                                            "4")),
                            true)))
                    .containsExactly(RowOutcome.Kind.ADDED, RowOutcome.Kind.CHANGED);
            assertThat(stored(database)).isEmpty();
            assertThat(audit.lines).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void turns_bad_rows_away_with_the_column_and_the_reason_and_takes_the_others(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            database.sql(PEOPLE_SQL);
            database.sql(
                    """
                    insert into performance_reviews.cycle
                        (id, name, from_day, to_day, origin, closed, opened_at, opened_by, lock_version)
                    values (90, 'Review 2026', date '2026-01-01', date '2026-12-31', 'HERE', false,
                        timestamp with time zone '2026-01-01 00:00:00+00', 'Ruta', 1)""");
            List<RowOutcome> outcomes = take(
                    database,
                    rows(
                            row("A9", "2025-03-01", "rating", "3"),
                            row("A2", "2025-03-01", "rating", "6"),
                            row("A2", "2025-03-01", "self_rating", "splendid"),
                            row("A2", null, "rating", "3"),
                            row("A2", "2025-03-01", "rating", "3", "criterion", "Reaches an NPS of 50"),
                            row("A2", "2025-03-01", "comment", "nothing rated"),
                            row("A2", "2025-03-01", "rating", "3", "reviewer_employee_number", "Z1"),
                            row("A2", "2026-03-01", "rating", "3", "cycle", "review 2026"),
                            row(null, "2025-03-01", "rating", "3"),
                            row("A2", "2025-03-01", "rating", "3", "comment", "x".repeat(2_001)),
                            row("A2", "2025-03-01", "rating", "3")),
                    false);
            assertThat(outcomes.stream().map(o -> o.field() + " " + o.reason()))
                    .containsExactly(
                            "employee_number reviews.import.unknownPerson",
                            "rating reviews.import.offScale",
                            "self_rating reviews.import.offScale",
                            "review_date reviews.import.noDate",
                            "criterion reviews.import.surveyScore",
                            "manager_rating reviews.import.noRating",
                            "reviewer_employee_number reviews.import.unknownPerson",
                            "cycle reviews.import.cycleHeldHere",
                            "employee_number reviews.import.noPerson",
                            "comment reviews.import.tooLong",
                            "null null");
            assertThat(stored(database)).hasSize(1);
        }
    }

    private TakingReviewsFromFiles importing(jakarta.persistence.EntityManager em) {
        return new TakingReviewsFromFiles(new JdbcRatedElsewhere(em, audit, CLOCK), PEOPLE, CLOCK);
    }

    private List<RowOutcome> take(TestDatabase database, List<ImportRow> rows, boolean dryRun) {
        return database.inTransaction(
                em -> importing(em).take(rows, new ImportContext(5, "hr", Actors.with(9, Role.HR), dryRun)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> stored(TestDatabase database) {
        return database.inTransaction(em -> ((List<Object[]>) em.createNativeQuery(
                                """
                                select y.name, r.employee_id, c.title, t.self_rating, t.manager_rating, r.overall
                                from performance_reviews.rating t
                                join performance_reviews.review r on r.id = t.review_id
                                join performance_reviews.cycle y on y.id = r.cycle_id
                                join performance_reviews.criterion c on c.id = t.criterion_id
                                order by y.name, r.employee_id, t.manager_rating, t.id""")
                        .getResultList())
                .stream()
                        .map(o -> o[0] + " " + o[1] + " " + o[2] + " " + o[3] + " " + o[4] + " overall " + o[5])
                        .toList());
    }

    private static List<RowOutcome.Kind> kinds(List<RowOutcome> outcomes) {
        return outcomes.stream().map(RowOutcome::kind).toList();
    }

    @SafeVarargs
    private static List<ImportRow> rows(Map<String, Object>... values) {
        List<ImportRow> rows = new ArrayList<>();
        for (Map<String, Object> value : values) {
            rows.add(new ImportRow(rows.size() + 2L, value));
        }
        return rows;
    }

    private static Map<String, Object> row(String number, String date, String... more) {
        Map<String, Object> values = new HashMap<>();
        if (number != null) {
            values.put("employee_number", number);
        }
        if (date != null) {
            values.put("review_date", Instant.parse(date + "T00:00:00Z"));
        }
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_file_taken_back_leaves_reviews_cycles_and_criteria_as_they_were(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            database.sql(PEOPLE_SQL);
            take(
                    database,
                    1,
                    rows(
                            row("A2", "2024-03-01", "external_id", "PR1", "self_rating", "4", "manager_rating", "3"),
                            row("A3", "2024-03-01", "external_id", "PR2", "rating", "2", "comment", "Slow.")));
            List<String> before = everything(database);
            List<RowOutcome> outcomes = take(
                    database,
                    2,
                    rows(
                            row("A2", "2024-05-01", "external_id", "PR1", "self_rating", "5", "manager_rating", "1"),
                            row(
                                    "A2",
                                    "2024-05-01",
                                    "external_id",
                                    "PR4",
                                    "rating",
                                    "5",
                                    "criterion",
                                    "Answers the same day"),
                            row("A3", "2025-03-01", "external_id", "PR3", "rating", "5")));
            assertThat(outcomes.get(0).changes())
                    .containsExactly(
                            new Change("self_rating", "4", "5"),
                            new Change("manager_rating", "3", "1"),
                            new Change("review_date", "2024-03-01", "2024-05-01"));
            assertThat(everything(database)).isNotEqualTo(before);

            TakenBack undone = database.inTransaction(em -> TakenBack.of(importing(em), outcomes, 2));

            assertThat(undone.removed()).isEqualTo(2);
            assertThat(undone.restored()).hasSize(1);
            assertThat(everything(database)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_rating_that_went_to_somebody_else_is_not_set_back(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            database.sql(PEOPLE_SQL);
            take(database, 1, rows(row("A2", "2024-03-01", "external_id", "PR1", "rating", "3")));
            List<RowOutcome> outcomes =
                    take(database, 2, rows(row("A3", "2024-03-01", "external_id", "PR1", "rating", "4")));
            List<String> after = everything(database);
            TakenBack undone = database.inTransaction(em -> TakenBack.of(importing(em), outcomes, 2));
            assertThat(undone.restored()).isEmpty();
            assertThat(everything(database)).isEqualTo(after);
        }
    }

    private List<RowOutcome> take(TestDatabase database, long importId, List<ImportRow> rows) {
        return database.inTransaction(
                em -> importing(em).take(rows, new ImportContext(importId, "hr", Actors.with(1, Role.HR), false)));
    }

    private static List<String> everything(TestDatabase database) {
        return database.inTransaction(em -> {
            List<String> all = new ArrayList<>();
            for (String sql : List.of(
                    "select concat_ws(' ', id, name, import_id) from performance_reviews.cycle order by id",
                    "select concat_ws(' ', id, title, import_id) from performance_reviews.criterion order by id",
                    "select concat_ws(' ', id, cycle_id, employee_id, held_on, overall) from performance_reviews.review order by id",
                    "select concat_ws(' ', id, review_id, criterion_id, self_rating, manager_rating, manager_comment, rated_on, import_id)"
                            + " from performance_reviews.rating order by id")) {
                em.createNativeQuery(sql).getResultList().forEach(row -> all.add(row.toString()));
            }
            return all;
        });
    }
}
