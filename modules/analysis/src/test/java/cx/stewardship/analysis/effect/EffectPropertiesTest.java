package cx.stewardship.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EffectPropertiesTest {

    @Property
    void the_interval_holds_the_estimate(
            @ForAll @IntRange(max = 400) int before, @ForAll @IntRange(max = 400) int after) {
        Effect effect = EffectivenessCheck.compare(new WindowCounts(before, 5000), new WindowCounts(after, 4000), .5);
        if (effect.comparable()) {
            assertThat(effect.lower()).isLessThanOrEqualTo(effect.ratio());
            assertThat(effect.upper()).isGreaterThanOrEqualTo(effect.ratio());
        }
        assertThat(effect.pOneSided()).isBetween(0.0, 1.0);
        assertThat(effect.pTwoSided()).isBetween(0.0, 1.0);
    }

    @Property
    void one_event_more_after_never_looks_better(
            @ForAll @IntRange(min = 1, max = 300) int before, @ForAll @IntRange(max = 300) int after) {
        Effect fewer = EffectivenessCheck.compare(new WindowCounts(before, 5000), new WindowCounts(after, 4000), .5);
        Effect more = EffectivenessCheck.compare(new WindowCounts(before, 5000), new WindowCounts(after + 1, 4000), .5);
        assertThat(more.ratio()).isGreaterThan(fewer.ratio());
        assertThat(more.upper()).isGreaterThanOrEqualTo(fewer.upper());
        assertThat(more.pOneSided()).isGreaterThanOrEqualTo(fewer.pOneSided());
    }

    @Property
    void more_comments_are_asked_for_only_while_it_is_open(
            @ForAll @IntRange(max = 200) int before, @ForAll @IntRange(max = 200) int after) {
        Effect effect = EffectivenessCheck.compare(new WindowCounts(before, 5000), new WindowCounts(after, 1000), .5);
        boolean open = effect.verdict() == Verdict.NOT_ENOUGH_DATA;
        Long more = effect.moreCommentsNeeded();
        assertThat(more == null || more > 0).isEqualTo(open);
    }

    @Property
    void weeks_never_throw_and_never_vary_less_than_chance(
            @ForAll @Size(max = 20) List<@IntRange(max = 40) Integer> before,
            @ForAll @Size(max = 20) List<@IntRange(max = 40) Integer> after) {
        Effect effect = EffectivenessCheck.compare(weeks(before), weeks(after), .5);
        assertThat(effect.dispersion()).isGreaterThanOrEqualTo(1);
        if (effect.comparable()) {
            assertThat(effect.lower()).isLessThanOrEqualTo(effect.ratio());
            assertThat(effect.upper()).isGreaterThanOrEqualTo(effect.ratio());
        }
    }

    @Property
    void limits_of_the_chart_lie_around_its_centre(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 40) Integer> counts) {
        ControlChart chart = ControlChart.of(weeks(counts));
        assertThat(chart.points()).hasSameSizeAs(counts).allSatisfy(point -> {
            assertThat(point.lower()).isBetween(0.0, chart.centre());
            assertThat(point.upper()).isGreaterThanOrEqualTo(chart.centre());
        });
        assertThat(chart.spread()).isGreaterThanOrEqualTo(1);
    }

    private static List<WindowCounts> weeks(List<Integer> counts) {
        return counts.stream().map(count -> new WindowCounts(count, 300)).toList();
    }
}
