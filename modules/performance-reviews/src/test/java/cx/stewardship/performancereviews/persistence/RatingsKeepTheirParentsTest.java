package cx.stewardship.performancereviews.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.shared.fixture.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A rating belongs to a review and a criterion that exist, whichever way the database holds that. */
class RatingsKeepTheirParentsTest {

    private static final String ARRANGED =
            """
            insert into organization.person (id, employee_number, name) values (1, 'A1', 'Person 1');
            insert into performance_reviews.cycle (id, name, from_day, to_day, origin, closed, opened_at, opened_by, lock_version)
                values (1, '2025', date '2025-01-01', date '2025-12-31', 'IMPORT', true, current_timestamp, 'x', 1);
            insert into performance_reviews.review (id, cycle_id, employee_id, state, lock_version) values (7, 1, 1, 'SHARED', 1);
            insert into performance_reviews.review (id, cycle_id, employee_id, state, lock_version) values (8, 1, 1, 'SHARED', 1)""";

    private static final String RATED =
            "insert into performance_reviews.rating (id, review_id, criterion_id, weight) values (1, 7, 1, 1)";

    private static TestDatabase arranged(TestDatabase.Vendor vendor) {
        TestDatabase database = TestDatabase.fresh(vendor);
        database.sql(ARRANGED);
        return database;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_rating_of_nothing_is_refused(TestDatabase.Vendor vendor) {
        try (TestDatabase database = arranged(vendor)) {
            refused(database, RATED.replace("7, 1, 1", "99, 1, 1"));
            refused(database, RATED.replace("7, 1, 1", "7, 99, 1"));
            refused(database, RATED + ", (2, 99, 1, 1)");
            database.sql(RATED);
            refused(database, "update performance_reviews.rating set review_id = 99");
            refused(database, "update performance_reviews.rating set criterion_id = 99");
            database.sql("update performance_reviews.rating set review_id = 8");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_is_rated_cannot_go(TestDatabase.Vendor vendor) {
        try (TestDatabase database = arranged(vendor)) {
            database.sql(RATED);
            refused(database, "delete from performance_reviews.review");
            refused(database, "update performance_reviews.review set id = 9 where id = 7");
            refused(database, "delete from performance_reviews.criterion where id = 1");
            refused(database, "truncate table performance_reviews.criterion");
            refused(database, "truncate table performance_reviews.review");
            database.sql("delete from performance_reviews.review where id = 8");
            database.sql("delete from performance_reviews.rating");
            database.sql("delete from performance_reviews.review");
        }
    }

    @Test
    void a_review_cannot_go_while_somebody_else_rates_it() throws Exception {
        try (TestDatabase database = arranged(TestDatabase.Vendor.POSTGRESQL);
                Connection rating = database.dataSource().getConnection()) {
            rating.setAutoCommit(false);
            try (Statement statement = rating.createStatement()) {
                statement.execute(RATED);
            }
            CompletableFuture<Void> deleted = CompletableFuture.runAsync(
                    () -> database.sql("delete from performance_reviews.review where id = 7"));
            assertThatThrownBy(() -> deleted.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            rating.commit();
            assertThatThrownBy(deleted::join)
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining("ratings");
        }
    }

    @Test
    void a_review_that_somebody_deletes_cannot_be_rated() throws Exception {
        try (TestDatabase database = arranged(TestDatabase.Vendor.POSTGRESQL);
                Connection deleting = database.dataSource().getConnection()) {
            deleting.setAutoCommit(false);
            try (Statement statement = deleting.createStatement()) {
                statement.execute("delete from performance_reviews.review where id = 7");
            }
            CompletableFuture<Void> rated = CompletableFuture.runAsync(() -> database.sql(RATED));
            assertThatThrownBy(() -> rated.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            deleting.commit();
            assertThatThrownBy(rated::join)
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining("review");
        }
    }

    @Test
    void a_stricter_isolation_does_not_delete_past_what_it_cannot_see() throws Exception {
        try (TestDatabase database = arranged(TestDatabase.Vendor.POSTGRESQL);
                Connection strict = database.dataSource().getConnection();
                Statement statement = strict.createStatement()) {
            strict.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            strict.setAutoCommit(false);
            statement.executeQuery("select 1 from performance_reviews.review").close();
            database.sql(RATED);
            assertThatThrownBy(() -> statement.execute("delete from performance_reviews.review where id = 7"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("read committed");
            strict.rollback();
            assertThat(strict.isValid(1)).isTrue();
        }
    }

    private static void refused(TestDatabase database, String sql) {
        assertThatThrownBy(() -> database.sql(sql)).as(sql).hasRootCauseInstanceOf(SQLException.class);
    }
}
