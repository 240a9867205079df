package cx.stewardship.imports.demo;

import cx.stewardship.imports.reading.Lines;
import cx.stewardship.shared.demo.DemoChapter;
import cx.stewardship.shared.demo.DemoCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** What the demo company's people brought in over the last weeks, and the few rows that wait to be mended. */
@ApplicationScoped
public class DemoImports implements DemoChapter {

    private static final int ORDER = 70;
    private static final String COMMENTS = Lines.join(List.of("external_id", "occurred_at", "department", "text"));
    private static final String PEOPLE =
            Lines.join(List.of("employee_number", "name", "department", "manager_employee_number", "job_title"));

    private record Sent(
            String kind,
            String source,
            String file,
            String by,
            LocalDate day,
            String header,
            int added,
            int changed,
            int unchanged,
            List<Bad> bad) {
        int rows() {
            return added + changed + unchanged + bad.size();
        }
    }

    private record Bad(int row, String field, String reason, List<String> arguments, List<String> cells) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void write(Connection connection, DemoCompany company) throws SQLException {
        Random random = company.random("imports");
        LocalDate today = company.today();
        write(
                connection,
                random,
                new Sent(
                        "departments",
                        "hr-system",
                        "departments.csv",
                        "lena",
                        today.minusDays(61),
                        Lines.join(List.of("code", "name", "parent", "lead")),
                        0,
                        1,
                        8,
                        List.of()));
        write(
                connection,
                random,
                new Sent(
                        "people",
                        "hr-system",
                        "people-october.csv",
                        "lena",
                        today.minusDays(47),
                        PEOPLE,
                        4,
                        11,
                        287,
                        List.of()));
        for (int weeks = 6; weeks >= 2; weeks--) {
            LocalDate day = today.minusWeeks(weeks);
            write(connection, random, comments(day, 41 + random.nextInt(17), random.nextInt(3), List.of()));
        }
        write(
                connection,
                random,
                new Sent(
                        "people",
                        "hr-system",
                        "people-november.csv",
                        "lena",
                        today.minusDays(12),
                        PEOPLE,
                        2,
                        6,
                        295,
                        List.of()));
        write(connection, random, comments(today.minusDays(4), 46, 2, mistakes(today)));
    }

    private static Sent comments(LocalDate day, int added, int changed, List<Bad> bad) {
        String week = "W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return new Sent(
                "comments",
                "contact-centre",
                "contact-centre-" + week + ".csv",
                "tomas",
                day,
                COMMENTS,
                added,
                changed,
                0,
                bad);
    }

    private static List<Bad> mistakes(LocalDate today) {
        String wrongDay = "31.11." + today.getYear();
        return List.of(
                new Bad(
                        14,
                        "occurred_at",
                        "imports.row.notADate",
                        List.of(wrongDay, "d/m/y"),
                        List.of(
                                "CC-88214",
                                wrongDay,
                                "Billing",
                                "The direct debit left my account twice in one week.")),
                new Bad(
                        23,
                        "occurred_at",
                        "imports.row.notADate",
                        List.of("last Tuesday", "d/m/y"),
                        List.of(
                                "CC-88223",
                                "last Tuesday",
                                "Field Service",
                                "Lovely engineer, he even swept the floor after.")),
                new Bad(31, "", "imports.row.cut", List.of("2", "4"), List.of("CC-88231", "1")));
    }

    private static void write(Connection connection, Random random, Sent sent) throws SQLException {
        long id = next(connection);
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        OffsetDateTime at =
                sent.day().atTime(8 + random.nextInt(8), random.nextInt(60)).atOffset(ZoneOffset.UTC);
        try (PreparedStatement insert = connection.prepareStatement("insert into imports.import_run (id, kind, source,"
                + " file_name, file_hash, file_size, charset_name, damaged, delimiter, quote_sign, date_order,"
                + " decimal_sign, header, column_mapping, dry_run, state, stop_requested, rows_total, rows_read,"
                + " rows_added, rows_changed, rows_unchanged, rows_rejected, started_by, actor, created_at,"
                + " running_since, rows_before, finished_at) values (?, ?, ?, ?, ?, ?, 'UTF-8', false, ';', '\"',"
                + " 'DMY', '.', ?, ?, false, 'COMPLETED', false, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)")) {
            List<String> columns = Lines.split(sent.header());
            StringBuilder mapping = new StringBuilder();
            columns.forEach(column ->
                    mapping.append(Lines.join(List.of(column, column))).append('\n'));
            int n = 1;
            insert.setLong(n++, id);
            insert.setString(n++, sent.kind());
            insert.setString(n++, sent.source());
            insert.setString(n++, sent.file());
            insert.setString(n++, HexFormat.of().formatHex(hash));
            insert.setLong(n++, sent.rows() * (90L + random.nextInt(60)));
            insert.setString(n++, sent.header());
            insert.setString(n++, mapping.toString());
            insert.setLong(n++, sent.rows());
            insert.setLong(n++, sent.rows());
            insert.setLong(n++, sent.added());
            insert.setLong(n++, sent.changed());
            insert.setLong(n++, sent.unchanged());
            insert.setLong(n++, sent.bad().size());
            insert.setString(n++, sent.by());
            insert.setString(n++, Lines.join(List.of(sent.by(), name(connection, sent.by()), "", "", "EMPLOYEE", "")));
            insert.setObject(n++, at);
            insert.setObject(n++, at.plusSeconds(1));
            insert.setObject(n, at.plusSeconds(3));
            insert.executeUpdate();
        }
        rejects(connection, id, sent.bad());
    }

    private static void rejects(Connection connection, long run, List<Bad> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into imports.import_reject"
                + " (run_id, row_number, field, reason, arguments, cells) values (?, ?, ?, ?, ?, ?)")) {
            for (Bad bad : rows) {
                insert.setLong(1, run);
                insert.setLong(2, bad.row());
                insert.setString(3, bad.field());
                insert.setString(4, bad.reason());
                insert.setString(5, Lines.join(bad.arguments()));
                insert.setString(6, Lines.join(bad.cells()));
                insert.executeUpdate();
            }
        }
    }

    /** As the person behind the account is called; organization has written them before. */
    private static String name(Connection connection, String signInName) throws SQLException {
        String number = signInName.equals("lena") ? DemoCompany.LENA_ADMIN : DemoCompany.TOMAS_CX;
        try (PreparedStatement select =
                connection.prepareStatement("select name from organization.person where employee_number = ?")) {
            select.setString(1, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : signInName;
            }
        }
    }

    private static long next(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select nextval('imports.import_run_id')")) {
            row.next();
            return row.getLong(1);
        }
    }
}
