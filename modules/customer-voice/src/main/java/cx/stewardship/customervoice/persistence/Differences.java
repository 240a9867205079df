package cx.stewardship.customervoice.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a write adds to the counts of a table of summaries and takes from them. Rows are changed by differences, so that two writes
 * at once do not undo each other, and in the order of their keys, so that they do not wait for each other in a circle.
 */
final class Differences<K extends Comparable<K>> {

    /** A column of the key, with the type that a row is made with. */
    record Column(String name, String type) {}

    private final String table;
    private final List<Column> columns;
    private final List<String> counts;
    private final Function<K, List<Object>> values;
    private final Map<K, int[]> differences = new TreeMap<>();

    /**
     * @param columns of the key
     * @param counts columns that are counted
     * @param values of a key, in the order of its columns
     */
    Differences(String table, List<Column> columns, List<String> counts, Function<K, List<Object>> values) {
        this.table = "customer_voice." + table;
        this.columns = columns;
        this.counts = counts;
        this.values = values;
    }

    /** @param by for each count, in their order */
    void add(K key, int... by) {
        int[] difference = differences.computeIfAbsent(key, k -> new int[counts.size()]);
        for (int i = 0; i < by.length; i++) {
            difference[i] += by[i];
        }
    }

    void write(Connection connection) throws SQLException {
        differences.values().removeIf(difference -> Arrays.stream(difference).allMatch(count -> count == 0));
        if (differences.isEmpty()) {
            return;
        }
        try (PreparedStatement missing = connection.prepareStatement(insert());
                PreparedStatement update = connection.prepareStatement(update())) {
            for (Map.Entry<K, int[]> difference : differences.entrySet()) {
                List<Object> key = values.apply(difference.getKey());
                List<Object> twice = new ArrayList<>(key);
                twice.addAll(key);
                Database.bind(missing, twice);
                missing.addBatch();
                List<Object> changed = new ArrayList<>();
                Arrays.stream(difference.getValue()).forEach(changed::add);
                changed.addAll(key);
                Database.bind(update, changed);
                update.addBatch();
            }
            missing.executeBatch();
            update.executeBatch();
        }
    }

    /** A row of nothing for a key that has none. */
    private String insert() {
        List<String> names = new ArrayList<>(columns.stream().map(Column::name).toList());
        names.addAll(counts);
        List<String> given = new ArrayList<>(columns.stream()
                .map(column -> "cast(? as " + column.type() + ")")
                .toList());
        counts.forEach(count -> given.add("0"));
        return "insert into " + table + " (" + String.join(", ", names) + ") select " + String.join(", ", given)
                + " where not exists (select 1 from " + table + " where " + match() + ")";
    }

    private String update() {
        List<String> changes =
                counts.stream().map(count -> count + " = " + count + " + ?").toList();
        return "update " + table + " set " + String.join(", ", changes) + " where " + match();
    }

    private String match() {
        return String.join(
                " and ", columns.stream().map(column -> column.name() + " = ?").toList());
    }
}
