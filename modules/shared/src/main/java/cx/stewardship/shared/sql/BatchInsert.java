package cx.stewardship.shared.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Rows in batches of one prepared statement. */
final class BatchInsert implements BulkInsert {

    private static final int AT_ONCE = 1_000;

    private final PreparedStatement insert;
    private int waiting;

    BatchInsert(Connection connection, String table, String columns) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(columns.split(",").length, "?"));
        insert = connection.prepareStatement("insert into " + table + " (" + columns + ") values (" + marks + ")");
    }

    @Override
    public void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                insert.setNull(i + 1, Types.NULL);
            } else {
                insert.setObject(i + 1, values[i]);
            }
        }
        insert.addBatch();
        if (++waiting == AT_ONCE) {
            finish();
        }
    }

    @Override
    public void finish() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
