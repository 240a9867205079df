package cx.stewardship.performancereviews.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.sql.BulkInsert;
import cx.stewardship.shared.sql.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkInsertTest {

    private static final List<String> TEXTS = List.of(
            "",
            "\\N",
            "\\.",
            "a\tb",
            "a\nb\r\nc\r",
            "back\\slash\\",
            "Grüße 日本 😀",
            "\u0001\u007f",
            "\"quoted\", 'so'");

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void every_text_comes_out_as_it_went_in(TestDatabase.Vendor vendor) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                Connection connection = database.dataSource().getConnection()) {
            database.sql("create table thing (id bigint primary key, words text, figure numeric(4, 2), seen_on date)");
            try (BulkInsert insert = BulkInsert.into(connection, "thing", "id, words, figure, seen_on")) {
                for (int i = 0; i < 2_500; i++) {
                    insert.add(
                            (long) i, TEXTS.get(i % TEXTS.size()), new BigDecimal("3.50"), LocalDate.of(2025, 2, 28));
                }
                insert.add(-1L, null, null, null);
                insert.finish();
            }
            List<String> words = Sql.list(
                    connection, "select words from thing where id >= 0 order by id", result -> result.getString(1));
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 2_500; i++) {
                expected.add(TEXTS.get(i % TEXTS.size()));
            }
            assertThat(words).isEqualTo(expected);
            assertThat(Sql.list(
                            connection,
                            "select words, figure, seen_on from thing where id = -1",
                            result -> result.getString(1) + result.getBigDecimal(2) + Sql.day(result, "seen_on")))
                    .containsExactly("nullnullnull");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_breaks_a_rule_is_refused_and_the_connection_stays_usable(TestDatabase.Vendor vendor) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh(vendor);
                Connection connection = database.dataSource().getConnection()) {
            database.sql("create table thing (id bigint primary key)");
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> {
                        try (BulkInsert insert = BulkInsert.into(connection, "thing", "id")) {
                            insert.add(1L);
                            insert.add(1L);
                            insert.finish();
                        }
                    })
                    .isInstanceOf(SQLException.class);
            connection.rollback();
            assertThat(Sql.list(connection, "select id from thing", result -> result.getLong(1)))
                    .isEmpty();
        }
    }
}
