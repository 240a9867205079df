package cx.stewardship.actionplans.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The people of the demo company by the short names that the scripts use. */
final class StaffTables {

    /** @param manager 0 when nobody stands above */
    record Somebody(long id, String name, long manager) {}

    private final Map<String, Somebody> byName = new HashMap<>();
    private final Map<String, Long> departments = new HashMap<>();

    StaffTables(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        """
                        select p.id, p.name, p.manager_id, p.employee_number, d.code, d.id, d.lead_id from organization.person p
                        join organization.department d on d.id = p.department_id
                        where p.active = true order by p.employee_number""");
                ResultSet rows = select.executeQuery()) {
            Map<String, List<Somebody>> others = new HashMap<>();
            while (rows.next()) {
                Somebody somebody = new Somebody(rows.getLong(1), rows.getString(2), rows.getLong(3));
                String department = rows.getString(5);
                departments.put(department, rows.getLong(6));
                byName.put(rows.getString(4), somebody);
                if (rows.getLong(7) == somebody.id()) {
                    byName.put(department, somebody);
                } else {
                    others.computeIfAbsent(department, code -> new ArrayList<>())
                            .add(somebody);
                }
            }
            others.forEach((department, people) -> {
                for (int i = 0; i < people.size(); i++) {
                    byName.put(department + ":" + (i + 1), people.get(i));
                }
                byName.putIfAbsent(department, people.get(0));
            });
        }
    }

    Somebody get(String name) {
        Somebody somebody = byName.get(name);
        if (somebody == null) {
            throw new IllegalStateException("nobody by " + name);
        }
        return somebody;
    }

    /** The one of this name. */
    OptionalLong called(String name) {
        return byName.values().stream()
                .filter(somebody -> somebody.name().equals(name))
                .mapToLong(Somebody::id)
                .findFirst();
    }

    @Nullable
    Long department(String code) {
        return departments.get(code);
    }
}
