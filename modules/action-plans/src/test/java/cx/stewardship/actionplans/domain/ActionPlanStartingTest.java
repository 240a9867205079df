package cx.stewardship.actionplans.domain;

import static cx.stewardship.actionplans.domain.PlanFixture.BEGUN;
import static cx.stewardship.actionplans.domain.PlanFixture.JONAS;
import static cx.stewardship.actionplans.domain.PlanFixture.MARA;
import static cx.stewardship.actionplans.domain.PlanFixture.baseline;
import static cx.stewardship.actionplans.domain.PlanFixture.draft;
import static cx.stewardship.actionplans.domain.PlanFixture.inAnalysis;
import static cx.stewardship.actionplans.domain.PlanFixture.mara;
import static cx.stewardship.actionplans.domain.PlanFixture.newPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.actionplans.domain.PlanRefused.WayOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionPlanStartingTest {

    @Test
    void a_plan_begins_as_a_draft_with_its_customers_words_and_its_starting_rate() {
        ActionPlan plan = draft();
        assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
        assertThat(plan.quotes())
                .extracting(FrozenQuote::text)
                .containsExactly("I now keep screenshots of my own bank account.");
        assertThat(plan.baseline().events()).isEqualTo(48);
        assertThat(plan.baseline().rate()).isBetween(12.0, 12.1);
    }

    @Test
    void the_baseline_leaves_out_the_four_weeks_in_which_the_issue_was_noticed() {
        // 3 July 2026 lies in the week from Monday 29 June.
        assertThat(Baseline.end(BEGUN)).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(Baseline.firstMonday(BEGUN)).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void a_baseline_has_twelve_weeks_on_end() {
        List<BaselineWeek> weeks = new ArrayList<>(baseline(BEGUN).weeks());
        weeks.set(5, weeks.get(4));
        assertThatThrownBy(() -> new Baseline(weeks)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Baseline(weeks.subList(0, 11))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_frozen_baseline_cannot_be_changed() {
        ActionPlan plan = draft();
        List<BaselineWeek> weeks = plan.baseline().weeks();
        assertThatThrownBy(() -> weeks.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> plan.quotes().remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_baseline_of_another_day_is_not_taken() {
        NewPlan given = newPlan(null);
        NewPlan later = new NewPlan(
                given.department(),
                given.themes(),
                given.title(),
                given.betterOff(),
                given.owner(),
                given.checker(),
                given.routine(),
                null,
                BEGUN.plusWeeks(1),
                given.quotes(),
                given.baseline(),
                given.sources());
        assertThatThrownBy(() -> ActionPlan.draft(later, mara(BEGUN.plusWeeks(2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void it_must_say_how_customers_are_better_off(String nothing) {
        NewPlan given = newPlan(null);
        NewPlan silent = new NewPlan(
                given.department(),
                given.themes(),
                given.title(),
                nothing,
                MARA,
                JONAS,
                null,
                null,
                BEGUN,
                given.quotes(),
                given.baseline(),
                given.sources());
        assertThatThrownBy(() -> ActionPlan.draft(silent, mara(BEGUN)))
                .isInstanceOfSatisfying(
                        PlanRefused.class, refused -> assertThat(refused.key()).isEqualTo("plans.start.betterOff"));
    }

    @Test
    void the_owner_does_not_check_their_own_plan() {
        NewPlan given = newPlan(null);
        NewPlan alone = new NewPlan(
                given.department(),
                given.themes(),
                given.title(),
                given.betterOff(),
                MARA,
                MARA,
                null,
                null,
                BEGUN,
                given.quotes(),
                given.baseline(),
                given.sources());
        assertThatThrownBy(() -> ActionPlan.draft(alone, mara(BEGUN)))
                .isInstanceOfSatisfying(PlanRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("plans.start.checkerIsOwner"));
    }

    @Test
    void nor_later_when_the_plan_is_handed_over() {
        ActionPlan plan = inAnalysis();
        assertThatThrownBy(() -> plan.handOver(JONAS, JONAS, null, mara(BEGUN))).isInstanceOf(PlanRefused.class);
        assertThat(plan.ownerId()).isEqualTo(MARA);
    }

    @Test
    void it_cannot_begin_tomorrow() {
        assertThatThrownBy(() -> ActionPlan.draft(newPlan(null), mara(BEGUN.minusDays(1))))
                .isInstanceOfSatisfying(
                        PlanRefused.class, refused -> assertThat(refused.key()).isEqualTo("plans.start.begunInFuture"));
    }

    @Test
    void a_plan_without_criteria_cannot_start() {
        ActionPlan plan = draft();
        assertThatThrownBy(() -> plan.start(mara(BEGUN))).isInstanceOfSatisfying(MovingRefused.class, refused -> {
            assertThat(refused.key()).isEqualTo("plans.move.noCriteria");
            assertThat(refused.wayOut()).isEqualTo(WayOut.AGREE_ON_EFFECT);
        });
        assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
    }

    @Test
    void what_was_agreed_stays_as_soon_as_the_plan_has_started() {
        ActionPlan plan = inAnalysis();
        assertThatThrownBy(() -> plan.agreeOnEffect(new Criteria(0.95, 4), mara(BEGUN)))
                .isInstanceOfSatisfying(
                        PlanRefused.class, refused -> assertThat(refused.key()).isEqualTo("plans.criteria.fixed"));
        assertThat(plan.criteria()).contains(new Criteria(0.6, 8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1, 1.2, Double.NaN})
    void an_agreed_ratio_lies_between_nothing_and_no_change(double ratio) {
        assertThatThrownBy(() -> new Criteria(ratio, 8)).isInstanceOf(PlanRefused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 53})
    void an_issue_is_watched_for_a_month_to_a_year(int weeks) {
        assertThatThrownBy(() -> new Criteria(0.5, weeks)).isInstanceOf(PlanRefused.class);
    }
}
