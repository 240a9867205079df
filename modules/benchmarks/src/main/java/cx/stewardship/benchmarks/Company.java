package cx.stewardship.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import cx.stewardship.shared.schema.Migrations;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** The product's own database with the people of the file and nothing else. */
final class Company implements AutoCloseable {

    private static final String EARLIER =
            """
            insert into performance_reviews.cycle (id, name, from_day, to_day, origin, closed, opened_at, opened_by, lock_version)
                select nextval('performance_reviews.cycle_id'), 'Earlier ' || i, date '2001-01-01', date '2001-12-31', 'IMPORT',
                    true, current_timestamp, 'x', 1 from generate_series(0, 24) i;
            insert into performance_reviews.criterion (id, series, version_number, state, title, verb, with_what, customer,
                    frequency, seen_in, target, level1, level2, level3, level4, level5, weight, origin, written_by, written_at,
                    lock_version)
                select i, i, 1, 'ARCHIVED', 'C0' || i - 100, '', '', '', 'AS_NEEDED', '', '', '', '', '', '', '', 20, 'IMPORT',
                    'x', current_timestamp, 1 from generate_series(100, 109) i;
            insert into performance_reviews.review (id, cycle_id, employee_id, reviewer_id, state, held_on, overall, import_id,
                    lock_version)
                select nextval('performance_reviews.review_id'), 1 + i / 20000, 1 + i % 20000, 1 + i * 31 % 20000, 'SHARED',
                    date '2001-06-30', 3, 0, 1 from generate_series(0, # - 1) i;
            insert into performance_reviews.rating (id, review_id, criterion_id, weight, manager_rating, manager_comment, rated_on,
                    import_id, identity)
                select nextval('performance_reviews.rating_id'), r.id, c, 1, 3, repeat('customer response quality ', 4),
                    date '2001-06-30', 0, null
                from performance_reviews.review r, generate_series(100, 109) c;
            analyze; checkpoint""";

    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final DataSource dataSource;
    private final HikariDataSource pool;
    private final EntityManagerFactory factory;

    Company(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String schema : Migrations.SCHEMAS) {
                statement.execute("drop schema if exists " + schema + " cascade");
            }
            statement.execute("drop schema if exists batch cascade");
        }
        Migrations.migrate(dataSource, Company.class.getClassLoader());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into organization.person (id, employee_number, name, job_title) values (?, ?, ?, 'Clerk')")) {
            for (int i = 0; i < ReviewRows.PEOPLE; i++) {
                insert.setLong(1, i + 1L);
                insert.setString(2, ReviewRows.person(i));
                insert.setString(3, "Person " + i);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.createStatement().execute("analyze");
        }
        pool = pool(dataSource);
        factory = Persistence.createEntityManagerFactory(
                "benchmarks",
                Map.of(
                        "jakarta.persistence.nonJtaDataSource",
                        pool,
                        "eclipselink.persistencexml",
                        "META-INF/benchmarks-persistence.xml"));
    }

    /** Connections are kept, as the server does. */
    private static HikariDataSource pool(DataSource dataSource) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    /** Ratings of an earlier import, ten to a review. PostgreSQL only. */
    void fill(int ratings) throws SQLException {
        if (ratings == 0) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql :
                    EARLIER.replace("#", Integer.toString(ratings / 10)).split(";")) {
                statement.execute(sql);
            }
        }
    }

    <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entityManager = factory.createEntityManager()) {
            current.set(entityManager);
            entityManager.getTransaction().begin();
            T result = work.apply(entityManager);
            entityManager.getTransaction().commit();
            return result;
        } finally {
            current.remove();
        }
    }

    /** As the server gives it to a bean: what is asked of it goes to the one of the transaction. */
    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> method.invoke(current.get(), arguments));
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}
