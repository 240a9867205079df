package cx.stewardship.customervoice.persistence;

import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.Harm;
import cx.stewardship.customervoice.domain.Ripple;
import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.customervoice.persistence.Differences.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a write adds to the ripples and takes from them: each pair of a department in which a complaint began and one that heard
 * it. As {@link WeekCounts}, in differences and in one order.
 */
final class RippleCounts {

    private record Key(LocalDate monday, long originator, long receiver, String harm) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::monday)
                    .thenComparingLong(Key::originator)
                    .thenComparingLong(Key::receiver)
                    .thenComparing(Key::harm)
                    .compare(this, other);
        }
    }

    private final Differences<Key> differences = new Differences<>(
            "ripple_week",
            List.of(
                    new Column("monday", "date"),
                    new Column("originator_id", "bigint"),
                    new Column("receiver_id", "bigint"),
                    new Column("harm", "varchar(20)")),
            List.of("comments"),
            key -> List.of(key.monday(), key.originator(), key.receiver(), key.harm()));

    void count(LocalDate monday, boolean thanks, @Nullable Harm harm, Collection<Routing> routings, int by) {
        if (thanks || routings.isEmpty()) {
            return;
        }
        for (long originator : departments(routings, ConcernRole.ORIGINATED)) {
            for (long receiver : departments(routings, ConcernRole.RECEIVED)) {
                differences.add(new Key(monday, originator, receiver, harm == null ? Ripple.UNSAID : harm.name()), by);
            }
        }
    }

    private static Set<Long> departments(Collection<Routing> routings, ConcernRole role) {
        Set<Long> departments = new TreeSet<>();
        routings.stream()
                .filter(routing -> routing.role() == role)
                .forEach(routing -> departments.add(routing.departmentId()));
        return departments.isEmpty() ? Set.of(Ripple.NOBODY) : departments;
    }

    void write(Connection connection) throws SQLException {
        differences.write(connection);
    }
}
