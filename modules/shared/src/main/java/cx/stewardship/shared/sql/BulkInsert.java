package cx.stewardship.shared.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows into one table within the transaction of its connection: by COPY on PostgreSQL, by batches elsewhere.
 * All constraints hold as for any other insert. Nothing may be done on the connection between the first row and {@link #close}.
 * Whoever leaves by an exception before {@link #finish} has to roll back.
 */
public interface BulkInsert extends AutoCloseable {

    /**
     * @param table with its schema
     * @param columns separated by commas; values come in this order
     */
    static BulkInsert into(Connection connection, String table, String columns) throws SQLException {
        return isPostgres(connection)
                ? new CopyInsert(connection, table, columns)
                : new BatchInsert(connection, table, columns);
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection
                .getMetaData()
                .getDatabaseProductName()
                .toLowerCase(Locale.ROOT)
                .contains("postgres");
    }

    /** @param values texts, figures, truth values, days ({@link java.time.LocalDate}), bytes or null */
    void add(@Nullable Object... values) throws SQLException;

    /** Sends what is left; afterwards all rows are in the table. */
    void finish() throws SQLException;

    @Override
    void close() throws SQLException;
}
