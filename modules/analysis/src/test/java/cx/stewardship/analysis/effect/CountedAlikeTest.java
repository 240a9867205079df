package cx.stewardship.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CountedAlikeTest {

    private static final WindowCounts BEFORE = new WindowCounts(60, 1_000);

    @Property
    void what_is_less_sure_is_never_told_more_firmly(
            @ForAll @IntRange(max = 80) int after,
            @ForAll @DoubleRange(min = .2, max = 1) double lower,
            @ForAll @DoubleRange(min = 1, max = 5) double upper) {
        Effect sure = EffectivenessCheck.compare(BEFORE, new WindowCounts(after, 1_000), .5);
        Effect unsure = new CountedAlike(lower, upper).widened(sure);
        assertThat(unsure.ratio()).isEqualTo(sure.ratio());
        assertThat(unsure.lower()).isLessThanOrEqualTo(sure.lower() + 1e-9);
        assertThat(unsure.upper()).isGreaterThanOrEqualTo(sure.upper() - 1e-9);
        assertThat(unsure.pTwoSided()).isBetween(sure.pTwoSided() - 1e-9, 1.0);
        assertThat(unsure.verdict()).isIn(sure.verdict(), Verdict.NOT_ENOUGH_DATA);
        assertThat(unsure.moreCommentsNeeded() != null && unsure.moreCommentsNeeded() == 0)
                .isEqualTo(unsure.verdict() != Verdict.NOT_ENOUGH_DATA);
    }

    @Test
    void distances_on_the_logarithm_add_up_like_the_sides_of_a_triangle() {
        Effect sure = EffectivenessCheck.compare(BEFORE, new WindowCounts(20, 1_000), .5);
        Effect unsure = new CountedAlike(.8, 1.5).widened(sure);
        assertThat(Math.log(unsure.upper() / unsure.ratio()))
                .isCloseTo(Math.hypot(Math.log(sure.upper() / sure.ratio()), Math.log(1.5)), within(1e-9));
        assertThat(Math.log(unsure.ratio() / unsure.lower()))
                .isCloseTo(Math.hypot(Math.log(sure.ratio() / sure.lower()), Math.log(1 / .8)), within(1e-9));
    }

    @Test
    void what_is_sure_stays_as_it_is() {
        Effect effect = EffectivenessCheck.compare(BEFORE, new WindowCounts(20, 1_000), .5);
        assertThat(CountedAlike.SURELY.widened(effect)).isSameAs(effect);
        Effect nothing = EffectivenessCheck.compare(BEFORE, new WindowCounts(0, 0), .5);
        assertThat(new CountedAlike(.5, 2).widened(nothing)).isSameAs(nothing);
    }

    @Test
    void where_nothing_bounds_the_share_nothing_is_enough() {
        Effect sure = EffectivenessCheck.compare(BEFORE, new WindowCounts(5, 1_000), .5);
        assertThat(sure.verdict()).isEqualTo(Verdict.EFFECTIVE);
        Effect unsure = new CountedAlike(1, Double.POSITIVE_INFINITY).widened(sure);
        assertThat(unsure.upper()).isInfinite();
        assertThat(unsure.verdict()).isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(unsure.moreCommentsNeeded()).isNull();
        assertThat(unsure.pTwoSided()).isCloseTo(1, within(1e-9));
    }

    @Test
    void none_at_all_afterwards_is_less_sure_too() {
        Effect sure = EffectivenessCheck.compare(BEFORE, new WindowCounts(0, 1_000), .5);
        Effect unsure = new CountedAlike(.9, 1.5).widened(sure);
        assertThat(unsure.lower()).isZero();
        assertThat(unsure.upper()).isGreaterThan(sure.upper());
        assertThat(unsure.verdict()).isEqualTo(Verdict.EFFECTIVE);
    }

    @Test
    void a_multiple_on_the_wrong_side_is_refused() {
        assertThatThrownBy(() -> new CountedAlike(1.1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountedAlike(0, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountedAlike(1, .9)).isInstanceOf(IllegalArgumentException.class);
    }
}
