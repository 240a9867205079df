package cx.stewardship.shared.sql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who refers to the rows of a table, by the foreign keys that the database knows. */
public final class References {

    private static final int AT_ONCE = 1_000;

    private References() {}

    private record ForeignKey(String table, String column) {}

    /**
     * @param table with its schema; its key is {@code id}
     * @param keys that may all go together: what they refer to among each other does not count
     * @param parts tables (with schema) whose rows go along, each with the column that says whose they are
     * @return those that something else refers to, with the name of the table it stands in, written with blanks
     */
    public static Map<Long, String> to(
            Connection connection, String table, Collection<Long> keys, Map<String, String> parts) throws SQLException {
        Map<Long, String> held = new HashMap<>();
        Set<Long> free = new HashSet<>(keys);
        Map<String, String> owners = new HashMap<>(parts);
        owners.put(table, "id");
        List<ForeignKey> inner = new ArrayList<>();
        for (ForeignKey key : foreignKeys(connection, table)) {
            if (owners.containsKey(key.table())) {
                inner.add(key);
            } else {
                referred(connection, key, free).forEach(id -> held.putIfAbsent(id, spoken(key.table())));
            }
        }
        free.removeAll(held.keySet());
        // Things that refer to each other go only when all of them can.
        for (boolean more = true; more; ) {
            more = false;
            for (ForeignKey key : inner) {
                String owner = java.util.Objects.requireNonNull(owners.get(key.table()));
                Set<Long> needed =
                        owner.equals(key.column()) ? Set.of() : referredFromOutside(connection, key, owner, free);
                needed.forEach(id -> held.putIfAbsent(id, spoken(table)));
                more |= free.removeAll(needed);
            }
        }
        return held;
    }

    private static String spoken(String table) {
        return table.substring(table.indexOf('.') + 1).replace('_', ' ');
    }

    private static List<ForeignKey> foreignKeys(Connection connection, String table) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String[] name = table.split("\\.");
        List<ForeignKey> found = new ArrayList<>();
        try (ResultSet keys = data.getExportedKeys(null, name[0], name[1])) {
            while (keys.next()) {
                if (keys.getShort("DELETE_RULE") != DatabaseMetaData.importedKeyCascade) {
                    found.add(new ForeignKey(
                            (keys.getString("FKTABLE_SCHEM") + "." + keys.getString("FKTABLE_NAME"))
                                    .toLowerCase(Locale.ROOT),
                            keys.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT)));
                }
            }
        }
        return found;
    }

    private static Set<Long> referred(Connection connection, ForeignKey key, Collection<Long> keys)
            throws SQLException {
        Set<Long> found = new HashSet<>();
        each(
                connection,
                "select distinct " + key.column() + " from " + key.table() + " where " + key.column(),
                keys,
                r -> found.add(r.getLong(1)));
        return found;
    }

    private static Set<Long> referredFromOutside(Connection connection, ForeignKey key, String owner, Set<Long> keys)
            throws SQLException {
        Set<Long> found = new HashSet<>();
        each(
                connection,
                "select " + key.column() + ", " + owner + " from " + key.table() + " where " + key.column(),
                keys,
                r -> {
                    if (!keys.contains(r.getLong(2))) {
                        found.add(r.getLong(1));
                    }
                });
        return found;
    }

    /** Changes or deletes with {@code … in (#)}, some keys at a time. @return rows that it met */
    public static int change(Connection connection, String sql, Collection<Long> keys) throws SQLException {
        int changed = 0;
        List<Long> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            try (PreparedStatement statement = connection.prepareStatement(sql.replace("#", marks))) {
                for (int i = 0; i < some.size(); i++) {
                    statement.setLong(i + 1, some.get(i));
                }
                changed += statement.executeUpdate();
            }
        }
        return changed;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String select, Collection<Long> keys, Row row) throws SQLException {
        List<Long> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            try (PreparedStatement statement = connection.prepareStatement(select + " in (" + marks + ")")) {
                for (int i = 0; i < some.size(); i++) {
                    statement.setLong(i + 1, some.get(i));
                }
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        row.read(result);
                    }
                }
            }
        }
    }
}
