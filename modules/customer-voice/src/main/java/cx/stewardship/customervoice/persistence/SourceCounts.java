package cx.stewardship.customervoice.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** What a write adds to the counts of comments by their source, and takes from them. As {@link WeekCounts}, in differences and in one order. */
final class SourceCounts {

    private record Key(LocalDate monday, String source) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::monday).thenComparing(Key::source).compare(this, other);
        }
    }

    private final Map<Key, Integer> differences = new TreeMap<>();

    void count(LocalDate monday, String source, int by) {
        differences.merge(new Key(monday, source), by, Integer::sum);
    }

    void write(Connection connection) throws SQLException {
        differences.values().removeIf(difference -> difference == 0);
        if (differences.isEmpty()) {
            return;
        }
        String match = "monday = ? and source = ?";
        try (PreparedStatement missing =
                        connection.prepareStatement("insert into customer_voice.source_week (monday, source, comments)"
                                + " select cast(? as date), cast(? as varchar(80)), 0"
                                + " where not exists (select 1 from customer_voice.source_week where " + match + ")");
                PreparedStatement update = connection.prepareStatement(
                        "update customer_voice.source_week set comments = comments + ? where " + match)) {
            for (Map.Entry<Key, Integer> difference : differences.entrySet()) {
                key(missing, key(missing, 1, difference.getKey()), difference.getKey());
                missing.addBatch();
                update.setInt(1, difference.getValue());
                key(update, 2, difference.getKey());
                update.addBatch();
            }
            missing.executeBatch();
            update.executeBatch();
        }
    }

    private static int key(PreparedStatement statement, int position, Key key) throws SQLException {
        statement.setObject(position, key.monday());
        statement.setString(position + 1, key.source());
        return position + 2;
    }
}
