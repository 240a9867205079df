package cx.stewardship.performancereviews.persistence;

import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.RatedElsewhere;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.sql.BulkInsert;
import cx.stewardship.shared.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes ratings over set by set: per call one look-up each of cycles, criteria, ratings and reviews, then batches of what is
 * new and of what has changed.
 */
@ApplicationScoped
public class JdbcRatedElsewhere implements RatedElsewhere {

    /** They come in millions, and each portion costs a look-up of everything. */
    private static final int ROWS_AT_ONCE = 10_000;

    /** The embedded database keeps what a transaction has changed in memory, and writes it more than once when it is much. */
    private static final int ROWS_AT_ONCE_EMBEDDED = 1_000;

    private EntityManager entityManager;
    private AuditTrail audit;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected JdbcRatedElsewhere() {}

    @Inject
    public JdbcRatedElsewhere(EntityManager entityManager, AuditTrail audit, Clock clock) {
        this.entityManager = entityManager;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public int rowsAtOnce() {
        return sql(() -> BulkInsert.isPostgres(connection()) ? ROWS_AT_ONCE : ROWS_AT_ONCE_EMBEDDED);
    }

    @Override
    public Set<String> heldHere(Collection<String> cycles) {
        return names(
                "select lower(name) from performance_reviews.cycle where origin = 'HERE' and lower(name) in (#)",
                cycles);
    }

    @Override
    public Set<String> knownCriteria(Collection<String> titles) {
        return names(
                "select lower(title) from performance_reviews.criterion where origin <> 'OVERALL' and lower(title) in (#)",
                titles);
    }

    private Set<String> names(String sql, Collection<String> names) {
        try {
            return new HashSet<>(Sql.in(
                    connection(),
                    sql,
                    names.stream().map(JdbcRatedElsewhere::key).distinct().toList(),
                    result -> result.getString(1)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() {
        return entityManager.unwrap(Connection.class);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Kept> keep(List<RatedRow> rows, long importId, String by, boolean dryRun) {
        if (rows.isEmpty()) {
            return List.of();
        }
        try {
            return new Run(connection(), importId, by, dryRun).keep(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A review as files name it: one person, one cycle, one reviewer (or none). */
    private record ReviewKey(long cycle, long employee, @Nullable Long reviewer) {}

    /** What a rating is known by that has no id of its own where it comes from. */
    private record OwnKey(long review, long criterion) {}

    /** What is or will be stored of one rating, without its key. */
    private record Stored(
            ReviewKey review,
            long criterion,
            @Nullable BigDecimal self,
            @Nullable BigDecimal manager,
            @Nullable String comment,
            LocalDate on) {

        /** By field of a file; cycle, people and criterion by their keys. */
        Map<String, Object> said() {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("cycle", review.cycle());
            said.put("employee_number", review.employee());
            said.put("reviewer_employee_number", review.reviewer() == null ? "" : review.reviewer());
            said.put("criterion", criterion);
            said.put(
                    "self_rating", self == null ? "" : self.stripTrailingZeros().toPlainString());
            said.put(
                    "manager_rating",
                    manager == null ? "" : manager.stripTrailingZeros().toPlainString());
            said.put("comment", comment == null ? "" : comment);
            said.put("review_date", on);
            return said;
        }
    }

    /** The ratings of a call, as they were and as they shall be. */
    private final class Run {
        private final Connection connection;
        private final long importId;
        private final String by;
        private final boolean dryRun;
        /** Negative keys stand for what a dry run does not make. */
        private long imagined;

        private final Map<String, Long> cycles = new HashMap<>();
        private final Map<String, Long> criteria = new HashMap<>();
        private final Map<String, Long> ratingKeys = new HashMap<>();
        private final Map<ReviewKey, Long> reviewKeys = new HashMap<>();
        private final Map<String, Long> reviewOfRating = new HashMap<>();
        /** Reviews of this call: all their ratings are at hand. */
        private final Set<Long> made = new HashSet<>();

        Run(Connection connection, long importId, String by, boolean dryRun) {
            this.connection = connection;
            this.importId = importId;
            this.by = by;
            this.dryRun = dryRun;
        }

        List<Kept> keep(List<RatedRow> rows) throws SQLException {
            findOrMakeCycles(rows);
            findOrMakeCriteria(rows);
            List<Stored> wanted = new ArrayList<>(rows.size());
            rows.forEach(row -> wanted.add(wanted(row)));
            findReviews(wanted);
            Map<String, Stored> before = ratings(rows, wanted);
            Map<String, Stored> after = new LinkedHashMap<>();
            Map<String, RatedRow> latest = new HashMap<>();
            List<Kept> kept = new ArrayList<>(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                RatedRow row = rows.get(i);
                Stored now = wanted.get(i);
                Stored then = after.getOrDefault(row.identity(), before.get(row.identity()));
                kept.add(kept(row, then, now));
                if (!now.equals(then)) {
                    after.put(row.identity(), now);
                    latest.put(row.identity(), row);
                }
            }
            after.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
            if (!dryRun && !after.isEmpty()) {
                write(after, latest, before.keySet());
            }
            return kept;
        }

        /** What stands for a key in a file. */
        private String name(String field, String value) throws SQLException {
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

        private Kept kept(RatedRow row, @Nullable Stored then, Stored now) throws SQLException {
            if (then == null) {
                return Kept.ADDED;
            }
            if (then.equals(now)) {
                return Kept.UNCHANGED;
            }
            List<Change> changes = new ArrayList<>();
            for (Change change : Change.between(then.said(), now.said())) {
                changes.add(new Change(
                        change.field(), name(change.field(), change.before()), name(change.field(), change.after())));
            }
            return new Kept(false, ratingKeys.getOrDefault(row.identity(), 0L), changes);
        }

        private Stored wanted(RatedRow row) {
            return new Stored(
                    new ReviewKey(
                            Objects.requireNonNull(cycles.get(key(row.cycle()))),
                            row.employee().value(),
                            row.reviewer() == null ? null : row.reviewer().value()),
                    row.criterion() == null
                            ? Criterion.OVERALL.value()
                            : Objects.requireNonNull(criteria.get(key(row.criterion()))),
                    row.self(),
                    row.manager(),
                    row.comment(),
                    row.on());
        }

        private void findOrMakeCycles(List<RatedRow> rows) throws SQLException {
            Map<String, RatedRow> wanted = new LinkedHashMap<>();
            rows.forEach(row -> wanted.putIfAbsent(key(row.cycle()), row));
            Sql.in(
                    connection,
                    "select id, lower(name) from performance_reviews.cycle where lower(name) in (#)",
                    wanted.keySet(),
                    result -> cycles.put(result.getString(2), result.getLong(1)));
            for (Map.Entry<String, RatedRow> entry : wanted.entrySet()) {
                if (!cycles.containsKey(entry.getKey())) {
                    cycles.put(entry.getKey(), dryRun ? --imagined : makeCycle(entry.getValue()));
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
                        by,
                        importId);
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
                    .forEach(title -> wanted.putIfAbsent(key(title), title.strip()));
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
                    criteria.put(entry.getKey(), dryRun ? --imagined : makeCriterion(entry.getValue()));
                }
            }
        }

        private long makeCriterion(String title) throws SQLException {
            long id =
                    Sql.keys(connection, "performance_reviews.criterion_id", 1).get(0);
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
                        by,
                        clock.instant(),
                        importId);
                insert.executeUpdate();
            }
            audit.record("took over", "criterion", id, null, title);
            return id;
        }

        /** Reviews of these ratings that came by file before. */
        private void findReviews(List<Stored> wanted) throws SQLException {
            Map<Long, Set<Long>> people = new HashMap<>();
            for (Stored stored : wanted) {
                people.computeIfAbsent(stored.review().cycle(), cycle -> new HashSet<>())
                        .add(stored.review().employee());
            }
            String statement = BulkInsert.isPostgres(connection) ? REVIEWS_OF_EACH : REVIEWS_OF;
            for (Map.Entry<Long, Set<Long>> entry : people.entrySet()) {
                long cycle = entry.getKey();
                Sql.in(
                        connection,
                        statement.formatted(cycle),
                        entry.getValue(),
                        result -> reviewKeys.put(
                                new ReviewKey(
                                        cycle, result.getLong("employee_id"), Sql.longOrNull(result, "reviewer_id")),
                                result.getLong("id")));
            }
        }

        /** What is stored. Without an id of its own, a rating can only be there when its review is. */
        private Map<String, Stored> ratings(List<RatedRow> rows, List<Stored> wanted) throws SQLException {
            Set<String> external = new LinkedHashSet<>();
            Map<OwnKey, String> own = new HashMap<>();
            Set<Long> reviews = new LinkedHashSet<>();
            for (int i = 0; i < rows.size(); i++) {
                Long review = reviewKeys.get(wanted.get(i).review());
                if (rows.get(i).hasExternalId()) {
                    external.add(rows.get(i).identity());
                } else if (review != null) {
                    reviews.add(review);
                    own.put(
                            new OwnKey(review, wanted.get(i).criterion()),
                            rows.get(i).identity());
                }
            }
            Map<String, Stored> found = new HashMap<>();
            Sql.in(
                    connection,
                    RATINGS + " and t.identity in (#)",
                    external,
                    row -> found.put(row.getString("identity"), stored(row, row.getString("identity"))));
            // not "and t.identity is null": the embedded database would go through all that have none
            Sql.in(connection, RATINGS + " and t.review_id in (#)", reviews, row -> {
                String identity = own.get(new OwnKey(row.getLong("review_id"), row.getLong("criterion_id")));
                if (identity == null || row.getString("identity") != null) {
                    return false;
                }
                found.put(identity, stored(row, identity));
                return true;
            });
            return found;
        }

        private Stored stored(ResultSet row, String identity) throws SQLException {
            ReviewKey review = new ReviewKey(
                    row.getLong("cycle_id"), row.getLong("employee_id"), Sql.longOrNull(row, "reviewer_id"));
            ratingKeys.put(identity, row.getLong("id"));
            reviewKeys.put(review, row.getLong("review_id"));
            reviewOfRating.put(identity, row.getLong("review_id"));
            return new Stored(
                    review,
                    row.getLong("criterion_id"),
                    row.getBigDecimal("self_rating"),
                    row.getBigDecimal("manager_rating"),
                    row.getString("manager_comment"),
                    Objects.requireNonNull(Sql.day(row, "rated_on")));
        }

        private void write(Map<String, Stored> after, Map<String, RatedRow> latest, Set<String> before)
                throws SQLException {
            makeReviews(after, latest);
            Set<Long> touched = new HashSet<>();
            Set<Long> left = new HashSet<>();
            List<String> added = after.keySet().stream()
                    .filter(identity -> !before.contains(identity))
                    .toList();
            List<Long> keys = Sql.keys(connection, "performance_reviews.rating_id", added.size());
            for (int i = 0; i < added.size(); i++) {
                ratingKeys.put(added.get(i), keys.get(i));
            }
            try (PreparedStatement update = connection.prepareStatement(UPDATE_RATING);
                    BulkInsert insert = BulkInsert.into(connection, "performance_reviews.rating", RATING)) {
                List<Map.Entry<String, Stored>> changed = new ArrayList<>();
                for (Map.Entry<String, Stored> entry : after.entrySet()) {
                    long review = Objects.requireNonNull(
                            reviewKeys.get(entry.getValue().review()));
                    touched.add(review);
                    if (reviewOfRating.containsKey(entry.getKey())) {
                        changed.add(entry);
                    } else {
                        insert(insert, entry.getValue(), review, entry.getKey());
                    }
                }
                insert.finish();
                for (Map.Entry<String, Stored> entry : changed) {
                    long review = Objects.requireNonNull(
                            reviewKeys.get(entry.getValue().review()));
                    long was = Objects.requireNonNull(reviewOfRating.get(entry.getKey()));
                    if (was != review) {
                        left.add(was);
                    }
                    bind(update, entry.getValue(), review, entry.getKey());
                    update.addBatch();
                }
                update.executeBatch();
            }
            touched.addAll(left);
            touched.removeAll(made);
            Sql.change(connection, OVERALL, touched);
            if (!left.isEmpty()) {
                Sql.change(connection, DELETE_EMPTY, left);
            }
        }

        private void insert(BulkInsert insert, Stored now, long review, String identity) throws SQLException {
            insert.add(
                    Objects.requireNonNull(ratingKeys.get(identity)),
                    review,
                    now.criterion(),
                    1,
                    now.self(),
                    now.manager(),
                    now.comment(),
                    now.on(),
                    importId,
                    RatedRow.externalId(identity).isPresent() ? identity : null);
        }

        private void bind(PreparedStatement statement, Stored now, long review, String identity) throws SQLException {
            statement.setLong(1, review);
            statement.setLong(2, now.criterion());
            statement.setBigDecimal(3, now.self());
            statement.setBigDecimal(4, now.manager());
            statement.setString(5, now.comment());
            statement.setDate(6, java.sql.Date.valueOf(now.on()));
            statement.setLong(7, Objects.requireNonNull(ratingKeys.get(identity)));
        }

        private void makeReviews(Map<String, Stored> after, Map<String, RatedRow> latest) throws SQLException {
            Map<ReviewKey, RatedRow> wanted = new LinkedHashMap<>();
            after.forEach((identity, stored) ->
                    wanted.putIfAbsent(stored.review(), Objects.requireNonNull(latest.get(identity))));
            wanted.keySet().removeAll(reviewKeys.keySet());
            Map<ReviewKey, List<Stored>> ratings = new HashMap<>();
            for (Stored stored : after.values()) {
                if (wanted.containsKey(stored.review())) {
                    ratings.computeIfAbsent(stored.review(), key -> new ArrayList<>())
                            .add(stored);
                }
            }
            List<Long> keys = Sql.keys(connection, "performance_reviews.review_id", wanted.size());
            int next = 0;
            try (BulkInsert insert = BulkInsert.into(connection, "performance_reviews.review", REVIEW)) {
                for (Map.Entry<ReviewKey, RatedRow> entry : wanted.entrySet()) {
                    long id = keys.get(next++);
                    ReviewKey key = entry.getKey();
                    RatedRow row = entry.getValue();
                    List<Stored> all = ratings.getOrDefault(key, List.of());
                    insert.add(
                            id,
                            key.cycle(),
                            key.employee(),
                            key.reviewer(),
                            row.department() == null ? null : row.department().value(),
                            row.jobTitle(),
                            "SHARED",
                            latestDay(all, row.on()),
                            mean(all),
                            importId,
                            1);
                    reviewKeys.put(key, id);
                    made.add(id);
                }
                insert.finish();
            }
        }
    }

    @Override
    public List<Long> made(long importId, long after, int most) {
        return sql(() -> Sql.list(
                connection(),
                "select id from performance_reviews.rating where import_id = ? and id > ? order by id fetch first "
                        + most + " rows only",
                result -> result.getLong(1),
                importId,
                after));
    }

    @Override
    public void remove(Collection<Long> ratings) {
        sql(() -> {
            Set<Long> reviews = new HashSet<>(Sql.in(
                    connection(),
                    "select distinct review_id from performance_reviews.rating where id in (#)",
                    ratings,
                    result -> result.getLong(1)));
            Sql.change(connection(), "delete from performance_reviews.rating where id in (#)", ratings);
            int gone = Sql.change(connection(), DELETE_EMPTY_IMPORTED, reviews);
            return gone == reviews.size() ? 0 : Sql.change(connection(), OVERALL, reviews);
        });
    }

    @Override
    public Set<Long> restore(Map<Long, List<Change>> changes) {
        return sql(() -> new RestoringRatings(connection()).restore(changes));
    }

    @Override
    public void tidy(long importId) {
        sql(() -> {
            for (String statement : TIDY) {
                try (PreparedStatement delete = connection().prepareStatement(statement)) {
                    delete.setLong(1, importId);
                    delete.executeUpdate();
                }
            }
            return true;
        });
    }

    private interface Work<T> {
        T done() throws SQLException;
    }

    private static <T> T sql(Work<T> work) {
        try {
            return work.done();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LocalDate latestDay(List<Stored> ratings, LocalDate atLeast) {
        return ratings.stream().map(Stored::on).max(LocalDate::compareTo).orElse(atLeast);
    }

    /** Of the managers' ratings; null when there are none. */
    private static @Nullable BigDecimal mean(List<Stored> ratings) {
        List<BigDecimal> figures =
                ratings.stream().map(Stored::manager).filter(Objects::nonNull).toList();
        return figures.isEmpty()
                ? null
                : figures.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(figures.size()), 2, RoundingMode.HALF_UP);
    }

    private static final String REVIEWS_OF = "select id, employee_id, reviewer_id from performance_reviews.review"
            + " where import_id is not null and cycle_id = %d and employee_id in (#)";

    /**
     * Person by person over the index, never by reading all reviews there are or all of the cycle, which a new cycle's missing
     * statistics suggest: hence the {@code offset} and the sum.
     */
    private static final String REVIEWS_OF_EACH =
            """
            select r.id, p.id employee_id, r.reviewer_id from organization.person p,
                lateral (select v.id, v.reviewer_id from performance_reviews.review v
                    where v.employee_id = p.id and v.cycle_id + 0 = %d and v.import_id is not null offset 0) r
            where p.id in (#)""";

    private static final String RATINGS =
            """
            select t.id, t.identity, t.criterion_id, t.self_rating, t.manager_rating, t.manager_comment, t.rated_on,
                   t.review_id, r.cycle_id, r.employee_id, r.reviewer_id
            from performance_reviews.rating t join performance_reviews.review r on r.id = t.review_id
            where t.import_id is not null""";

    private static final String REVIEW =
            "id, cycle_id, employee_id, reviewer_id, department_id, job_title, state, held_on, overall, import_id, lock_version";

    private static final String RATING =
            "id, review_id, criterion_id, weight, self_rating, manager_rating, manager_comment,"
                    + " rated_on, import_id, identity";

    private static final String UPDATE_RATING =
            """
            update performance_reviews.rating
            set review_id = ?, criterion_id = ?, self_rating = ?, manager_rating = ?, manager_comment = ?, rated_on = ?
            where id = ?""";

    static final String OVERALL =
            """
            update performance_reviews.review r set
                overall = (select round(avg(t.manager_rating), 2) from performance_reviews.rating t where t.review_id = r.id),
                held_on = (select max(t.rated_on) from performance_reviews.rating t where t.review_id = r.id)
            where r.id in (#)""";

    /** Fields of a file that are kept as keys: the name, and where it stands. */
    private static final Map<String, String> NAMES = Map.of(
            "cycle", "name from performance_reviews.cycle",
            "criterion", "title from performance_reviews.criterion",
            "employee_number", "employee_number from organization.person",
            "reviewer_employee_number", "employee_number from organization.person");

    /** Cycles and criteria that an import made. */
    private static final List<String> TIDY = List.of(
            """
            delete from performance_reviews.cycle c where c.import_id = ? and c.origin = 'IMPORT'
                and not exists (select 1 from performance_reviews.review r where r.cycle_id = c.id)""",
            """
            delete from performance_reviews.criterion c where c.import_id = ? and c.origin = 'IMPORT'
                and not exists (select 1 from performance_reviews.rating t where t.criterion_id = c.id)""");

    private static final String DELETE_EMPTY_IMPORTED =
            """
            delete from performance_reviews.review r where r.id in (#) and r.import_id is not null
                and not exists (select 1 from performance_reviews.rating t where t.review_id = r.id)""";

    private static final String DELETE_EMPTY =
            """
            delete from performance_reviews.review r where r.id in (#)
                and not exists (select 1 from performance_reviews.rating t where t.review_id = r.id)""";
}
