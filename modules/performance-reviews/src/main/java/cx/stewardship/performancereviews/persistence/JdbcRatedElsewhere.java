package cx.stewardship.performancereviews.persistence;

import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.RatedElsewhere;
import cx.stewardship.shared.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes ratings over set by set: per call one look-up each of cycles, criteria, ratings and reviews, then batches of what is
 * new and of what has changed.
 */
@ApplicationScoped
public class JdbcRatedElsewhere implements RatedElsewhere {

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

    /** What is or will be stored of one rating, without its key. */
    private record Stored(
            ReviewKey review,
            long criterion,
            @Nullable BigDecimal self,
            @Nullable BigDecimal manager,
            @Nullable String comment,
            LocalDate on) {}

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
            Map<String, Stored> before = ratings(rows);
            Map<String, Stored> after = new LinkedHashMap<>();
            Map<String, RatedRow> latest = new HashMap<>();
            List<Kept> kept = new ArrayList<>(rows.size());
            for (RatedRow row : rows) {
                Stored now = wanted(row);
                Stored then = after.getOrDefault(row.identity(), before.get(row.identity()));
                kept.add(then == null ? Kept.ADDED : then.equals(now) ? Kept.UNCHANGED : Kept.CHANGED);
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
                        (id, name, from_day, to_day, origin, closed, opened_at, opened_by, lock_version)
                    values (?, ?, ?, ?, 'IMPORT', true, ?, ?, 1)""")) {
                int year = row.on().getYear();
                Sql.set(
                        insert,
                        id,
                        row.cycle(),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        clock.instant(),
                        by);
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
                        written_by, written_at, lock_version)
                    values (?, ?, 1, 'ARCHIVED', ?, ?, ?, '', 'AS_NEEDED', '', '', '', '', '', '', '', 20, 'IMPORT', ?, ?, 1)""")) {
                Sql.set(
                        insert,
                        id,
                        id,
                        title,
                        verb,
                        title.substring(verb.length()).strip(),
                        by,
                        clock.instant());
                insert.executeUpdate();
            }
            audit.record("took over", "criterion", id, null, title);
            return id;
        }

        private Map<String, Stored> ratings(List<RatedRow> rows) throws SQLException {
            Map<String, Stored> found = new HashMap<>();
            Sql.in(
                    connection,
                    """
                    select t.id, t.identity, t.criterion_id, t.self_rating, t.manager_rating, t.manager_comment, t.rated_on,
                           t.review_id, r.cycle_id, r.employee_id, r.reviewer_id
                    from performance_reviews.rating t join performance_reviews.review r on r.id = t.review_id
                    where t.identity in (#)""",
                    rows.stream().map(RatedRow::identity).distinct().toList(),
                    result -> {
                        String identity = result.getString("identity");
                        ReviewKey review = new ReviewKey(
                                result.getLong("cycle_id"),
                                result.getLong("employee_id"),
                                Sql.longOrNull(result, "reviewer_id"));
                        ratingKeys.put(identity, result.getLong("id"));
                        reviewKeys.put(review, result.getLong("review_id"));
                        reviewOfRating.put(identity, result.getLong("review_id"));
                        return found.put(
                                identity,
                                new Stored(
                                        review,
                                        result.getLong("criterion_id"),
                                        result.getBigDecimal("self_rating"),
                                        result.getBigDecimal("manager_rating"),
                                        result.getString("manager_comment"),
                                        Objects.requireNonNull(Sql.day(result, "rated_on"))));
                    });
            return found;
        }

        private void write(Map<String, Stored> after, Map<String, RatedRow> latest, Set<String> before)
                throws SQLException {
            findOrMakeReviews(after, latest);
            Set<Long> touched = new HashSet<>();
            Set<Long> left = new HashSet<>();
            List<String> added = after.keySet().stream()
                    .filter(identity -> !before.contains(identity))
                    .toList();
            List<Long> keys = Sql.keys(connection, "performance_reviews.rating_id", added.size());
            for (int i = 0; i < added.size(); i++) {
                ratingKeys.put(added.get(i), keys.get(i));
            }
            try (PreparedStatement insert = connection.prepareStatement(INSERT_RATING);
                    PreparedStatement update = connection.prepareStatement(UPDATE_RATING)) {
                for (Map.Entry<String, Stored> entry : after.entrySet()) {
                    Stored now = entry.getValue();
                    long review = Objects.requireNonNull(reviewKeys.get(now.review()));
                    touched.add(review);
                    Long was = reviewOfRating.get(entry.getKey());
                    if (was != null && was != review) {
                        left.add(was);
                    }
                    PreparedStatement statement = was == null ? insert : update;
                    bind(statement, now, review, entry.getKey());
                    statement.addBatch();
                }
                insert.executeBatch();
                update.executeBatch();
            }
            touched.addAll(left);
            touched.removeAll(made);
            Sql.change(connection, OVERALL, touched);
            if (!left.isEmpty()) {
                Sql.change(connection, DELETE_EMPTY, left);
            }
        }

        private void bind(PreparedStatement statement, Stored now, long review, String identity) throws SQLException {
            statement.setLong(1, review);
            statement.setLong(2, now.criterion());
            statement.setBigDecimal(3, now.self());
            statement.setBigDecimal(4, now.manager());
            statement.setString(5, now.comment());
            statement.setDate(6, java.sql.Date.valueOf(now.on()));
            statement.setLong(7, importId);
            statement.setLong(8, Objects.requireNonNull(ratingKeys.get(identity)));
            if (!reviewOfRating.containsKey(identity)) {
                statement.setString(9, identity);
            }
        }

        private void findOrMakeReviews(Map<String, Stored> after, Map<String, RatedRow> latest) throws SQLException {
            Map<ReviewKey, RatedRow> wanted = new LinkedHashMap<>();
            after.forEach((identity, stored) ->
                    wanted.putIfAbsent(stored.review(), Objects.requireNonNull(latest.get(identity))));
            Sql.in(
                    connection,
                    "select id, cycle_id, employee_id, reviewer_id from performance_reviews.review"
                            + " where import_id is not null and cycle_id in (" + cyclesOf(wanted.keySet())
                            + ") and employee_id in (#)",
                    wanted.keySet().stream().map(ReviewKey::employee).distinct().toList(),
                    result -> reviewKeys.put(
                            new ReviewKey(
                                    result.getLong("cycle_id"),
                                    result.getLong("employee_id"),
                                    Sql.longOrNull(result, "reviewer_id")),
                            result.getLong("id")));
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
            try (PreparedStatement insert = connection.prepareStatement(INSERT_REVIEW)) {
                for (Map.Entry<ReviewKey, RatedRow> entry : wanted.entrySet()) {
                    long id = keys.get(next++);
                    RatedRow row = entry.getValue();
                    insert.setLong(1, id);
                    insert.setLong(2, entry.getKey().cycle());
                    insert.setLong(3, entry.getKey().employee());
                    insert.setObject(4, entry.getKey().reviewer(), java.sql.Types.BIGINT);
                    insert.setObject(
                            5,
                            row.department() == null ? null : row.department().value(),
                            java.sql.Types.BIGINT);
                    insert.setString(6, row.jobTitle());
                    List<Stored> all = ratings.getOrDefault(entry.getKey(), List.of());
                    insert.setDate(7, java.sql.Date.valueOf(latestDay(all, row.on())));
                    insert.setBigDecimal(8, mean(all));
                    insert.setLong(9, importId);
                    insert.addBatch();
                    reviewKeys.put(entry.getKey(), id);
                    made.add(id);
                }
                if (next > 0) {
                    insert.executeBatch();
                }
            }
        }
    }

    /** Numbers, so they may stand in a statement. */
    private static String cyclesOf(Collection<ReviewKey> reviews) {
        return reviews.stream()
                .map(review -> Long.toString(review.cycle()))
                .distinct()
                .collect(Collectors.joining(", "));
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

    private static final String INSERT_REVIEW =
            """
            insert into performance_reviews.review
                (id, cycle_id, employee_id, reviewer_id, department_id, job_title, state, held_on, overall, import_id, lock_version)
            values (?, ?, ?, ?, ?, ?, 'SHARED', ?, ?, ?, 1)""";

    private static final String INSERT_RATING =
            """
            insert into performance_reviews.rating
                (review_id, criterion_id, self_rating, manager_rating, manager_comment, rated_on, import_id, id, weight, identity)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?)""";

    private static final String UPDATE_RATING =
            """
            update performance_reviews.rating
            set review_id = ?, criterion_id = ?, self_rating = ?, manager_rating = ?, manager_comment = ?, rated_on = ?,
                import_id = ?
            where id = ?""";

    private static final String OVERALL =
            """
            update performance_reviews.review r set
                overall = (select round(avg(t.manager_rating), 2) from performance_reviews.rating t where t.review_id = r.id),
                held_on = (select max(t.rated_on) from performance_reviews.rating t where t.review_id = r.id)
            where r.id in (#)""";

    private static final String DELETE_EMPTY =
            """
            delete from performance_reviews.review r where r.id in (#)
                and not exists (select 1 from performance_reviews.rating t where t.review_id = r.id)""";
}
