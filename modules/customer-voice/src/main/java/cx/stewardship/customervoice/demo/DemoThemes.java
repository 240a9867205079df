package cx.stewardship.customervoice.demo;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/**
 * What people of the demo company did to themes: two that told of the same thing were merged, one was locked. And what they have
 * not named yet: it is left for the product to find.
 */
final class DemoThemes {

    static final String PAPER = "Paper invoice although not wanted";

    /** What customers talk about and nobody has made a theme of. */
    static final Set<String> UNNAMED =
            Set.of(PAPER, "No appointment outside working hours", "Hot water runs out", "New part failed within weeks");

    private static final String REPEATED = "BILLING/Had to repeat my story";
    private static final String MERGED = "Explained it all again";
    private static final String LOCKED = "CONTACT/Waited too long on the phone";
    private static final int MOVED = 14;

    private final Connection connection;
    private final Map<String, Long> themes;
    private final LocalDate today;

    DemoThemes(Connection connection, Map<String, Long> themes, LocalDate today) {
        this.connection = connection;
        this.themes = themes;
        this.today = today;
    }

    void write() throws SQLException {
        merge();
        try (PreparedStatement lock = connection.prepareStatement(
                "update customer_voice.theme set locked = true, version = version + 1 where id = ?")) {
            lock.setLong(1, requireNonNull(themes.get(LOCKED), LOCKED));
            lock.executeUpdate();
        }
    }

    /** Some older comments of a theme once were another one. */
    private void merge() throws SQLException {
        long into = requireNonNull(themes.get(REPEATED), REPEATED);
        long from = next("theme_id");
        long operation = next("theme_operation_id");
        execute(
                "insert into customer_voice.theme (id, department_id, name, definition, created_at, created_by, version, state,"
                        + " successor_id) select cast(? as bigint), department_id, cast(? as varchar(120)), cast(? as varchar(1000)),"
                        + " created_at, created_by, 0, 'MERGED', id from customer_voice.theme where id = ?",
                from,
                MERGED,
                "Asked for the same facts by each of us",
                into);
        execute(
                "insert into customer_voice.theme_operation (id, kind, department_id, done_at, done_by, moved) select"
                        + " cast(? as bigint), 'MERGED', department_id, cast(? as timestamp with time zone), cast(? as varchar(120)), "
                        + MOVED + " from customer_voice.theme where id = ?",
                operation,
                today.minusWeeks(9).atTime(9, 40).atOffset(ZoneOffset.UTC),
                "Mara Lindholm",
                into);
        execute(
                "insert into customer_voice.theme_operation_theme (operation_id, theme_id, position, existed, name, definition,"
                        + " state, locked, name_after) select cast(? as bigint), t.id, case when t.id = ? then 0 else 1 end, true,"
                        + " t.name, t.definition, 'ACTIVE', false, t.name from customer_voice.theme t where t.id in (?, ?)",
                operation,
                into,
                into,
                from);
        String some =
                " from (select t.comment_id from customer_voice.comment_theme t join customer_voice.comment c on c.id ="
                        + " t.comment_id where t.theme_id = ? and c.monday < ? order by c.occurred_at desc, c.id desc fetch first "
                        + MOVED + " rows only) x";
        String insert =
                "insert into customer_voice.theme_operation_comment (operation_id, theme_id, comment_id, came, how)"
                        + " select cast(? as bigint), cast(? as bigint), x.comment_id, ";
        LocalDate before = today.minusWeeks(10);
        execute(insert + "false, 'HAND'" + some, operation, from, into, before);
        execute(insert + "true, 'HAND'" + some, operation, into, into, before);
    }

    private long next(String sequence) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select nextval('customer_voice." + sequence + "')");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i] instanceof Long number) {
                    statement.setLong(i + 1, number);
                } else if (parameters[i] instanceof OffsetDateTime || parameters[i] instanceof LocalDate) {
                    statement.setObject(i + 1, parameters[i]);
                } else {
                    statement.setString(i + 1, parameters[i].toString());
                }
            }
            statement.executeUpdate();
        }
    }
}
