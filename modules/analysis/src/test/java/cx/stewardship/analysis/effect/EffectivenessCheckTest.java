package cx.stewardship.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EffectivenessCheckTest {

    @Test
    void agrees_with_the_worked_example() {
        Effect effect = EffectivenessCheck.compare(new WindowCounts(48, 4000), new WindowCounts(20, 3600), .5);
        assertThat(effect.ratio()).isEqualTo(.463, within(.0005));
        assertThat(effect.lower()).isEqualTo(.260, within(.0005));
        assertThat(effect.upper()).isEqualTo(.795, within(.0005));
        assertThat(effect.pOneSided()).isEqualTo(.0019, within(.00005));
        assertThat(effect.pTwoSided()).isEqualTo(.0033, within(.00005));
        assertThat(effect.verdict()).isEqualTo(Verdict.EFFECTIVE);
        assertThat(effect.moreCommentsNeeded()).isZero();
    }

    @Test
    void a_sure_drop_that_is_smaller_than_agreed_is_partly_effective() {
        Effect effect = EffectivenessCheck.compare(new WindowCounts(480, 40_000), new WindowCounts(336, 40_000), .5);
        assertThat(effect.verdict()).isEqualTo(Verdict.PARTLY_EFFECTIVE);
    }

    @Test
    void no_change_with_many_events_is_not_effective() {
        Effect effect = EffectivenessCheck.compare(new WindowCounts(480, 40_000), new WindowCounts(475, 40_000), .5);
        assertThat(effect.verdict()).isEqualTo(Verdict.NOT_EFFECTIVE);
    }

    @Test
    void a_young_window_asks_for_more_comments() {
        Effect effect = EffectivenessCheck.compare(new WindowCounts(48, 4000), new WindowCounts(3, 400), .5);
        assertThat(effect.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(effect.moreCommentsNeeded()).isBetween(1_000L, 4_000L);
    }

    @Test
    void a_halving_needs_about_forty_events_in_a_baseline_of_equal_length() {
        WindowCounts none = new WindowCounts(0, 0);
        assertThat(EffectivenessCheck.compare(new WindowCounts(41, 4_000), none, .5)
                        .moreCommentsNeeded())
                .isBetween(3_000L, 4_400L);
    }

    @Test
    void a_baseline_of_a_few_events_can_never_show_a_halving() {
        Effect effect = EffectivenessCheck.compare(new WindowCounts(4, 400), new WindowCounts(0, 400), .5);
        assertThat(effect.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(effect.moreCommentsNeeded()).isNull();
    }

    @Test
    void without_any_event_there_is_nothing_to_compare() {
        Effect effect = EffectivenessCheck.compare(new WindowCounts(0, 100), new WindowCounts(0, 100), .5);
        assertThat(effect.comparable()).isFalse();
        assertThat(effect.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(EffectivenessCheck.compare(new WindowCounts(0, 0), new WindowCounts(0, 0), .5)
                        .verdict())
                .isEqualTo(Verdict.NOT_ENOUGH_DATA);
    }

    @Test
    void none_after_many_is_effective_and_bounded_above() {
        Effect effect = EffectivenessCheck.compare(new WindowCounts(30, 1000), new WindowCounts(0, 1000), .5);
        assertThat(effect.ratio()).isZero();
        assertThat(effect.lower()).isZero();
        assertThat(effect.upper()).isBetween(.05, .2);
        assertThat(effect.verdict()).isEqualTo(Verdict.EFFECTIVE);
    }

    @Test
    void events_only_after_have_no_upper_limit() {
        Effect effect = EffectivenessCheck.compare(new WindowCounts(0, 1000), new WindowCounts(30, 1000), .5);
        assertThat(effect.ratio()).isInfinite();
        assertThat(effect.upper()).isInfinite();
        assertThat(effect.verdict()).isEqualTo(Verdict.NOT_EFFECTIVE);
    }

    @Test
    void takes_very_large_counts() {
        Effect effect = EffectivenessCheck.compare(
                new WindowCounts(4_000_000_000L, 40_000_000_000L),
                new WindowCounts(1_000_000_000L, 40_000_000_000L),
                .5);
        assertThat(effect.ratio()).isEqualTo(.25, within(1e-9));
        assertThat(effect.lower()).isLessThan(.25);
        assertThat(effect.upper()).isGreaterThan(.25).isLessThan(.2501);
        assertThat(effect.verdict()).isEqualTo(Verdict.EFFECTIVE);
    }

    @Test
    void refuses_figures_that_cannot_be() {
        assertThatThrownBy(() -> new WindowCounts(5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EffectivenessCheck.compare(new WindowCounts(5, 40), new WindowCounts(5, 40), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void false_alarms_stay_rare_when_events_come_by_chance_alone() {
        assertThat(falseAlarms(1, true)).isBetween(.005, .05);
    }

    @Test
    void the_guard_keeps_false_alarms_rare_when_weeks_vary_three_times_as_much() {
        assertThat(falseAlarms(3, true)).isBetween(.01, .06);
        assertThat(falseAlarms(3, false)).isGreaterThan(.10);
    }

    /**
     * Nothing changed, but somebody started a plan because four weeks stood out. Counted from those weeks, the issue falls
     * back by itself; from the twelve weeks before them it does not.
     */
    @Test
    void a_baseline_without_the_weeks_that_triggered_the_plan_is_not_fooled_by_the_mean() {
        assertThat(calledEffective(12, false)).isGreaterThan(.10);
        assertThat(calledEffective(12, true)).isLessThan(.05);
    }

    private static double calledEffective(int weeks, boolean beforeTheTrigger) {
        Random random = new Random(23);
        int plans = 0;
        int effective = 0;
        while (plans < 1_500) {
            List<WindowCounts> history = new ArrayList<>();
            for (int i = 0; i < weeks + 4; i++) {
                history.add(new WindowCounts(Chance.count(random, 2, 1), 200));
            }
            long last = WindowCounts.sum(history.subList(weeks, weeks + 4)).events();
            if (last < 14) {
                continue;
            }
            plans++;
            List<WindowCounts> after = new ArrayList<>();
            for (int i = 0; i < weeks; i++) {
                after.add(new WindowCounts(Chance.count(random, 2, 1), 200));
            }
            List<WindowCounts> before =
                    beforeTheTrigger ? history.subList(0, weeks) : history.subList(weeks, weeks + 4);
            if (EffectivenessCheck.compare(before, after, .7).verdict() == Verdict.EFFECTIVE) {
                effective++;
            }
        }
        return (double) effective / plans;
    }

    /** Share of comparisons that find any difference although the rate is the same in both windows. */
    private static double falseAlarms(double dispersion, boolean guarded) {
        Random random = new Random(17);
        int runs = 2_000;
        int alarms = 0;
        for (int i = 0; i < runs; i++) {
            List<WindowCounts> before = weeks(random, dispersion);
            List<WindowCounts> after = weeks(random, dispersion);
            Effect effect = guarded
                    ? EffectivenessCheck.compare(before, after, .5)
                    : EffectivenessCheck.compare(WindowCounts.sum(before), WindowCounts.sum(after), .5);
            if (effect.upper() < 1 || effect.lower() > 1) {
                alarms++;
            }
        }
        return (double) alarms / runs;
    }

    private static List<WindowCounts> weeks(Random random, double dispersion) {
        List<WindowCounts> weeks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            weeks.add(new WindowCounts(Chance.count(random, 6, dispersion), 500));
        }
        return weeks;
    }
}
