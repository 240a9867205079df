package cx.stewardship.shared.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.shared.sql.Sql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForeignKeyIndexesTest {

    private static final String SCHEMA = "company";

    private Connection connection;

    @BeforeEach
    void a_table_with_an_index_of_its_own_for_one_foreign_key_and_a_wider_one_for_another() throws SQLException {
        connection =
                DriverManager.getConnection("jdbc:h2:mem:;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        execute("create schema company");
        execute("create table company.department (id bigint primary key)");
        execute("create table company.person (id bigint primary key)");
        execute(
                """
                create table company.visit (
                    id bigint primary key,
                    department_id bigint not null references company.department on delete cascade,
                    person_id bigint not null references company.person,
                    on_day date not null)""");
        execute("create index visit_department on company.visit (department_id)");
        execute("create index visit_person on company.visit (person_id, on_day)");
        execute("insert into company.department values (1)");
        execute("insert into company.person values (1)");
        execute("insert into company.visit values (1, 1, 1, date '2026-01-05')");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void of_two_alike_the_one_of_the_foreign_key_stays() throws SQLException {
        assertThat(indexesOf("department_id")).hasSize(2);

        assertThat(ForeignKeyIndexes.dropNeedless(connection, SCHEMA)).isEqualTo(1);

        assertThat(indexesOf("department_id")).hasSize(1).doesNotContain("visit_department");
    }

    @Test
    void one_that_only_begins_a_wider_index_keeps_its_own() throws SQLException {
        ForeignKeyIndexes.dropNeedless(connection, SCHEMA);

        assertThat(indexesOf("person_id")).hasSize(2).contains("visit_person");
    }

    @Test
    void the_second_time_nothing_is_left_to_do() throws SQLException {
        ForeignKeyIndexes.dropNeedless(connection, SCHEMA);

        assertThat(ForeignKeyIndexes.dropNeedless(connection, SCHEMA)).isZero();
    }

    @Test
    void the_foreign_key_still_refuses_and_still_cascades() throws SQLException {
        ForeignKeyIndexes.dropNeedless(connection, SCHEMA);

        assertThatThrownBy(() -> execute("insert into company.visit values (2, 2, 1, date '2026-01-06')"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Referential integrity");
        execute("delete from company.department where id = 1");
        assertThat(Sql.list(connection, "select id from company.visit", row -> row.getLong(1)))
                .isEmpty();
    }

    private List<String> indexesOf(String column) throws SQLException {
        return Sql.list(
                connection,
                "select index_name from information_schema.index_columns where table_name = 'visit' and column_name = ?",
                row -> row.getString(1),
                column);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
