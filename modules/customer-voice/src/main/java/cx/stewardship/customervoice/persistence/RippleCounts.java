package cx.stewardship.customervoice.persistence;

import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.Harm;
import cx.stewardship.customervoice.domain.Ripple;
import cx.stewardship.customervoice.domain.Routing;
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

    private final Map<Key, Integer> differences = new TreeMap<>();

    void count(LocalDate monday, boolean thanks, @Nullable Harm harm, Collection<Routing> routings, int by) {
        if (thanks || routings.isEmpty()) {
            return;
        }
        for (long originator : departments(routings, ConcernRole.ORIGINATED)) {
            for (long receiver : departments(routings, ConcernRole.RECEIVED)) {
                differences.merge(
                        new Key(monday, originator, receiver, harm == null ? Ripple.UNSAID : harm.name()),
                        by,
                        Integer::sum);
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
        differences.values().removeIf(difference -> difference == 0);
        if (differences.isEmpty()) {
            return;
        }
        String match = "monday = ? and originator_id = ? and receiver_id = ? and harm = ?";
        try (PreparedStatement missing = connection.prepareStatement(
                        "insert into customer_voice.ripple_week (monday, originator_id, receiver_id, harm, comments)"
                                + " select cast(? as date), cast(? as bigint), cast(? as bigint), cast(? as varchar(20)), 0"
                                + " where not exists (select 1 from customer_voice.ripple_week where " + match + ")");
                PreparedStatement update = connection.prepareStatement(
                        "update customer_voice.ripple_week set comments = comments + ? where " + match)) {
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
        int next = position;
        statement.setObject(next++, key.monday());
        statement.setLong(next++, key.originator());
        statement.setLong(next++, key.receiver());
        statement.setString(next++, key.harm());
        return next;
    }
}
