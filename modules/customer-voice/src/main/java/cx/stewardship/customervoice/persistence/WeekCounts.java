package cx.stewardship.customervoice.persistence;

import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.Harm;
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
 * What a write adds to the weekly counts and takes from them, gathered first and then written at once: as differences, so that
 * two writers at the same time do not undo each other, and in one order, so that they do not wait for each other in a circle.
 */
final class WeekCounts {

    private enum Of {
        THEME("theme_week", "theme_id", true),
        SIZE("theme_size", "theme_id", false),
        DEPARTMENT("department_week", "department_id", true),
        COMPANY("company_week", "", true);

        private final String table;
        private final String owner;
        private final boolean countsThanks;

        Of(String table, String owner, boolean countsThanks) {
            this.table = table;
            this.owner = owner;
            this.countsThanks = countsThanks;
        }

        boolean byWeek() {
            return this != SIZE;
        }

        /** The columns of the key, each followed by what is given. */
        String key(String each, String between) {
            return (owner.isEmpty() ? "" : owner + each)
                    + (byWeek() ? (owner.isEmpty() ? "" : between) + "monday" + each : "");
        }
    }

    private record Key(Of of, long owner, LocalDate monday) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::of)
                    .thenComparingLong(Key::owner)
                    .thenComparing(Key::monday)
                    .compare(this, other);
        }
    }

    private final Map<Key, int[]> differences = new TreeMap<>();
    private final RippleCounts ripples = new RippleCounts();
    private final ConcernCounts concerns = new ConcernCounts();
    private final SourceCounts sources = new SourceCounts();

    void plus(FullComment comment) {
        count(comment, 1);
    }

    void minus(FullComment comment) {
        count(comment, -1);
    }

    private void count(FullComment comment, int by) {
        LocalDate monday = comment.monday();
        boolean thanks = comment.context().thanks();
        company(monday, thanks, by);
        sources.count(monday, comment.identity().source(), by);
        concerns(monday, thanks, comment.context().harm(), comment.routings(), by);
        comment.themes().forEach(theme -> theme(theme, monday, by, thanks ? by : 0));
    }

    void company(LocalDate monday, boolean thanks, int by) {
        add(new Key(Of.COMPANY, 0, monday), by, thanks ? by : 0);
    }

    /** Whom one comment concerns: each department once, however it is concerned, and each pair of who caused and who heard it. */
    void concerns(LocalDate monday, boolean thanks, @Nullable Harm harm, Collection<Routing> routings, int by) {
        Set<Long> departments = new TreeSet<>();
        routings.forEach(routing -> departments.add(routing.departmentId()));
        departments.forEach(department -> add(new Key(Of.DEPARTMENT, department, monday), by, thanks ? by : 0));
        concerns.count(monday, thanks, departments, by);
        ripples.count(monday, thanks, harm, routings, by);
    }

    /** Comments that come into a theme or leave it, and thanks among them. */
    void theme(long theme, LocalDate monday, int by, int thanks) {
        add(new Key(Of.THEME, theme, monday), by, thanks);
        add(new Key(Of.SIZE, theme, LocalDate.EPOCH), by, 0);
    }

    private void add(Key key, int by, int thanks) {
        int[] difference = differences.computeIfAbsent(key, k -> new int[2]);
        difference[0] += by;
        difference[1] += thanks;
    }

    void write(Connection connection) throws SQLException {
        for (Of of : Of.values()) {
            write(connection, of);
        }
        sources.write(connection);
        concerns.write(connection);
        ripples.write(connection);
    }

    private void write(Connection connection, Of of) throws SQLException {
        String columns = of.key("", ", ") + ", comments" + (of.countsThanks ? ", thanks" : "");
        String values = (of.owner.isEmpty() ? "" : "cast(? as bigint), ") + (of.byWeek() ? "cast(? as date), " : "")
                + "0" + (of.countsThanks ? ", 0" : "");
        String match = of.key(" = ?", " and ");
        String table = "customer_voice." + of.table;
        try (PreparedStatement missing =
                        connection.prepareStatement("insert into " + table + " (" + columns + ") select " + values
                                + " where not exists (select 1 from " + table + " where " + match + ")");
                PreparedStatement update =
                        connection.prepareStatement("update " + table + " set comments = comments + ?"
                                + (of.countsThanks ? ", thanks = thanks + ?" : "")
                                + (of == Of.SIZE ? ", changes = changes + 1" : "") + " where " + match)) {
            boolean any = false;
            for (Map.Entry<Key, int[]> entry : differences.entrySet()) {
                Key key = entry.getKey();
                int[] difference = entry.getValue();
                // a theme with as many comments as before may have others, or in other weeks
                if (key.of() != of || (of != Of.SIZE && difference[0] == 0 && difference[1] == 0)) {
                    continue;
                }
                any = true;
                key(missing, key(missing, 1, key), key);
                missing.addBatch();
                int next = 1;
                update.setInt(next++, difference[0]);
                if (of.countsThanks) {
                    update.setInt(next++, difference[1]);
                }
                key(update, next, key);
                update.addBatch();
            }
            if (any) {
                missing.executeBatch();
                update.executeBatch();
            }
        }
    }

    private static int key(PreparedStatement statement, int position, Key key) throws SQLException {
        int next = position;
        if (!key.of().owner.isEmpty()) {
            statement.setLong(next++, key.owner());
        }
        if (key.of().byWeek()) {
            statement.setObject(next++, key.monday());
        }
        return next;
    }
}
