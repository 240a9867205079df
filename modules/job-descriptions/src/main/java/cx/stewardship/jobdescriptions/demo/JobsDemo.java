package cx.stewardship.jobdescriptions.demo;

import cx.stewardship.jobdescriptions.demo.DemoDescriptions.Description;
import cx.stewardship.jobdescriptions.demo.DemoDescriptions.Line;
import cx.stewardship.jobdescriptions.demo.DemoVersions.Told;
import cx.stewardship.shared.demo.DemoChapter;
import cx.stewardship.shared.demo.DemoCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What the people of Aldermoor Home Heat do, as it was described once and as it is described now. */
@ApplicationScoped
public class JobsDemo implements DemoChapter {

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void write(Connection connection, DemoCompany company) throws SQLException {
        Map<String, Long> departments = new HashMap<>();
        query(
                connection,
                "select code, id from organization.department",
                row -> departments.put(row.getString(1), row.getLong(2)));
        Map<Long, Signer> leads = new HashMap<>();
        query(
                connection,
                "select d.id, p.id, p.name from organization.department d join organization.person p on p.id = d.lead_id",
                row -> leads.put(row.getLong(1), new Signer(row.getLong(2), row.getString(3))));
        List<Signer> hr = new ArrayList<>();
        query(
                connection,
                "select id, name from organization.person where employee_number = '" + DemoCompany.RUTA_HR + "'",
                row -> hr.add(new Signer(row.getLong(1), row.getString(2))));
        Long plan = planThatWorked(connection);
        Random random = company.random("job-descriptions");
        DemoVersions versions = new DemoVersions(connection);
        for (Description description : DemoDescriptions.read()) {
            long department = java.util.Objects.requireNonNull(
                    departments.get(description.department()), description.department());
            Signer lead = leads.getOrDefault(department, new Signer(null, "The head of department"));
            Signer author = hr.isEmpty() ? new Signer(null, "HR") : hr.get(0);
            Told told = new Told(description, lead, author, company.today(), random);
            long job = writeJob(connection, description, department, told.refreshOn());
            versions.write(job, told, statements(connection, job, description, plan));
        }
        versions.flush();
    }

    /** Who signs; nobody by id where a company has no such person. */
    record Signer(@Nullable Long id, String name) {}

    private static long writeJob(
            Connection connection, Description description, long department, @Nullable LocalDate refreshOn)
            throws SQLException {
        long id = next(connection, "job_id");
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into job_descriptions.job (id, version, department_id, title, family, purpose, through, refresh_on)"
                        + " values (?, 1, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setLong(2, department);
            insert.setString(3, description.title());
            insert.setString(4, description.family());
            insert.setString(5, description.customers());
            insert.setString(6, description.through());
            insert.setObject(7, refreshOn);
            insert.executeUpdate();
        }
        return id;
    }

    private static List<Long> statements(Connection connection, long job, Description description, @Nullable Long plan)
            throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into job_descriptions.statement (id, job_id, springs_from_plan) values (?, ?, ?)")) {
            for (Line line : description.lines()) {
                long id = next(connection, "statement_id");
                insert.setLong(1, id);
                insert.setLong(2, job);
                if (line.ofPlan() && plan != null) {
                    insert.setLong(3, plan);
                } else {
                    insert.setNull(3, Types.BIGINT);
                }
                insert.addBatch();
                ids.add(id);
            }
            insert.executeBatch();
        }
        return ids;
    }

    /** The plan on the theme of that name; null where this module runs without the modules of plans and voice. */
    private static @Nullable Long planThatWorked(Connection connection) throws SQLException {
        if (!exists(connection, "plan_theme")) {
            return null;
        }
        List<Long> plans = new ArrayList<>();
        query(
                connection,
                "select pt.plan_id from action_plans.plan_theme pt join customer_voice.theme t on t.id = pt.theme_id where t.name = '"
                        + DemoCompany.THEME_REMINDED + "' order by pt.plan_id",
                row -> plans.add(row.getLong(1)));
        return plans.isEmpty() ? null : plans.get(0);
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        List<Long> found = new ArrayList<>();
        query(
                connection,
                "select count(*) from information_schema.tables where lower(table_name) = '" + table + "'",
                row -> found.add(row.getLong(1)));
        return found.get(0) > 0;
    }

    static long next(Connection connection, String sequence) throws SQLException {
        List<Long> next = new ArrayList<>();
        query(connection, "select nextval('job_descriptions." + sequence + "')", row -> next.add(row.getLong(1)));
        return next.get(0);
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void query(Connection connection, String sql, Row each) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                each.read(rows);
            }
        }
    }
}
