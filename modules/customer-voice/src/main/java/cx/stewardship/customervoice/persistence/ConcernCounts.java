package cx.stewardship.customervoice.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a write adds to the counts of comments by all departments they concern, and takes from them: each comment once, however
 * many these are. As {@link WeekCounts}, in differences and in one order.
 */
final class ConcernCounts {

    private record Key(LocalDate monday, String departments) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::monday)
                    .thenComparing(Key::departments)
                    .compare(this, other);
        }
    }

    private final Map<Key, int[]> differences = new TreeMap<>();

    void count(LocalDate monday, boolean thanks, Set<Long> departments, int by) {
        if (!departments.isEmpty()) {
            int[] difference = differences.computeIfAbsent(new Key(monday, name(departments)), key -> new int[2]);
            difference[0] += by;
            difference[1] += thanks ? by : 0;
        }
    }

    /** {@code ,3,17,} */
    private static String name(Collection<Long> departments) {
        return new TreeSet<>(departments).stream().map(String::valueOf).collect(Collectors.joining(",", ",", ","));
    }

    void write(Connection connection) throws SQLException {
        differences.values().removeIf(difference -> difference[0] == 0 && difference[1] == 0);
        if (differences.isEmpty()) {
            return;
        }
        String match = "monday = ? and departments = ?";
        try (PreparedStatement missing = connection.prepareStatement(
                        "insert into customer_voice.concern_week (monday, departments, comments, thanks)"
                                + " select cast(? as date), cast(? as varchar(2000)), 0, 0"
                                + " where not exists (select 1 from customer_voice.concern_week where " + match + ")");
                PreparedStatement update = connection.prepareStatement(
                        "update customer_voice.concern_week set comments = comments + ?, thanks = thanks + ? where "
                                + match)) {
            for (Map.Entry<Key, int[]> difference : differences.entrySet()) {
                key(missing, key(missing, 1, difference.getKey()), difference.getKey());
                missing.addBatch();
                update.setInt(1, difference.getValue()[0]);
                update.setInt(2, difference.getValue()[1]);
                key(update, 3, difference.getKey());
                update.addBatch();
            }
            missing.executeBatch();
            update.executeBatch();
        }
    }

    private static int key(PreparedStatement statement, int position, Key key) throws SQLException {
        statement.setObject(position, key.monday());
        statement.setString(position + 1, key.departments());
        return position + 2;
    }
}
