package cx.stewardship.customervoice.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQL on the connection of the current transaction, for reads into records and for bulk writes. */
final class Database {

    /** Makes one thing of the current row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Work on a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private Database() {}

    /** Must be called within a transaction; what the entity manager holds back is written first. */
    static <T> T with(EntityManager entityManager, Work<T> work) {
        entityManager.flush();
        try {
            return work.on(entityManager.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> List<T> list(EntityManager entityManager, String sql, List<?> parameters, Row<T> row) {
        return with(entityManager, connection -> list(connection, sql, parameters, row));
    }

    static <T> List<T> list(Connection connection, String sql, List<?> parameters, Row<T> row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet results = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (results.next()) {
                    all.add(row.read(results));
                }
                return all;
            }
        }
    }

    static long number(EntityManager entityManager, String sql, List<?> parameters) {
        return list(entityManager, sql, parameters, row -> row.getLong(1)).get(0);
    }

    static void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        int position = 1;
        for (Object parameter : parameters) {
            bind(statement, position++, parameter);
        }
    }

    static void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.VARCHAR);
        } else if (value instanceof Instant instant) {
            statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> constant) {
            statement.setString(position, constant.name());
        } else {
            statement.setObject(position, value);
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** {@code ?, ?, ?} */
    static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** Under which the entity manager of a transaction keeps that it was told how to plan, and of which database it is. */
    private static final String PLANS_IN_MEMORY = "stewardship.postgres.plans-in-memory";

    private static final String PLANS_FOR_PAGES = "stewardship.postgres.plans-for-pages";

    /**
     * For reads of figures among very many comments: PostgreSQL is told, once in a transaction, that they lie in memory or on quick disks, and that no page takes
     * more than one process.
     *
     * @return whether it is PostgreSQL
     */
    static boolean planInMemory(EntityManager entityManager) {
        return once(
                entityManager,
                PLANS_IN_MEMORY,
                "set local random_page_cost = 1.1; set local max_parallel_workers_per_gather = 0");
    }

    /**
     * For lists among very many comments: PostgreSQL is told besides that what is asked for is known when it plans. Otherwise it reads all of them to show fifteen.
     * It plans every later statement of the transaction anew for it, so it is for whoever lists comments.
     *
     * @return whether it is PostgreSQL
     */
    static boolean planForPages(EntityManager entityManager) {
        planInMemory(entityManager);
        return once(entityManager, PLANS_FOR_PAGES, "set local plan_cache_mode = force_custom_plan");
    }

    private static boolean once(EntityManager entityManager, String what, String settings) {
        if (entityManager.getProperties().get(what) instanceof Boolean postgres) {
            return postgres;
        }
        return with(entityManager, connection -> {
            boolean postgres = isPostgres(connection);
            entityManager.setProperty(what, postgres);
            if (postgres) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(settings);
                }
            }
            return postgres;
        });
    }

    /** For PostgreSQL: whether it may gather all rows to tell them apart, or shall go through them in order. */
    static void gatherFirst(EntityManager entityManager, boolean may) {
        with(entityManager, connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("set local enable_hashagg = " + (may ? "on" : "off"));
            }
        });
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().startsWith("Postgre");
    }
}
