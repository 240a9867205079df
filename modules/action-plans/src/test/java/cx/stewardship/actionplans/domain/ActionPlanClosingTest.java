package cx.stewardship.actionplans.domain;

import static cx.stewardship.actionplans.domain.PlanFixture.BEGUN;
import static cx.stewardship.actionplans.domain.PlanFixture.DIRECTOR;
import static cx.stewardship.actionplans.domain.PlanFixture.EFFECTIVE;
import static cx.stewardship.actionplans.domain.PlanFixture.TODAY;
import static cx.stewardship.actionplans.domain.PlanFixture.cause;
import static cx.stewardship.actionplans.domain.PlanFixture.closed;
import static cx.stewardship.actionplans.domain.PlanFixture.draft;
import static cx.stewardship.actionplans.domain.PlanFixture.figures;
import static cx.stewardship.actionplans.domain.PlanFixture.inProgress;
import static cx.stewardship.actionplans.domain.PlanFixture.jonas;
import static cx.stewardship.actionplans.domain.PlanFixture.mara;
import static cx.stewardship.actionplans.domain.PlanFixture.pending;
import static cx.stewardship.actionplans.domain.PlanFixture.pendingAgain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.actionplans.domain.HistoryEntry.What;
import cx.stewardship.analysis.effect.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ActionPlanClosingTest {

    @Test
    void an_effective_plan_is_closed_by_its_checker_and_keeps_the_figures() {
        ActionPlan plan = pending();
        plan.close(figures(Verdict.EFFECTIVE), jonas(TODAY));
        assertThat(plan.state()).isEqualTo(PlanState.CLOSED_EFFECTIVE);
        assertThat(plan.lastCheck()).contains(figures(Verdict.EFFECTIVE));
    }

    @Test
    void only_the_checker_closes() {
        ActionPlan plan = pending();
        assertThatThrownBy(() -> plan.close(figures(Verdict.EFFECTIVE), mara(TODAY)))
                .isInstanceOfSatisfying(ClosingRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("plans.close.notTheChecker"));
    }

    @ParameterizedTest
    @EnumSource(value = Verdict.class, mode = Mode.EXCLUDE, names = "EFFECTIVE")
    void only_what_proved_effective_is_closed(Verdict verdict) {
        ActionPlan plan = pending();
        assertThatThrownBy(() -> plan.close(figures(verdict), jonas(TODAY))).isInstanceOf(ClosingRefused.class);
        assertThat(plan.state()).isEqualTo(PlanState.PENDING_VERIFICATION);
    }

    @Test
    void and_only_when_the_agreed_weeks_are_over() {
        ActionPlan plan = pending();
        assertThatThrownBy(() -> plan.close(figures(Verdict.EFFECTIVE, 7), jonas(TODAY)))
                .isInstanceOfSatisfying(ClosingRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("plans.close.tooEarly"));
    }

    @Test
    void a_plan_in_progress_is_not_closed() {
        ActionPlan plan = inProgress();
        assertThatThrownBy(() -> plan.close(figures(Verdict.EFFECTIVE), jonas(TODAY)))
                .isInstanceOf(MovingRefused.class);
    }

    @Test
    void what_did_not_work_is_reopened_and_counting_begins_anew() {
        ActionPlan plan = pending();
        plan.reopen("It moved to Tuesdays.", figures(Verdict.NOT_EFFECTIVE), DIRECTOR, jonas(TODAY));
        assertThat(plan.state()).isEqualTo(PlanState.REOPENED);
        assertThat(plan.effectiveOn()).isEmpty();
        assertThat(plan.baseline().rate()).isEqualTo(draft().baseline().rate());
        assertThat(plan.escalatedTo()).isEmpty();
    }

    @Test
    void what_came_back_after_closing_is_reopened_as_well() {
        ActionPlan plan = closed();
        plan.reopen("It is back since October.", figures(Verdict.NOT_EFFECTIVE), DIRECTOR, mara(TODAY));
        assertThat(plan.state()).isEqualTo(PlanState.REOPENED);
    }

    @Test
    void reopening_says_what_was_learned() {
        ActionPlan plan = pending();
        assertThatThrownBy(() -> plan.reopen("  ", figures(Verdict.NOT_EFFECTIVE), DIRECTOR, jonas(TODAY)))
                .isInstanceOfSatisfying(
                        PlanRefused.class, refused -> assertThat(refused.key()).isEqualTo("plans.reopen.reason"));
    }

    @Test
    void reopening_a_second_time_calls_in_the_next_level() {
        ActionPlan plan = pendingAgain(EFFECTIVE.plusWeeks(8));
        plan.reopen("Still not.", figures(Verdict.NOT_EFFECTIVE), DIRECTOR, jonas(TODAY));
        assertThat(plan.reopenings()).isEqualTo(2);
        assertThat(plan.escalatedTo()).contains(DIRECTOR);
        assertThat(plan.history()).extracting(HistoryEntry::what).endsWith(What.REOPENED, What.ESCALATED);
    }

    @Test
    void a_reopened_plan_looks_at_its_cause_again_before_it_is_planned() {
        ActionPlan plan = pending();
        plan.reopen("It moved to Tuesdays.", figures(Verdict.NOT_EFFECTIVE), null, jonas(TODAY));
        assertThatThrownBy(() -> plan.plan(mara(TODAY.plusDays(1))))
                .isInstanceOfSatisfying(MovingRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("plans.move.sameCauseAgain"));
        plan.writeDownCause(cause(), mara(TODAY.plusDays(1)));
        assertThatThrownBy(() -> plan.plan(mara(TODAY.plusDays(1))))
                .isInstanceOfSatisfying(MovingRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("plans.move.nothingNew"));
    }

    @Test
    void cancelling_needs_a_reason() {
        ActionPlan plan = inProgress();
        assertThatThrownBy(() -> plan.cancel("", mara(BEGUN)))
                .isInstanceOfSatisfying(
                        PlanRefused.class, refused -> assertThat(refused.key()).isEqualTo("plans.cancel.reason"));
        plan.cancel("The new ledger makes reminders unnecessary.", mara(BEGUN.plusWeeks(1)));
        assertThat(plan.state()).isEqualTo(PlanState.CANCELLED);
        assertThat(plan.cancelledBecause()).contains("The new ledger makes reminders unnecessary.");
    }

    @Test
    void what_is_over_stays_as_it_is() {
        ActionPlan plan = closed();
        assertThatThrownBy(() -> plan.cancel("No longer needed.", mara(TODAY))).isInstanceOf(MovingRefused.class);
        assertThatThrownBy(() -> plan.handOver(5, 6, null, mara(TODAY))).isInstanceOf(MovingRefused.class);
        assertThatThrownBy(
                        () -> plan.report(plan.actions().get(0).id(), new ProgressReport(10, null, null), mara(TODAY)))
                .isInstanceOf(MovingRefused.class);
    }
}
