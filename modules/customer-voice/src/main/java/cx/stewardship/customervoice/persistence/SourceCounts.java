package cx.stewardship.customervoice.persistence;

import cx.stewardship.customervoice.persistence.Differences.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What a write adds to the counts of comments by their source, and takes from them. As {@link WeekCounts}, in differences and in one order. */
final class SourceCounts {

    private record Key(LocalDate monday, String source) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::monday).thenComparing(Key::source).compare(this, other);
        }
    }

    private final Differences<Key> differences = new Differences<>(
            "source_week",
            List.of(new Column("monday", "date"), new Column("source", "varchar(80)")),
            List.of("comments"),
            key -> List.of(key.monday(), key.source()));

    void count(LocalDate monday, String source, int by) {
        differences.add(new Key(monday, source), by);
    }

    void write(Connection connection) throws SQLException {
        differences.write(connection);
    }
}
