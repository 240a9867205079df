package cx.stewardship.performancereviews.demo;

import cx.stewardship.analysis.text.Stems;
import cx.stewardship.performancereviews.domain.Behaviour;
import cx.stewardship.performancereviews.domain.Frequency;
import cx.stewardship.shared.demo.DemoCompany;
import cx.stewardship.shared.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The criteria of the demo company, each in the words of the people who do the work. */
final class DemoCriteria {

    private static final String KEPT = "PUBLISHED_KEPT";
    private static final String HR = "Ruta Balode";
    /** Words two texts must share before one is said to follow from the other. */
    private static final int ENOUGH_IN_COMMON = 2;

    /**
     * A published criterion.
     *
     * @param department null for everyone
     * @param job null for all jobs
     */
    record InForce(
            long id,
            @Nullable Long department,
            @Nullable String job,
            int weight,
            LocalDate publishedOn,
            String title) {}

    private record Stated(long statement, String text) {}

    private final Connection connection;
    private final DemoCompany company;
    private final Map<String, Long> departments = new HashMap<>();
    private final Map<String, String> leads = new HashMap<>();
    private final Map<String, Long> values = new HashMap<>();
    private final Map<String, List<Stated>> statements = new HashMap<>();
    private final List<InForce> inForce = new ArrayList<>();

    DemoCriteria(Connection connection, DemoCompany company) {
        this.connection = connection;
        this.company = company;
    }

    List<InForce> write() throws SQLException {
        read(
                """
                select d.code, d.id, p.name from organization.department d
                left join organization.person p on p.id = d.lead_id""",
                result -> {
                    departments.put(result.getString(1), result.getLong(2));
                    leads.put(result.getString(1), result.getString(3));
                });
        read(
                """
                select d.code, j.title, w.statement_id, w.original, w.rewrite
                from job_descriptions.wording w
                join job_descriptions.job_version v on v.id = w.job_version_id
                join job_descriptions.job j on j.id = v.job_id
                join organization.department d on d.id = j.department_id
                order by w.statement_id, v.number desc""",
                result -> statements
                        .computeIfAbsent(result.getString(1) + "/" + result.getString(2), key -> new ArrayList<>())
                        .add(new Stated(
                                result.getLong(3),
                                result.getString(5) == null ? result.getString(4) : result.getString(5))));
        writeValues();
        writeCriteria();
        return inForce;
    }

    private interface Row {
        void take(ResultSet result) throws SQLException;
    }

    private void read(String sql, Row row) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                row.take(result);
            }
        }
    }

    private void writeValues() throws SQLException {
        List<String[]> lines = DemoTexts.read("values.txt");
        List<Long> keys = Sql.keys(connection, "performance_reviews.corporate_value_id", lines.size());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into performance_reviews.corporate_value (id, name, meaning) values (?, ?, ?)")) {
            for (int i = 0; i < lines.size(); i++) {
                Sql.set(insert, keys.get(i), lines.get(i)[0], lines.get(i)[1]);
                insert.addBatch();
                values.put(lines.get(i)[0], keys.get(i));
            }
            insert.executeBatch();
        }
    }

    private void writeCriteria() throws SQLException {
        List<String[]> lines = DemoTexts.read("criteria.txt");
        List<Long> keys = Sql.keys(connection, "performance_reviews.criterion_id", 2 * lines.size());
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into performance_reviews.criterion (id, series, version_number, state, title, verb, with_what,
                    customer, frequency, seen_in, target, level5, level4, level3, level2, level1, department_id, job_title,
                    statement_id, corporate_value_id, weight, override_reason, override_by, override_at, written_by,
                    written_at, approved_by, published_on, origin, lock_version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'HERE', 1)""")) {
            for (int i = 0; i < lines.size(); i++) {
                boolean revised = i % 13 == 6;
                long first = keys.get(2 * i);
                if (revised) {
                    put(insert, lines.get(i), first, first, 1, 98, true);
                    put(insert, lines.get(i), keys.get(2 * i + 1), first, 2, weeksAgo(i), false);
                } else {
                    put(insert, lines.get(i), first, first, 1, weeksAgo(i), false);
                }
            }
            insert.executeBatch();
        }
    }

    /** Most are as old as the company's memory; the one that follows from the plan that worked is new. */
    private static int weeksAgo(int line) {
        return line == 2 ? 14 : 60 + (line * 17) % 40;
    }

    private void put(PreparedStatement insert, String[] line, long id, long series, int version, int weeks, boolean old)
            throws SQLException {
        boolean published = line[11].startsWith("PUBLISHED");
        String code = line[0].equals("*") ? DemoCompany.ROOT : line[0];
        String job = line[1].equals("*") ? null : line[1];
        Long department = line[0].equals("*") ? null : departments.get(line[0]);
        String lead = leads.get(code);
        String writer = line[0].equals("*") || lead == null ? HR : lead;
        String approver = writer.equals(HR) ? leads.get(DemoCompany.BILLING) : HR;
        LocalDate day = company.today().minusWeeks(published ? weeks : 2);
        String title = new Behaviour(line[3], line[4], line[5], Frequency.valueOf(line[6]), line[7]).title();
        boolean kept = line[11].equals(KEPT);
        Sql.set(
                insert,
                id,
                series,
                version,
                old ? "SUPERSEDED" : published ? "PUBLISHED" : line[11],
                title,
                line[3],
                line[4],
                line[5],
                line[6],
                line[7],
                old ? "" : line[8],
                line[12],
                line[13],
                line[14],
                line[15],
                line[16],
                department,
                job,
                job == null ? null : statement(code, job, line[2], title + " " + line[8]),
                values.get(line[9]),
                Integer.valueOf(line[10]),
                kept ? "The contract with the showroom partner asks for the figure until March; then it goes." : null,
                kept ? writer : null,
                kept ? at(day.minusDays(9), 15) : null,
                writer,
                at(day.minusDays(9), 10),
                published || line[11].equals("APPROVED") ? approver : null,
                published ? day : null);
        insert.addBatch();
        if (published && !old) {
            inForce.add(new InForce(id, department, job, Integer.parseInt(line[10]), day, title));
        }
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 20)).toInstant(ZoneOffset.UTC);
    }

    /** The statement that begins with the given words, else the one that shares most words with the criterion. */
    private @Nullable Long statement(String department, String job, String begins, String words) {
        List<Stated> all = statements.getOrDefault(department + "/" + job, List.of());
        Set<String> wanted = new HashSet<>(Stems.of(words));
        Long best = null;
        int most = ENOUGH_IN_COMMON - 1;
        for (Stated stated : all) {
            if (!begins.equals("-")
                    && stated.text().toLowerCase(Locale.ROOT).startsWith(begins.toLowerCase(Locale.ROOT))) {
                return stated.statement();
            }
            Set<String> common = new HashSet<>(Stems.of(stated.text()));
            common.retainAll(wanted);
            if (common.size() > most) {
                most = common.size();
                best = stated.statement();
            }
        }
        return best;
    }
}
