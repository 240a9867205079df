package cx.stewardship.shared.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

/** Small help with plain SQL that runs alike on both databases. */
public final class Sql {

    /** So many values go into one statement at most. */
    private static final int AT_ONCE = 1_000;

    /** Reads one row. */
    public interface Row<T> {
        T read(ResultSet result) throws SQLException;
    }

    private Sql() {}

    /** As many new keys of a sequence as asked for, in one round trip. */
    public static List<Long> keys(Connection connection, String sequence, int howMany) throws SQLException {
        if (howMany == 0) {
            return List.of();
        }
        String sql = BulkInsert.isPostgres(connection)
                ? "select nextval('" + sequence + "') from generate_series(1, " + howMany + ")"
                : "select next value for " + sequence + " from system_range(1, " + howMany + ")";
        return list(connection, sql, result -> result.getLong(1));
    }

    /** @param arguments set in their order; see {@link #set} */
    public static <T> List<T> list(Connection connection, String sql, Row<T> row, Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, arguments);
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row.read(result));
                }
                return rows;
            }
        }
    }

    /**
     * Reads with {@code … in (#)}, where {@code #} stands in the statement for the list of values (texts or keys). PostgreSQL
     * gets all of them at once, as an array.
     */
    public static <T> List<T> in(Connection connection, String sql, Collection<?> values, Row<T> row)
            throws SQLException {
        if (!values.isEmpty() && BulkInsert.isPostgres(connection)) {
            String type = values.iterator().next() instanceof Long ? "bigint" : "text";
            Array array = connection.createArrayOf(type, values.toArray());
            return list(connection, sql.replace("in (#)", "= any (?)"), row, array);
        }
        List<T> rows = new ArrayList<>();
        List<Object> all = new ArrayList<>(values);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            rows.addAll(list(connection, sql.replace("#", marks(some.size())), row, some.toArray()));
        }
        return rows;
    }

    /** Changes with {@code … in (…)}, like {@link #in}. */
    public static int change(Connection connection, String sql, Collection<?> values) throws SQLException {
        int changed = 0;
        List<Object> all = new ArrayList<>(values);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            try (PreparedStatement statement = connection.prepareStatement(sql.replace("#", marks(some.size())))) {
                set(statement, some.toArray());
                changed += statement.executeUpdate();
            }
        }
        return changed;
    }

    private static String marks(int howMany) {
        return String.join(", ", Collections.nCopies(howMany, "?"));
    }

    /** Sets texts, figures, days, instants and nulls. */
    public static void set(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument instanceof LocalDate day) {
                statement.setDate(i + 1, Date.valueOf(day));
            } else if (argument instanceof Instant instant) {
                statement.setObject(i + 1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            } else if (argument instanceof BigDecimal figure) {
                statement.setBigDecimal(i + 1, figure);
            } else if (argument instanceof Enum<?> word) {
                statement.setString(i + 1, word.name());
            } else if (argument == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, argument);
            }
        }
    }

    public static @Nullable Long longOrNull(ResultSet result, String column) throws SQLException {
        long value = result.getLong(column);
        return result.wasNull() ? null : value;
    }

    public static @Nullable LocalDate day(ResultSet result, String column) throws SQLException {
        Date day = result.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    public static @Nullable Instant instant(ResultSet result, String column) throws SQLException {
        Timestamp timestamp = result.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
