package cx.stewardship.jobdescriptions.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.shared.demo.DemoCompany;
import cx.stewardship.shared.fixture.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobsDemoTest {

    private static TestDatabase told(TestDatabase.Vendor vendor) throws SQLException {
        TestDatabase database = TestDatabase.fresh(vendor);
        StringBuilder sql = new StringBuilder();
        long id = 1;
        for (String code : DemoCompany.DEPARTMENTS) {
            sql.append("insert into organization.department (id, code, name) values (%d, '%s', '%s');\n"
                    .formatted(id, code, code));
            sql.append(
                    "insert into organization.person (id, employee_number, name, department_id) values (%d, 'L%d', 'Lead %d', %d);\n"
                            .formatted(id, id, id, id));
            sql.append("update organization.department set lead_id = %d where id = %d;\n".formatted(id, id));
            id++;
        }
        sql.append("insert into organization.person (id, employee_number, name) values (99, '%s', 'Ruta Balode');\n"
                .formatted(DemoCompany.RUTA_HR));
        database.sql(sql.toString());
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            new JobsDemo().write(connection, new DemoCompany(LocalDate.parse("2026-11-22")));
            connection.commit();
        }
        return database;
    }

    private static List<String> strings(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void sixty_jobs_stand_at_all_stages(TestDatabase.Vendor vendor) throws SQLException {
        try (TestDatabase database = told(vendor)) {
            assertThat(strings(database, "select title from job_descriptions.job"))
                    .hasSizeBetween(60, 66);
            assertThat(Set.copyOf(strings(database, "select state from job_descriptions.job_version")))
                    .containsExactlyInAnyOrder("DRAFT", "IN_REVIEW", "APPROVED", "PUBLISHED", "SUPERSEDED", "ARCHIVED");
            assertThat(strings(
                            database,
                            "select j.title from job_descriptions.job j join job_descriptions.job_version v on v.job_id = j.id"
                                    + " where v.state = 'PUBLISHED' group by j.title having count(*) > 1"))
                    .isEmpty();
            assertThat(Set.copyOf(strings(database, "select department_id from job_descriptions.job")))
                    .hasSize(8);
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.Vendor.class, names = "H2")
    void what_was_signed_since_the_rules_hold_says_who_benefits_or_why_not(TestDatabase.Vendor vendor)
            throws SQLException {
        try (TestDatabase database = told(vendor)) {
            assertThat(strings(
                            database,
                            "select coalesce(w.rewrite, w.original) from job_descriptions.wording w"
                                    + " join job_descriptions.job_version v on v.id = w.job_version_id"
                                    + " where v.number = 2 and v.state in ('APPROVED', 'PUBLISHED')"
                                    + " and w.beneficiary <> 'CUSTOMER' and w.excused_because is null"))
                    .isEmpty();
            assertThat(
                            strings(
                                    database,
                                    "select w.original from job_descriptions.wording w join job_descriptions.job_version v on v.id = w.job_version_id"
                                            + " where v.number = 1 and v.state = 'PUBLISHED' and w.beneficiary = 'SELF_SERVING'"))
                    .hasSizeGreaterThan(15);
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.Vendor.class, names = "H2")
    void the_receivables_specialist_waits_for_one_statement(TestDatabase.Vendor vendor) throws SQLException {
        try (TestDatabase database = told(vendor)) {
            String latest =
                    " from job_descriptions.wording w join job_descriptions.job_version v on v.id = w.job_version_id"
                            + " join job_descriptions.job j on j.id = v.job_id where j.title = '"
                            + DemoCompany.JOB_RECEIVABLES
                            + "' and v.number = 4";
            assertThat(strings(database, "select w.rewrite" + latest + " and w.beneficiary <> 'CUSTOMER'"))
                    .containsExactly("Send reminders to customers whose payment is late, in a friendly tone.");
            assertThat(strings(database, "select w.place" + latest)).hasSize(7);
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.Vendor.class, names = "H2")
    void no_statement_is_said_twice(TestDatabase.Vendor vendor) throws SQLException {
        try (TestDatabase database = told(vendor)) {
            assertThat(strings(database, "select rewrite from job_descriptions.wording where rewrite is not null"))
                    .doesNotHaveDuplicates();
        }
    }
}
