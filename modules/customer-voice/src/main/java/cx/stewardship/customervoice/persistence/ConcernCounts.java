package cx.stewardship.customervoice.persistence;

import cx.stewardship.customervoice.persistence.Differences.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    private final Differences<Key> differences = new Differences<>(
            "concern_week",
            List.of(new Column("monday", "date"), new Column("departments", "varchar(2000)")),
            List.of("comments", "thanks"),
            key -> List.of(key.monday(), key.departments()));

    void count(LocalDate monday, boolean thanks, Set<Long> departments, int by) {
        if (!departments.isEmpty()) {
            differences.add(new Key(monday, name(departments)), by, thanks ? by : 0);
        }
    }

    /** {@code ,3,17,} */
    private static String name(Collection<Long> departments) {
        return new TreeSet<>(departments).stream().map(String::valueOf).collect(Collectors.joining(",", ",", ","));
    }

    void write(Connection connection) throws SQLException {
        differences.write(connection);
    }
}
