package cx.stewardship.maturity.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.Cap;
import cx.stewardship.maturity.domain.CapJudgement;
import cx.stewardship.maturity.domain.CapRule;
import cx.stewardship.maturity.domain.Estimating;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.FrameworkEdition;
import cx.stewardship.maturity.domain.Invitation;
import cx.stewardship.maturity.domain.Score;
import cx.stewardship.maturity.domain.Scores;
import cx.stewardship.maturity.domain.Validation;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadRef;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept is kept the same way in both databases. */
class MaturityPersistenceTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final String PEOPLE =
            """
            insert into organization.department (id, code, name, customer_facing) values (1, 'BILLING', 'Billing', false);
            insert into organization.department (id, code, name, customer_facing) values (2, 'FIELD', 'Field Service', true);
            insert into organization.person (id, employee_number, name, department_id) values (7, 'A7', 'Tomas', 1);
            insert into organization.person (id, employee_number, name, department_id) values (8, 'A8', 'Mara', 1);
            """;

    private static long campaign(TestDatabase database) {
        return database.inTransaction(em -> {
            JpaFrameworks frameworks = new JpaFrameworks(em, new YamlFrameworks(), CLOCK);
            FrameworkEdition ten = frameworks.all().stream()
                    .filter(e -> e.code().equals("ten-qualities"))
                    .findFirst()
                    .orElseThrow();
            Campaign campaign = new Campaign(
                    ten.id(), "Autumn 2026", LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 30), 7, List.of(1L, 2L));
            campaign.aimAt(Map.of("preventive", new BigDecimal("3.20")), "autumn 2027");
            campaign.open(1, LocalDate.of(2026, 10, 5));
            new JpaCampaigns(em).add(campaign);
            return campaign.id();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void frameworks_that_came_with_the_product_are_there_once(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            database.doInTransaction(em -> new JpaFrameworks(em, new YamlFrameworks(), CLOCK).all());
            database.doInTransaction(em -> {
                JpaFrameworks frameworks = new JpaFrameworks(em, new YamlFrameworks(), CLOCK);
                List<FrameworkEdition> all = frameworks.all();
                assertThat(all).extracting(e -> e.code()).containsExactly("ten-qualities", "nine-qualities");
                Framework ten = frameworks.read(frameworks.get(all.get(0).id()));
                assertThat(ten.qualities()).hasSize(10);
                assertThat(all.get(0).text()).isEqualTo(BuiltIn.text(BuiltIn.TEN));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void keeps_a_campaign_with_its_answers_and_validations(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            database.sql(PEOPLE);
            long id = campaign(database);
            database.doInTransaction(em -> {
                JpaCampaigns campaigns = new JpaCampaigns(em);
                JpaFrameworks frameworks = new JpaFrameworks(em, new YamlFrameworks(), CLOCK);
                Campaign campaign = campaigns.find(id).orElseThrow();
                Framework ten = frameworks.read(frameworks.get(campaign.frameworkId()));
                Invitation invitation = new Invitation(id, 8, 1);
                for (var quality : ten.qualities()) {
                    invitation.answer(
                            ten, quality.code(), 3, "So it is.", "minutes", ThreadRef.of(ThreadKind.PLAN, 118), NOW);
                }
                invitation.submit(ten, NOW);
                campaigns.invite(invitation);
                Validation validation = new Validation(id, 1, "preventive");
                validation.lower(Estimating.claim(List.of(3, 3, 3, 3, 3)), 2.5, "Reopened twice", "Tomas", NOW);
                campaigns.add(validation);
            });
            database.doInTransaction(em -> {
                JpaCampaigns campaigns = new JpaCampaigns(em);
                Campaign campaign = campaigns.all().get(0);
                assertThat(campaign.state()).isEqualTo(Campaign.State.OPEN);
                assertThat(campaign.departments()).containsExactlyInAnyOrder(1L, 2L);
                assertThat(campaign.targets()).containsEntry("preventive", new BigDecimal("3.20"));
                Invitation kept = campaigns.invitations(id).get(0);
                assertThat(kept.answers()).hasSize(10);
                assertThat(kept.submittedAt()).isEqualTo(NOW);
                assertThat(kept.answerTo("choice").orElseThrow().cited()).contains(ThreadRef.of(ThreadKind.PLAN, 118));
                assertThat(campaigns.invitationsOf(8)).hasSize(1);
                assertThat(campaigns.invitationsOf(7)).isEmpty();
                assertThat(campaigns.validations(id).get(0).level()).isEqualTo(2.5);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void keeps_every_computation_and_shows_the_newest(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            database.sql(PEOPLE);
            long id = campaign(database);
            Cap cap = new Cap("recurring-themes", new CapRule.Step(true, 0.5, 2.0), "5 of 9 themes recurred");
            Score billing = Score.ofDepartment(
                    1,
                    "preventive",
                    Estimating.claim(List.of(3, 4, 4, 4, 5)),
                    3.0,
                    new CapJudgement(Optional.of(cap), List.of("plans-closed-effective")));
            Score few = Score.ofDepartment(
                    2,
                    "preventive",
                    Estimating.claim(List.of(3, 4)),
                    null,
                    new CapJudgement(Optional.empty(), List.of()));
            Score company = Score.ofCompany(
                    "preventive",
                    Estimating.claim(List.of(3, 4, 4, 4, 5, 3, 4)),
                    List.of(billing, few),
                    new CapJudgement(Optional.empty(), List.of()),
                    "1 of 2 departments is capped");
            Reading reading = new Reading(
                    5,
                    9,
                    List.of(ThreadRef.of(ThreadKind.THEME, 4), ThreadRef.of(ThreadKind.PLAN, 118)),
                    "/customer-voice/themes");
            database.doInTransaction(em -> {
                JpaScores scores = new JpaScores(em);
                assertThat(scores.newest(id)).isEmpty();
                assertThat(scores.of(id)).isEmpty();
                assertThat(scores.neverComputed()).containsExactly(id);
                LocalDate day = LocalDate.of(2026, 11, 15);
                scores.add(new Scores.Computation(id, NOW.minusSeconds(60), "Tomas", day, List.of(few), List.of()));
                scores.add(new Scores.Computation(
                        id,
                        NOW,
                        "Tomas",
                        day.plusDays(1),
                        List.of(billing, few, company),
                        List.of(
                                new Scores.DepartmentReading(1L, "recurring-themes", reading),
                                new Scores.DepartmentReading(null, "recurring-themes", reading))));
            });
            database.doInTransaction(em -> {
                JpaScores scores = new JpaScores(em);
                assertThat(scores.newest(id).orElseThrow().at()).isEqualTo(NOW);
                assertThat(scores.newest(id).orElseThrow().asOf()).isEqualTo(LocalDate.of(2026, 11, 16));
                List<Score> kept = scores.of(id);
                assertThat(kept).hasSize(3);
                assertThat(kept.get(0).cap()).isEqualTo(cap);
                assertThat(kept.get(0).supported()).isEqualTo(2.0);
                assertThat(kept.get(0).claim()).isEqualTo(billing.claim());
                assertThat(kept.get(0).noDataYet()).containsExactly("plans-closed-effective");
                assertThat(kept.get(1).supported()).isNull();
                assertThat(kept.get(1).claim()).isEqualTo(few.claim());
                assertThat(kept.get(2).department()).isNull();
                assertThat(scores.find(id, 1L, "preventive")).contains(kept.get(0));
                assertThat(scores.find(id, null, "preventive")).contains(kept.get(2));
                assertThat(scores.find(id, 3L, "preventive")).isEmpty();
                assertThat(scores.find(id, 1L, "choice")).isEmpty();
                assertThat(scores.neverComputed()).isEmpty();
                assertThat(scores.readings(id, 1L)).containsEntry("recurring-themes", reading);
                assertThat(scores.readings(id, null)).containsEntry("recurring-themes", reading);
                assertThat(scores.readings(id, 2L)).isEmpty();
                assertThat(scores.citing("PLAN", "118", 5))
                        .containsExactlyInAnyOrder(
                                new Scores.Cited(id, 1L, "recurring-themes"),
                                new Scores.Cited(id, null, "recurring-themes"));
                assertThat(scores.citing("PLAN", "119", 5)).isEmpty();
            });
        }
    }
}
