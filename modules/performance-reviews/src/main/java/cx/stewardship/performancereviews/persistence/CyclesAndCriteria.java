package cx.stewardship.performancereviews.persistence;

import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.RatedElsewhere.RatedRow;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Cycles and criteria that a file names: those that are there, or else made for it. A rehearsal makes none. */
final class CyclesAndCriteria {

    /** Fields of a file that are kept as keys: the name, and where it stands. */
    private static final Map<String, String> NAMES = Map.of(
            "cycle", "name from performance_reviews.cycle",
            "criterion", "title from performance_reviews.criterion",
            "employee_number", "employee_number from organization.person",
            "reviewer_employee_number", "employee_number from organization.person");

    private final Connection connection;
    private final RatingsImport of;
    private final AuditTrail audit;
    private final Clock clock;
    /** Negative keys stand for what a dry run does not make. */
    private long imagined;

    private final Map<String, Long> cycles = new HashMap<>();
    private final Map<String, Long> criteria = new HashMap<>();

    CyclesAndCriteria(Connection connection, RatingsImport of, AuditTrail audit, Clock clock) {
        this.connection = connection;
        this.of = of;
        this.audit = audit;
        this.clock = clock;
    }

    void findOrMake(List<RatedRow> rows) throws SQLException {
        findOrMakeCycles(rows);
        findOrMakeCriteria(rows);
    }

    long cycle(String name) {
        return Objects.requireNonNull(cycles.get(JdbcRatedElsewhere.key(name)));
    }

    /** @param title null for the rating of all of it */
    long criterion(@Nullable String title) {
        return title == null
                ? Criterion.OVERALL.value()
                : Objects.requireNonNull(criteria.get(JdbcRatedElsewhere.key(title)));
    }

    /** What stands for a key in a file. */
    String name(String field, String value) throws SQLException {
        String table = NAMES.get(field);
        if (table == null || value.isEmpty()) {
            return value;
        }
        long key = Long.parseLong(value);
        if (key < 0) {
            Map<String, Long> made = field.equals("cycle") ? cycles : criteria;
            return made.entrySet().stream()
                    .filter(entry -> entry.getValue() == key)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(value);
        }
        List<String> found =
                Sql.list(connection, "select " + table + " where id = ?", result -> result.getString(1), key);
        return found.isEmpty() ? value : found.get(0);
    }

    private void findOrMakeCycles(List<RatedRow> rows) throws SQLException {
        Map<String, RatedRow> wanted = new LinkedHashMap<>();
        rows.forEach(row -> wanted.putIfAbsent(JdbcRatedElsewhere.key(row.cycle()), row));
        Sql.in(
                connection,
                "select id, lower(name) from performance_reviews.cycle where lower(name) in (#)",
                wanted.keySet(),
                result -> cycles.put(result.getString(2), result.getLong(1)));
        for (Map.Entry<String, RatedRow> entry : wanted.entrySet()) {
            if (!cycles.containsKey(entry.getKey())) {
                cycles.put(entry.getKey(), of.dryRun() ? --imagined : makeCycle(entry.getValue()));
            }
        }
    }

    private long makeCycle(RatedRow row) throws SQLException {
        long id = Sql.keys(connection, "performance_reviews.cycle_id", 1).get(0);
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into performance_reviews.cycle
                    (id, name, from_day, to_day, origin, closed, opened_at, opened_by, import_id, lock_version)
                values (?, ?, ?, ?, 'IMPORT', true, ?, ?, ?, 1)""")) {
            int year = row.on().getYear();
            Sql.set(
                    insert,
                    id,
                    row.cycle(),
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31),
                    clock.instant(),
                    of.by(),
                    of.id());
            insert.executeUpdate();
        }
        audit.record("took over", "review-cycle", id, null, row.cycle());
        return id;
    }

    private void findOrMakeCriteria(List<RatedRow> rows) throws SQLException {
        Map<String, String> wanted = new LinkedHashMap<>();
        rows.stream()
                .map(RatedRow::criterion)
                .filter(Objects::nonNull)
                .forEach(title -> wanted.putIfAbsent(JdbcRatedElsewhere.key(title), title.strip()));
        // The oldest version, so that sending a file again finds the same one.
        Sql.in(
                connection,
                """
                select id, lower(title) from performance_reviews.criterion
                where origin <> 'OVERALL' and lower(title) in (#) order by id""",
                wanted.keySet(),
                result -> criteria.putIfAbsent(result.getString(2), result.getLong(1)));
        for (Map.Entry<String, String> entry : wanted.entrySet()) {
            if (!criteria.containsKey(entry.getKey())) {
                criteria.put(entry.getKey(), of.dryRun() ? --imagined : makeCriterion(entry.getValue()));
            }
        }
    }

    private long makeCriterion(String title) throws SQLException {
        long id = Sql.keys(connection, "performance_reviews.criterion_id", 1).get(0);
        int blank = title.indexOf(' ');
        String verb = blank < 1 || blank > 60 ? "" : title.substring(0, blank);
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into performance_reviews.criterion (id, series, version_number, state, title, verb, with_what,
                    customer, frequency, seen_in, target, level1, level2, level3, level4, level5, weight, origin,
                    written_by, written_at, import_id, lock_version)
                values (?, ?, 1, 'ARCHIVED', ?, ?, ?, '', 'AS_NEEDED', '', '', '', '', '', '', '', 20, 'IMPORT', ?, ?, ?, 1)""")) {
            Sql.set(
                    insert,
                    id,
                    id,
                    title,
                    verb,
                    title.substring(verb.length()).strip(),
                    of.by(),
                    clock.instant(),
                    of.id());
            insert.executeUpdate();
        }
        audit.record("took over", "criterion", id, null, title);
        return id;
    }
}
