package cx.stewardship.maturity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.shared.indicator.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CapsTest {

    private static final CapRule RECURRING = new CapRule(
            "recurring-themes",
            3,
            "{count} of {of} themes recurred, {rest} did not",
            List.of(new CapRule.Step(true, 0.25, 3.5), new CapRule.Step(true, 0.5, 2.0)));

    private static Reading reading(long count, long of) {
        return new Reading(count, of, List.of(), "/");
    }

    @Test
    void the_lowest_step_that_applies_counts_and_says_why() {
        Cap cap = RECURRING.judge(reading(5, 9)).orElseThrow();
        assertThat(cap.atMost()).isEqualTo(2.0);
        assertThat(cap.because()).isEqualTo("5 of 9 themes recurred, 4 did not");
    }

    @Test
    void exactly_at_the_threshold_nothing_is_limited() {
        assertThat(RECURRING.judge(reading(1, 4))).isEmpty();
        assertThat(RECURRING.judge(reading(2, 4)).orElseThrow().atMost()).isEqualTo(3.5);
    }

    @Test
    void too_little_data_limits_nothing_and_is_named() {
        CapJudgement two = CapJudgement.of(List.of(RECURRING), Map.of("recurring-themes", reading(2, 2)));
        CapJudgement none = CapJudgement.of(List.of(RECURRING), Map.of("recurring-themes", reading(0, 0)));
        CapJudgement nobodyGivesIt = CapJudgement.of(List.of(RECURRING), Map.of());
        assertThat(List.of(two, none, nobodyGivesIt)).allSatisfy(judgement -> {
            assertThat(judgement.cap()).isEmpty();
            assertThat(judgement.noDataYet()).containsExactly("recurring-themes");
        });
    }

    @Test
    void of_several_rules_the_strictest_counts() {
        CapRule effective = new CapRule("plans-closed-effective", 1, "x", List.of(new CapRule.Step(false, 0.5, 1.5)));
        CapJudgement judgement = CapJudgement.of(
                List.of(RECURRING, effective),
                Map.of("recurring-themes", reading(9, 9), "plans-closed-effective", reading(0, 3)));
        assertThat(judgement.cap().orElseThrow().indicator()).isEqualTo("plans-closed-effective");
    }

    @Property
    void a_bad_figure_that_rises_never_lifts_the_limit(
            @ForAll("rules") CapRule rule, @ForAll @IntRange(min = 0, max = 99) int count) {
        assertThat(most(rule, reading(count + 1, 100))).isLessThanOrEqualTo(most(rule, reading(count, 100)));
    }

    @Property
    void a_good_figure_that_rises_never_lowers_the_limit(
            @ForAll("rules") CapRule bad, @ForAll @IntRange(min = 0, max = 99) int count) {
        CapRule good = new CapRule(
                bad.indicator(),
                bad.needs(),
                bad.because(),
                bad.steps().stream()
                        .map(s -> new CapRule.Step(false, s.threshold(), s.atMost()))
                        .toList());
        assertThat(most(good, reading(count + 1, 100))).isGreaterThanOrEqualTo(most(good, reading(count, 100)));
    }

    private static double most(CapRule rule, Reading reading) {
        return rule.judge(reading).map(Cap::atMost).orElse(5.0);
    }

    @Provide
    Arbitrary<CapRule> rules() {
        Arbitrary<CapRule.Step> step = Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles().between(1, 5))
                .as((threshold, level) -> new CapRule.Step(true, threshold, level));
        return step.list().ofMinSize(1).ofMaxSize(5).map(s -> new CapRule("i", 1, "x", new ArrayList<>(s)));
    }
}
