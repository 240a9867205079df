package cx.stewardship.performancereviews.persistence;

import cx.stewardship.performancereviews.domain.RatedElsewhere;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.sql.BulkInsert;
import cx.stewardship.shared.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

    /** Names in files differ in case and blanks. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Kept> keep(List<RatedRow> rows, long importId, String by, boolean dryRun) {
        if (rows.isEmpty()) {
            return List.of();
        }
        try {
            RatingsImport of = new RatingsImport(importId, by, dryRun);
            CyclesAndCriteria names = new CyclesAndCriteria(connection(), of, audit, clock);
            return new KeepingRatings(connection(), of, names).keep(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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

    static final String OVERALL =
            """
            update performance_reviews.review r set
                overall = (select round(avg(t.manager_rating), 2) from performance_reviews.rating t where t.review_id = r.id),
                held_on = (select max(t.rated_on) from performance_reviews.rating t where t.review_id = r.id)
            where r.id in (#)""";

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
}
