package cx.stewardship.performancereviews.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.organization.demo.DemoOrganization;
import cx.stewardship.performancereviews.application.CriteriaOnBehaviour;
import cx.stewardship.performancereviews.application.Workforce;
import cx.stewardship.performancereviews.fixture.KnownDepartments;
import cx.stewardship.performancereviews.fixture.KnownPeople;
import cx.stewardship.performancereviews.persistence.JpaCriteria;
import cx.stewardship.shared.demo.DemoCompany;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.indicator.Reading;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoReviewsTest {

    private static final DemoCompany COMPANY = new DemoCompany(LocalDate.of(2026, 11, 22));

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void has_two_cycles_and_criteria_on_behaviour_except_the_one_that_was_kept(TestDatabase.Vendor vendor)
            throws SQLException {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            try (Connection connection = database.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                new DemoOrganization().write(connection, COMPANY);
                new DemoReviews().write(connection, COMPANY);
                connection.commit();
            }
            assertThat(counts(database, "select count(*) from performance_reviews.review group by cycle_id"))
                    .hasSize(2)
                    .allSatisfy(count -> assertThat(count).isBetween(200L, 330L));
            assertThat(
                            counts(
                                    database,
                                    "select review_id from performance_reviews.rating group by review_id having sum(weight) <> 100"))
                    .isEmpty();
            assertThat(
                            counts(
                                    database,
                                    "select id from performance_reviews.rating where manager_rating in (1, 5) and manager_comment is null"))
                    .isEmpty();
            assertThat(counts(
                            database,
                            "select id from performance_reviews.criterion where state = 'PUBLISHED' and title = '"
                                    + DemoCompany.CRITERION_CHECKS_ACCOUNT + "'"))
                    .hasSize(1);
            assertThat(counts(database, "select id from performance_reviews.programme where basis = 'SURVEY_SCORE'"))
                    .hasSize(1);
            Reading reading = database.inTransaction(em -> new CriteriaOnBehaviour(
                            new JpaCriteria(em), new Workforce(new KnownPeople(), new KnownDepartments()))
                    .read(Optional.empty(), COMPANY.today())
                    .orElseThrow());
            assertThat(reading.of()).isGreaterThanOrEqualTo(40);
            assertThat(reading.of() - reading.count()).isEqualTo(1);
            assertThat(reading.evidence()).hasSize(10);
        }
    }

    private static List<Long> counts(TestDatabase database, String sql) {
        return database.inTransaction(em -> {
            List<?> found = em.createNativeQuery(sql).getResultList();
            return found.stream().map(one -> ((Number) one).longValue()).toList();
        });
    }
}
