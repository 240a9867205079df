package cx.stewardship.actionplans.domain;

import static cx.stewardship.actionplans.domain.PlanFixture.BEGUN;
import static cx.stewardship.actionplans.domain.PlanFixture.EFFECTIVE;
import static cx.stewardship.actionplans.domain.PlanFixture.INES;
import static cx.stewardship.actionplans.domain.PlanFixture.cause;
import static cx.stewardship.actionplans.domain.PlanFixture.inAnalysis;
import static cx.stewardship.actionplans.domain.PlanFixture.inProgress;
import static cx.stewardship.actionplans.domain.PlanFixture.mara;
import static cx.stewardship.actionplans.domain.PlanFixture.matchEachMorning;
import static cx.stewardship.actionplans.domain.PlanFixture.pending;
import static cx.stewardship.actionplans.domain.PlanFixture.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.actionplans.domain.HistoryEntry.What;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionPlanWorkTest {

    @Test
    void a_plan_without_a_root_cause_cannot_be_planned() {
        ActionPlan plan = inAnalysis();
        plan.addAction(matchEachMorning(), mara(BEGUN));
        refused("plans.move.noRootCause", () -> plan.plan(mara(BEGUN)));
    }

    @Test
    void a_plan_that_only_contains_the_damage_is_no_plan_yet() {
        ActionPlan plan = inAnalysis();
        plan.writeDownCause(cause(), mara(BEGUN));
        plan.addAction(
                new ActionWording(ActionKind.CONTAINMENT, "Pause reminders", INES, null, BEGUN.plusDays(7)),
                mara(BEGUN));
        refused("plans.move.noActions", () -> plan.plan(mara(BEGUN)));
    }

    @Test
    void one_why_is_not_enough() {
        assertThatThrownBy(() -> new CauseWording(
                        "Matched once a week", CauseCategory.PROCESS, List.of("It went out.", "  "), Set.of()))
                .isInstanceOf(PlanRefused.class);
    }

    @Test
    void a_cause_that_is_set_aside_is_kept_and_another_takes_its_place() {
        ActionPlan plan = inAnalysis();
        plan.writeDownCause(cause(), mara(BEGUN));
        plan.setAsideCause("The bank confirms that its files were on time.", mara(BEGUN.plusDays(1)));
        assertThat(plan.rootCause()).isEmpty();
        plan.writeDownCause(
                new CauseWording("Nobody owns the bank file", CauseCategory.HAND_OFF, List.of("a", "b"), Set.of()),
                mara(BEGUN.plusDays(2)));
        assertThat(plan.causes()).hasSize(2);
        assertThat(plan.rootCause().orElseThrow().summary()).isEqualTo("Nobody owns the bank file");
    }

    @Test
    void causes_are_looked_for_in_analysis_only() {
        ActionPlan plan = inProgress();
        refused("plans.cause.notInAnalysis", () -> plan.writeDownCause(cause(), mara(BEGUN)));
        plan.goBack(Transition.BACK_TO_PLANNED, mara(BEGUN.plusDays(8)));
        plan.goBack(Transition.BACK_TO_ANALYSIS, mara(BEGUN.plusDays(8)));
        plan.writeDownCause(cause(), mara(BEGUN.plusDays(9)));
    }

    @Test
    void an_action_belongs_to_a_person_or_to_a_partner_and_not_to_both() {
        assertThatThrownBy(() -> new ActionWording(ActionKind.CORRECTIVE, "Do it", null, " ", BEGUN))
                .isInstanceOf(PlanRefused.class);
        assertThatThrownBy(() -> new ActionWording(ActionKind.CORRECTIVE, "Do it", INES, "Nordhaven Data", BEGUN))
                .isInstanceOf(PlanRefused.class);
        assertThat(new ActionWording(ActionKind.CORRECTIVE, "Do it", null, "Nordhaven Data", BEGUN).partner())
                .isEqualTo("Nordhaven Data");
    }

    @Test
    void an_action_is_not_due_before_its_plan_began() {
        ActionPlan plan = inAnalysis();
        refused(
                "plans.action.dueBeforeBegin",
                () -> plan.addAction(
                        new ActionWording(ActionKind.CORRECTIVE, "Do it", INES, null, BEGUN.minusDays(1)),
                        mara(BEGUN)));
    }

    @Test
    void an_action_at_a_hundred_per_cent_is_done_that_day_and_can_be_taken_back() {
        ActionPlan plan = inProgress();
        Action action = plan.actions().get(0);
        plan.report(action.id(), new ProgressReport(100, "Seen in the run of 20 July", null), mara(BEGUN.plusDays(17)));
        assertThat(action.doneOn()).contains(BEGUN.plusDays(17));
        plan.report(action.id(), new ProgressReport(80, null, null), mara(BEGUN.plusDays(18)));
        assertThat(action.isDone()).isFalse();
        assertThat(plan.history()).extracting(HistoryEntry::what).contains(What.ACTION_DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "JAVASCRIPT:x", "//elsewhere.example"})
    void evidence_links_lead_to_pages_only(String link) {
        assertThatThrownBy(() -> new ProgressReport(50, null, link)).isInstanceOf(PlanRefused.class);
    }

    @Test
    void an_action_that_was_begun_is_not_removed() {
        ActionPlan plan = inProgress();
        long id = plan.actions().get(0).id();
        plan.report(id, new ProgressReport(10, null, null), mara(BEGUN.plusDays(8)));
        refused("plans.action.begun", () -> plan.removeAction(id, mara(BEGUN.plusDays(9))));
    }

    @Test
    void a_plan_with_open_actions_cannot_be_verified() {
        ActionPlan plan = inProgress();
        refused("plans.move.openActions", () -> plan.submitForVerification(BEGUN, mara(EFFECTIVE)));
    }

    @Test
    void actions_cannot_have_taken_effect_tomorrow_or_before_the_plan_began() {
        ActionPlan plan = inProgress();
        plan.report(plan.actions().get(0).id(), new ProgressReport(100, null, null), mara(EFFECTIVE));
        refused("plans.verify.inFuture", () -> plan.submitForVerification(EFFECTIVE.plusDays(1), mara(EFFECTIVE)));
        refused("plans.verify.beforeBegin", () -> plan.submitForVerification(BEGUN.minusDays(1), mara(EFFECTIVE)));
        plan.submitForVerification(EFFECTIVE, mara(EFFECTIVE));
        assertThat(plan.effectiveOn()).contains(EFFECTIVE);
    }

    @Test
    void while_the_verdict_is_awaited_nothing_is_added() {
        ActionPlan plan = pending();
        refused("plans.action.pending", () -> plan.addAction(matchEachMorning(), mara(EFFECTIVE)));
        plan.goBack(Transition.BACK_TO_WORK, mara(EFFECTIVE));
        stored(plan).addAction(matchEachMorning(), mara(EFFECTIVE));
        assertThat(plan.effectiveOn()).isEmpty();
    }

    @Test
    void an_action_is_late_from_the_day_after_it_was_due() {
        Action action = inProgress().actions().get(0);
        LocalDate due = action.dueOn();
        assertThat(action.isLate(due)).isFalse();
        assertThat(action.isLate(due.plusDays(1))).isTrue();
    }

    private static void refused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(PlanRefused.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }
}
