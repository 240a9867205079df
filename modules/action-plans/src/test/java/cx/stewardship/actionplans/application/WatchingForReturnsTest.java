package cx.stewardship.actionplans.application;

import static cx.stewardship.actionplans.domain.PlanFixture.DIRECTOR;
import static cx.stewardship.actionplans.domain.PlanFixture.JONAS;
import static cx.stewardship.actionplans.domain.PlanFixture.MARA;
import static cx.stewardship.actionplans.domain.PlanFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.actionplans.ActionPlanCameBack;
import cx.stewardship.actionplans.ActionPlanClosed;
import cx.stewardship.actionplans.ActionPlanId;
import cx.stewardship.actionplans.ActionPlanReopened;
import cx.stewardship.actionplans.ActionPlanStarted;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.HistoryEntry;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.actionplans.domain.Watch;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.NoticeKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchingForReturnsTest {

    private static final LocalDate SINCE = TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

    private final Company company = new Company();
    private final ActionPlan plan = company.has(PlanFixture.closed());

    private void closed() {
        company.following()
                .whenClosed(new ActionPlanClosed(
                        new ActionPlanId(plan.id()), Company.BILLING, List.of(Company.THEME), .46, Instant.now()));
    }

    private void weeks(int from, int count, long ofTheme) {
        for (int week = from; week < from + count; week++) {
            company.weeks.put(SINCE.plusWeeks(week), ofTheme);
        }
    }

    private Watch watch() {
        return company.watches.get(company.watches.size() - 1);
    }

    private int look(int afterWeeks) {
        company.on(SINCE.plusWeeks(afterWeeks));
        return company.as(Actor.system()).watching().look();
    }

    @Test
    void closing_begins_a_watch_with_the_figures_of_the_check() {
        closed();
        assertThat(watch().state()).isEqualTo(Watch.State.WATCHING);
        assertThat(watch().since()).isEqualTo(SINCE);
        assertThat(watch().design().before()).isEqualTo(48 / 4000.0);
        assertThat(watch().design().reference()).isBetween(20 / 3600.0, 48 / 4000.0);
    }

    @Test
    void what_stays_away_is_never_signalled() {
        closed();
        weeks(0, 120, 0);
        assertThat(look(40)).isZero();
        assertThat(watch().state()).isEqualTo(Watch.State.WATCHING);
        assertThat(look(Watch.WEEKS)).isZero();
        assertThat(watch().state()).isEqualTo(Watch.State.QUIET);
    }

    @Test
    void what_comes_back_is_signalled_once_and_told_to_owner_and_lead() {
        company.leads.put(PlanFixture.BILLING, 5L);
        closed();
        weeks(0, 4, 0);
        weeks(4, 20, 5);
        assertThat(look(24)).isEqualTo(1);
        assertThat(look(25)).isZero();
        assertThat(watch().state()).isEqualTo(Watch.State.SIGNALLED);
        assertThat(watch().signalledIn().orElseThrow()).isAfterOrEqualTo(SINCE.plusWeeks(4));
        assertThat(plan.history()).extracting(HistoryEntry::what).endsWith(HistoryEntry.What.CAME_BACK);
        ActionPlanCameBack back = (ActionPlanCameBack) company.news.get(0);
        company.telling().whenItCameBack(back);
        assertThat(company.told).extracting(Notice::to).containsExactly(new PersonId(MARA), new PersonId(5));
        assertThat(company.told).extracting(Notice::kind).containsOnly(NoticeKind.VERDICT);
        assertThat(company.told.get(0).text()).contains("Reopen the plan");
    }

    @Test
    void a_week_that_is_not_over_does_not_count() {
        closed();
        weeks(0, 1, 90);
        assertThat(look(0)).isZero();
        assertThat(look(1)).isEqualTo(1);
    }

    @Test
    void whoever_says_why_it_is_chance_begins_the_count_anew() {
        closed();
        weeks(0, 3, 30);
        look(3);
        assertThatThrownBy(() -> company.as(Company.lead()).watching().watchOn(plan.id(), " "))
                .isInstanceOf(PlanRefused.class);
        company.as(Company.lead()).watching().watchOn(plan.id(), "A bank holiday moved two reminder runs together.");
        assertThat(watch().state()).isEqualTo(Watch.State.WATCHING);
        assertThat(watch().countedFrom()).isEqualTo(SINCE.plusWeeks(4));
        weeks(3, 10, 0);
        assertThat(look(10)).isZero();
        assertThatThrownBy(() -> company.as(Company.lead()).watching().watchOn(plan.id(), "Again."))
                .isInstanceOfSatisfying(
                        PlanRefused.class, refused -> assertThat(refused.key()).isEqualTo("plans.watch.noSignal"));
    }

    @Test
    void a_new_plan_on_the_theme_answers_the_signal() {
        closed();
        weeks(0, 3, 30);
        look(3);
        company.as(Company.lead())
                .following()
                .whenStarted(new ActionPlanStarted(
                        new ActionPlanId(777), Company.BILLING, List.of(Company.THEME), Instant.now()));
        assertThat(watch().state()).isEqualTo(Watch.State.NEW_PLAN);
        assertThat(watch().newPlanId()).contains(777L);
    }

    @Test
    void reopening_ends_the_watch() {
        closed();
        company.as(Company.lead())
                .following()
                .whenReopened(new ActionPlanReopened(
                        new ActionPlanId(plan.id()), Company.BILLING, "It is back.", 1, null, Instant.now()));
        assertThat(watch().state()).isEqualTo(Watch.State.REOPENED);
        assertThat(watch().answer()).contains("It is back.");
    }

    @Test
    void for_another_department_there_is_no_watch() {
        closed();
        company.as(Company.otherLead());
        assertThatThrownBy(() -> company.watching().report(plan.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> company.watching().watchOn(plan.id(), "why"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void an_executive_looks_at_the_watch_and_does_not_answer() {
        closed();
        company.as(Company.executive());
        assertThat(company.watching().report(plan.id()).orElseThrow().mayAnswer())
                .isFalse();
        assertThatThrownBy(() -> company.watching().watchOn(plan.id(), "why"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
    }

    @Test
    void of_several_servers_one_does_the_weekly_round() {
        closed();
        assertThat(company.weekly().lookIfDue()).isTrue();
        assertThat(company.weekly().lookIfDue()).isFalse();
        company.on(TODAY.plusWeeks(1));
        assertThat(company.weekly().lookIfDue()).isTrue();
    }

    @Test
    void the_round_is_due_on_monday_at_five() {
        assertThat(LookingEveryWeek.next(Instant.parse("2026-11-22T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-23T05:00:00Z"));
        assertThat(LookingEveryWeek.next(Instant.parse("2026-11-23T04:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-23T05:00:00Z"));
        assertThat(LookingEveryWeek.next(Instant.parse("2026-11-23T05:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-30T05:00:00Z"));
    }

    @Test
    void the_second_time_the_next_lead_above_is_called_in_and_the_third_time_the_one_above_that() {
        company.parents.put(PlanFixture.BILLING, 2L);
        company.parents.put(2L, 1L);
        company.leads.put(PlanFixture.BILLING, MARA);
        company.leads.put(2L, 21L);
        company.leads.put(1L, 11L);
        ActionPlan again = PlanFixture.pendingAgain(PlanFixture.EFFECTIVE.plusWeeks(4));
        assertThat(company.names().nextLevel(again)).isEqualTo(21L);
        again.reopen(
                "Not yet.",
                PlanFixture.figures(cx.stewardship.analysis.effect.Verdict.NOT_EFFECTIVE),
                21L,
                PlanFixture.jonas(TODAY));
        assertThat(company.names().nextLevel(again)).isEqualTo(11L);
    }

    @Test
    void where_no_department_has_a_lead_the_owners_manager_is_called_in() {
        assertThat(company.names().nextLevel(plan)).isEqualTo(DIRECTOR);
    }

    @Test
    void whoever_is_called_in_is_told_so_and_the_owner_that_it_was_reopened() {
        company.telling()
                .whenReopened(new ActionPlanReopened(
                        new ActionPlanId(plan.id()),
                        Company.BILLING,
                        "Still there.",
                        2,
                        new PersonId(JONAS),
                        Instant.now()));
        assertThat(company.told).extracting(Notice::kind).containsExactly(NoticeKind.VERDICT, NoticeKind.ESCALATION);
        assertThat(company.told.get(1).to()).isEqualTo(new PersonId(JONAS));
        assertThat(company.told.get(1).text()).contains("2 times").contains("Still there.");
        assertThat(company.told).extracting(Notice::once).doesNotHaveDuplicates();
    }

    @Test
    void the_checker_is_not_called_in_where_somebody_else_can_be() {
        company.parents.put(PlanFixture.BILLING, 1L);
        company.leads.put(PlanFixture.BILLING, JONAS);
        ActionPlan again = company.has(PlanFixture.pendingAgain(TODAY));
        assertThat(company.names().nextLevel(again)).as("nobody else").isEqualTo(JONAS);
        company.leads.put(1L, 11L);
        assertThat(company.names().nextLevel(again)).isEqualTo(11L);
    }

    @Test
    void what_seems_to_be_back_waits_for_owner_and_lead_until_somebody_says_what_it_is() {
        company.leads.put(PlanFixture.BILLING, 5L);
        closed();
        weeks(0, 3, 30);
        assertThat(company.watchTasks().tasksOf(Actors.with(MARA), TODAY)).isEmpty();
        look(3);
        for (long person : List.of(MARA, 5L)) {
            assertThat(company.watchTasks().tasksOf(Actors.with(person), TODAY))
                    .singleElement()
                    .satisfies(task -> assertThat(task.title()).contains(plan.title()));
        }
        assertThat(company.watchTasks().tasksOf(Actors.with(JONAS), TODAY)).isEmpty();
        assertThat(company.watchTasks().tasksOf(Actor.system(), TODAY)).isEmpty();
        company.as(Company.lead()).watching().watchOn(plan.id(), "A bank holiday.");
        assertThat(company.watchTasks().tasksOf(Actors.with(MARA), TODAY)).isEmpty();
    }
}
