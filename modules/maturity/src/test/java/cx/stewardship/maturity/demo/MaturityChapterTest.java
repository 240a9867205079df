package cx.stewardship.maturity.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.Invitation;
import cx.stewardship.maturity.domain.Score;
import cx.stewardship.maturity.persistence.JpaCampaigns;
import cx.stewardship.maturity.persistence.JpaScores;
import cx.stewardship.organization.demo.DemoOrganization;
import cx.stewardship.shared.demo.DemoCompany;
import cx.stewardship.shared.fixture.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chapter can be written on both databases, tells its story, and is the same each time. */
class MaturityChapterTest {

    private static final DemoCompany COMPANY = new DemoCompany(LocalDate.of(2026, 11, 22));

    private static void write(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            new DemoOrganization().write(connection, COMPANY);
            new MaturityChapter().write(connection, COMPANY);
            connection.commit();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void three_campaigns_of_which_the_newest_waits_for_mara(TestDatabase.Vendor vendor) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            write(database);
            database.doInTransaction(em -> {
                JpaCampaigns campaigns = new JpaCampaigns(em);
                List<Campaign> all = campaigns.all();
                assertThat(all).extracting(Campaign::name).containsExactly("Autumn 2026", "Spring 2026", "Autumn 2025");
                assertThat(all)
                        .extracting(Campaign::state)
                        .containsExactly(Campaign.State.OPEN, Campaign.State.CLOSED, Campaign.State.CLOSED);
                for (Campaign campaign : all) {
                    assertThat(campaigns.invitations(campaign.id())).hasSizeBetween(60, 100);
                }
                Number mara = (Number)
                        em.createNativeQuery("select id from organization.person where employee_number = 'A1001'")
                                .getSingleResult();
                Invitation hers = campaigns.invitationsOf(mara.longValue()).stream()
                        .filter(i -> i.campaignId() == all.get(0).id())
                        .findFirst()
                        .orElseThrow();
                assertThat(hers.submittedAt()).isNull();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void past_campaigns_have_scores_that_are_capped_and_get_better(TestDatabase.Vendor vendor) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            write(database);
            database.doInTransaction(em -> {
                List<Campaign> all = new JpaCampaigns(em).all();
                JpaScores scores = new JpaScores(em);
                assertThat(scores.of(all.get(0).id())).isEmpty();
                List<Score> spring = scores.of(all.get(1).id());
                List<Score> autumn = scores.of(all.get(2).id());
                assertThat(spring).hasSize(90);
                assertThat(autumn).hasSize(81);
                assertThat(spring).anyMatch(Score::capped);
                assertThat(company(spring)).isGreaterThan(company(autumn));
            });
        }
    }

    private static double company(List<Score> scores) {
        return scores.stream()
                .filter(s -> s.department() == null && !s.quality().equals("transparent"))
                .mapToDouble(s -> Objects.requireNonNull(s.supported()))
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.Vendor.class, names = "H2")
    void no_remark_is_read_twice_in_one_campaign(TestDatabase.Vendor vendor) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            write(database);
            database.doInTransaction(em -> {
                for (Campaign campaign : new JpaCampaigns(em).all()) {
                    Set<String> seen = new HashSet<>();
                    new JpaCampaigns(em).invitations(campaign.id()).forEach(invitation -> invitation.answers().stream()
                            .map(answer -> answer.remark())
                            .filter(Objects::nonNull)
                            .forEach(remark ->
                                    assertThat(seen.add(remark)).as(remark).isTrue()));
                    assertThat(seen).hasSizeGreaterThan(30);
                }
            });
        }
    }
}
