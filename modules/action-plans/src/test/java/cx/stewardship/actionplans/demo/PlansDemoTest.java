package cx.stewardship.actionplans.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.BaselineSource;
import cx.stewardship.actionplans.domain.BaselineWeek;
import cx.stewardship.actionplans.domain.LessonOffer;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.Watch;
import cx.stewardship.actionplans.persistence.IndicatorReadings;
import cx.stewardship.actionplans.persistence.JpaLessons;
import cx.stewardship.actionplans.persistence.JpaWatches;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.customervoice.demo.VoiceDemo;
import cx.stewardship.organization.demo.DemoOrganization;
import cx.stewardship.shared.demo.DemoCompany;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.indicator.Reading;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plans of the demo company tell the story that every chapter knows, with figures that are true. */
class PlansDemoTest {

    private static final DemoCompany COMPANY = new DemoCompany(LocalDate.of(2026, 11, 22));

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void there_are_plans_in_every_state_and_department_and_the_story_is_told(TestDatabase.Vendor vendor)
            throws SQLException {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            write(database);
            database.doInTransaction(em -> {
                List<ActionPlan> plans = em.createQuery("select p from ActionPlan p", ActionPlan.class)
                        .getResultList();
                assertThat(plans).hasSizeGreaterThanOrEqualTo(24);
                assertThat(plans.stream().map(ActionPlan::state).collect(Collectors.toSet()))
                        .isEqualTo(Set.of(PlanState.values()));
                assertThat(plans.stream().map(ActionPlan::departmentId).distinct())
                        .hasSize(8);
                Map<String, ActionPlan> byTitle =
                        plans.stream().collect(Collectors.toMap(ActionPlan::title, plan -> plan));
                ActionPlan worked = byTitle.get(DemoCompany.THEME_REMINDED);
                assertThat(worked.state()).isEqualTo(PlanState.CLOSED_EFFECTIVE);
                assertThat(worked.lastCheck().orElseThrow().verdict()).isEqualTo(Verdict.EFFECTIVE);
                assertThat(worked.rootCause().orElseThrow().whys()).hasSize(5);
                assertThat(byTitle.get(DemoCompany.THEME_WAITED).state()).isEqualTo(PlanState.REOPENED);
                assertThat(byTitle.get(DemoCompany.THEME_WRONG_PART).state()).isEqualTo(PlanState.PENDING_VERIFICATION);
                JpaWatches watches = new JpaWatches(em);
                assertThat(watches.over(worked.id()).orElseThrow().state()).isEqualTo(Watch.State.WATCHING);
                ActionPlan cameBack = byTitle.get("Dirt left behind");
                assertThat(cameBack.state()).isEqualTo(PlanState.CLOSED_EFFECTIVE);
                assertThat(watches.over(cameBack.id()).orElseThrow().state()).isEqualTo(Watch.State.SIGNALLED);
                JpaLessons lessons = new JpaLessons(em);
                assertThat(lessons.newest(0, 10)).hasSize(2);
                assertThat(lessons.newest(0, 10).stream()
                                .flatMap(lesson -> lesson.offers().stream())
                                .map(LessonOffer::answer)
                                .collect(Collectors.toSet()))
                        .hasSize(4);
                Reading adopted = IndicatorReadings.lessons(em, COMPANY.today());
                assertThat(adopted.of()).isGreaterThanOrEqualTo(3);
                assertThat(adopted.count()).isPositive().isLessThan(adopted.of());
                Reading answered = IndicatorReadings.answered(em, COMPANY.today());
                assertThat(answered.count()).isPositive().isLessThan(answered.of());
                assertThat(IndicatorReadings.withPlan(em, COMPANY.today()).count())
                        .isPositive();
                assertThat(plans.stream().mapToInt(ActionPlan::reopenings).max())
                        .hasValue(2);
                assertThat(plans.stream()
                                .flatMap(plan -> plan.actions().stream())
                                .filter(action -> action.isLate(COMPANY.today())))
                        .hasSizeGreaterThan(4);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void the_starting_rates_are_what_customers_said_then(TestDatabase.Vendor vendor) throws SQLException {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            write(database);
            database.doInTransaction(em -> {
                for (ActionPlan plan : em.createQuery("select p from ActionPlan p", ActionPlan.class)
                        .getResultList()) {
                    List<BaselineWeek> weeks = plan.baseline().weeks();
                    assertThat(plan.baselineBySource().stream()
                                    .mapToLong(BaselineSource::all)
                                    .sum())
                            .isEqualTo(plan.baseline().total());
                    assertThat(plan.baselineBySource().stream()
                                    .mapToLong(BaselineSource::ofTheme)
                                    .sum())
                            .isEqualTo(plan.baseline().events());
                    Object counted = em.createNativeQuery(
                                    """
                                    select count(*) from customer_voice.comment c join customer_voice.comment_theme t on t.comment_id = c.id
                                    where t.theme_id = ?1 and c.monday >= ?2 and c.monday <= ?3""")
                            .setParameter(1, plan.themes().get(0))
                            .setParameter(2, weeks.get(0).monday())
                            .setParameter(3, weeks.get(11).monday())
                            .getSingleResult();
                    assertThat(plan.baseline().events()).as(plan.title()).isEqualTo(((Number) counted).longValue());
                }
            });
        }
    }

    private static void write(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            new DemoOrganization().write(connection, COMPANY);
            new VoiceDemo().write(connection, COMPANY);
            new PlansDemo().write(connection, COMPANY);
            connection.commit();
        }
    }
}
