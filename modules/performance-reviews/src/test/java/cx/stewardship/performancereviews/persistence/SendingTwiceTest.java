package cx.stewardship.performancereviews.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.performancereviews.application.TakingReviewsFromFiles;
import cx.stewardship.performancereviews.fixture.KnownPeople;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.TestDatabase;
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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever is in a file, and wherever it is cut into portions: sent again, it changes nothing; and row by row on one database
 * or all at once on the other, it leaves the same.
 */
class SendingTwiceTest {

    private static final KnownPeople PEOPLE = new KnownPeople()
            .knows(1, "A1", null, null, "Head of Billing")
            .knows(2, "A2", null, 1L, "Billing Clerk")
            .knows(3, "A3", null, 1L, "Billing Clerk");

    private static TestDatabase database;
    private static TestDatabase other;

    @BeforeContainer
    static void open() {
        database = filled(TestDatabase.Vendor.H2);
        other = filled(TestDatabase.Vendor.POSTGRESQL);
    }

    private static TestDatabase filled(TestDatabase.Vendor vendor) {
        TestDatabase fresh = TestDatabase.fresh(vendor);
        fresh.sql(
                """
                insert into organization.person (id, employee_number, name) values (1, 'A1', 'Person 1');
                insert into organization.person (id, employee_number, name) values (2, 'A2', 'Person 2');
                insert into organization.person (id, employee_number, name) values (3, 'A3', 'Person 3')""");
        return fresh;
    }

    @AfterContainer
    static void close() {
        database.close();
        other.close();
    }

    @Property(tries = 60)
    void a_file_sent_twice_leaves_what_it_left_the_first_time(
            @ForAll("rows") List<Map<String, Object>> file, @ForAll @IntRange(min = 1, max = 9) int portion) {
        empty(database);
        List<RowOutcome> first = send(file, portion);
        List<String> stored = stored();
        List<RowOutcome> second = send(file, portion);
        assertThat(stored()).isEqualTo(stored);
        assertThat(second).extracting(RowOutcome::kind).doesNotContain(RowOutcome.Kind.ADDED);
        assertThat(first).hasSameSizeAs(file);
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i).kind() == RowOutcome.Kind.REJECTED)
                    .isEqualTo(first.get(i).kind() == RowOutcome.Kind.REJECTED);
        }
        long added = first.stream()
                .filter(outcome -> outcome.kind() == RowOutcome.Kind.ADDED)
                .count();
        assertThat(stored).hasSize((int) added);
    }

    @Property(tries = 60)
    void row_by_row_and_all_at_once_leave_the_same(@ForAll("rows") List<Map<String, Object>> file) {
        empty(database);
        empty(other);
        assertThat(send(other, file, file.size())).isEqualTo(send(database, file, 1));
        assertThat(stored(other)).isEqualTo(stored(database));
        assertThat(send(other, file, 1)).isEqualTo(send(database, file, file.size()));
        assertThat(stored(other)).isEqualTo(stored(database));
    }

    private static void empty(TestDatabase full) {
        full.sql(
                """
                delete from performance_reviews.rating;
                delete from performance_reviews.review;
                delete from performance_reviews.cycle;
                delete from performance_reviews.criterion where origin = 'IMPORT'""");
    }

    @Provide
    Arbitrary<List<Map<String, Object>>> rows() {
        return Combinators.combine(
                        Arbitraries.of("A1", "A2", "A3", "Z9"),
                        Arbitraries.of("2024-02-01", "2025-02-01", "2025-07-01"),
                        Arbitraries.of("", "PR1", "PR2", "PR3", "PR4", "PR5"),
                        Arbitraries.of("1", "2.5", "3", "Exceeds Expectation", "6", "good"),
                        Arbitraries.of("", "Rings back", "rings BACK", "Reaches an NPS of 50"),
                        Arbitraries.of("", "A1", "A2"),
                        Arbitraries.of("", "Spring", "spring"))
                .as((who, day, id, rating, criterion, reviewer, cycle) -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("employee_number", who);
                    row.put("review_date", Instant.parse(day + "T00:00:00Z"));
                    row.put("rating", rating);
                    put(row, "external_id", id);
                    put(row, "criterion", criterion);
                    put(row, "reviewer_employee_number", reviewer);
                    put(row, "cycle", cycle);
                    return row;
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(24);
    }

    private static void put(Map<String, Object> row, String field, String value) {
        if (!value.isEmpty()) {
            row.put(field, value);
        }
    }

    private static List<RowOutcome> send(List<Map<String, Object>> file, int portion) {
        return send(database, file, portion);
    }

    private static List<RowOutcome> send(TestDatabase database, List<Map<String, Object>> file, int portion) {
        List<RowOutcome> outcomes = new ArrayList<>();
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
        for (int from = 0; from < file.size(); from += portion) {
            List<ImportRow> rows = new ArrayList<>();
            for (int i = from; i < Math.min(from + portion, file.size()); i++) {
                rows.add(new ImportRow(i + 2L, file.get(i)));
            }
            outcomes.addAll(database.inTransaction(em -> new TakingReviewsFromFiles(
                            new JdbcRatedElsewhere(em, new AuditEntries(), clock), PEOPLE, clock)
                    .take(rows, new ImportContext(5, "hr", Actors.with(9, Role.HR), false))));
        }
        return outcomes.stream().map(SendingTwiceTest::withoutKeys).toList();
    }

    private static List<String> stored() {
        return stored(database);
    }

    private static List<String> stored(TestDatabase database) {
        return database.inTransaction(em -> {
            List<?> found = em.createNativeQuery(
                            """
                            select coalesce(t.identity, '') || ' ' || y.name || ' ' || r.employee_id || ' ' || coalesce(r.reviewer_id, 0)
                                || ' ' || c.title || ' ' || t.manager_rating || ' ' || t.rated_on || ' ' || r.overall
                            from performance_reviews.rating t
                            join performance_reviews.review r on r.id = t.review_id
                            join performance_reviews.criterion c on c.id = t.criterion_id
                            join performance_reviews.cycle y on y.id = r.cycle_id
""")
                    .getResultList();
            return found.stream().map(Object::toString).sorted().toList();
        });
    }

    /** Keys differ from database to database, and a row of the same portion has none yet. */
    private static RowOutcome withoutKeys(RowOutcome outcome) {
        return new RowOutcome(outcome.kind(), outcome.field(), outcome.reason(), outcome.arguments(), 0, List.of());
    }
}
