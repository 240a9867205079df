package cx.stewardship.actionplans.demo;

import cx.stewardship.actionplans.domain.Rhythm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The meetings of the demo company as they stand in {@code routines.txt}, with what was noted in the last ones. */
final class RoutineTeller {

    private final Connection connection;
    private final LocalDate today;
    private final StaffTables staff;
    private final Map<String, Long> numbers = new HashMap<>();

    RoutineTeller(Connection connection, LocalDate today, StaffTables staff) {
        this.connection = connection;
        this.today = today;
        this.staff = staff;
    }

    /** The number of a meeting by the code of its department and its name. */
    long number(String department, String name) {
        return Objects.requireNonNull(numbers.get(department + "|" + name), department + " has no meeting " + name);
    }

    void tell() throws SQLException {
        long current = 0;
        LocalDate last = today;
        Rhythm rhythm = Rhythm.WEEKLY;
        for (String line : lines()) {
            List<String> parts = List.of(line.substring(line.indexOf(' ') + 1).split("\\s*\\|\\s*", -1));
            if (line.startsWith("@ ")) {
                rhythm = Rhythm.valueOf(parts.get(2));
                DayOfWeek weekday = DayOfWeek.valueOf(parts.get(3));
                LocalDate next =
                        rhythm == Rhythm.DAILY ? rhythm.after(today) : today.with(TemporalAdjusters.next(weekday));
                current = write(parts, rhythm, next);
                last = next;
            } else {
                last = rhythm.before(last);
                meet(current, last, parts);
            }
        }
    }

    private long write(List<String> parts, Rhythm rhythm, LocalDate next) throws SQLException {
        long id = next("routine_id");
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into action_plans.routine (id, version, department_id, name, rhythm, next_on) values (?, 1, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setLong(2, Objects.requireNonNull(staff.department(parts.get(0))));
            insert.setString(3, parts.get(1));
            insert.setString(4, rhythm.name());
            insert.setDate(5, Date.valueOf(next));
            insert.executeUpdate();
        }
        numbers.put(parts.get(0) + "|" + parts.get(1), id);
        return id;
    }

    /** Who wrote it down, what was decided, and the lines of the agenda. */
    private void meet(long routine, LocalDate day, List<String> parts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into action_plans.meeting (id, routine_id, held_on, note, agenda, written_by, written_at) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, next("meeting_id"));
            insert.setLong(2, routine);
            insert.setDate(3, Date.valueOf(day));
            insert.setString(4, parts.get(1));
            insert.setString(5, "- " + String.join("\n- ", parts.get(2).split("\\s*;\\s*")) + "\n");
            insert.setString(6, staff.get(parts.get(0)).name());
            insert.setObject(7, day.atTime(LocalTime.of(11, 20)).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private long next(String sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select nextval('action_plans." + sequence + "')");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        try (InputStream in = RoutineTeller.class.getResourceAsStream("/cx/stewardship/actionplans/demo/routines.txt");
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
