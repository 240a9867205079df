package cx.stewardship.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReturnWatchTest {

    private static final int RUNS = 4_000;

    @Test
    void the_reference_lies_between_the_achieved_rate_and_the_old_one() {
        ReturnWatch watch = ReturnWatch.of(.0056, .012, 330, 1);
        assertThat(watch.reference()).isEqualTo((.012 - .0056) / Math.log(.012 / .0056), within(1e-12));
        assertThat(watch.reference()).isBetween(.0056, .012);
    }

    @Test
    void a_false_alarm_is_five_hundred_weeks_away_and_simulation_agrees() {
        ReturnWatch watch = ReturnWatch.of(.0056, .012, 330, 1);
        assertThat(watch.runLength()).isGreaterThanOrEqualTo(500).isLessThan(650);
        assertThat(simulated(watch, .0056, 330, 0, 1)).isEqualTo(watch.runLength(), within(.12 * watch.runLength()));
    }

    @Test
    void the_old_rate_is_noticed_within_weeks_and_simulation_agrees() {
        ReturnWatch watch = ReturnWatch.of(.0056, .012, 330, 1);
        assertThat(watch.weeksToSignal()).isLessThan(12);
        assertThat(simulated(watch, .012, 330, 0, 1))
                .isEqualTo(watch.weeksToSignal(), within(.08 * watch.weeksToSignal()));
    }

    @Test
    void weeks_of_changing_size_hardly_shorten_the_run() {
        ReturnWatch watch = ReturnWatch.of(.0056, .012, 330, 1);
        assertThat(simulated(watch, .0056, 330, 100, 1)).isGreaterThan(350);
    }

    @Test
    void weeks_that_vary_twice_as_much_get_a_higher_limit_and_as_few_false_alarms() {
        ReturnWatch plain = ReturnWatch.of(.0056, .012, 330, 1);
        ReturnWatch widened = ReturnWatch.of(.0056, .012, 330, 2);
        assertThat(widened.limit()).isGreaterThan(plain.limit());
        assertThat(simulated(widened, .0056, 330, 0, 2)).isGreaterThan(300);
        assertThat(simulated(plain, .0056, 330, 0, 2)).isLessThan(150);
    }

    /** A chart with two outcomes worked out by hand: it signals with the first count above the reference. */
    @Test
    void the_chain_agrees_with_a_case_worked_out_by_hand() {
        double none = Math.exp(-.1);
        double one = .1 * none;
        // k = 1, h = 0: only 0 and 1 stay, so the run is geometric
        assertThat(ReturnWatch.runLength(.1, ReturnWatch.STEPS, 0)).isEqualTo(1 / (1 - none - one), within(1e-9));
    }

    @Test
    void none_at_all_after_the_plan_can_be_watched_too() {
        ReturnWatch watch = ReturnWatch.following(new WindowCounts(48, 4000), new WindowCounts(0, 3600), 12, 1);
        assertThat(watch.achieved()).isEqualTo(.5 / 3600, within(1e-9));
        assertThat(watch.limit()).isPositive();
        assertThat(watch.over(List.of(new WindowCounts(0, 300))).get(0).sum()).isZero();
    }

    @Test
    void without_comments_or_without_a_fall_there_is_nothing_to_watch() {
        assertThatThrownBy(() -> ReturnWatch.following(new WindowCounts(0, 0), new WindowCounts(0, 10), 4, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReturnWatch.of(.02, .01, 300, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 60)
    void every_design_keeps_false_alarms_rare_and_notices_the_old_rate_sooner(
            @ForAll @IntRange(min = 1, max = 50) int perThousand,
            @ForAll @IntRange(min = 5, max = 80) int percent,
            @ForAll @IntRange(min = 20, max = 500) int weekly) {
        double before = perThousand / 1000.0;
        ReturnWatch watch = ReturnWatch.of(percent / 100.0 * before, before, weekly, 1);
        boolean atTheEnd = watch.limit() >= 60;
        assertThat(watch.runLength() >= ReturnWatch.IN_CONTROL_WEEKS || atTheEnd)
                .isTrue();
        assertThat(watch.weeksToSignal()).isLessThan(watch.runLength()).isGreaterThanOrEqualTo(1);
    }

    @Property
    void the_sum_never_falls_below_nothing_and_more_comments_never_lower_it(
            @ForAll @Size(max = 40) List<@IntRange(max = 20) Integer> counts) {
        ReturnWatch watch = ReturnWatch.of(.004, .01, 300, 1);
        List<ReturnWatch.Point> points = watch.over(weeks(counts, 0));
        List<ReturnWatch.Point> more = watch.over(weeks(counts, 1));
        for (int i = 0; i < points.size(); i++) {
            assertThat(points.get(i).sum()).isNotNegative();
            assertThat(more.get(i).sum()).isGreaterThanOrEqualTo(points.get(i).sum());
        }
    }

    private static List<WindowCounts> weeks(List<Integer> counts, int more) {
        return counts.stream().map(count -> new WindowCounts(count + more, 300)).toList();
    }

    /** Mean weeks to the signal over seeded runs. */
    private static double simulated(ReturnWatch watch, double rate, int weekly, int give, double dispersion) {
        Random random = new Random(20261125);
        return IntStream.range(0, RUNS)
                .mapToLong(run -> run(watch, rate, weekly, give, dispersion, random))
                .average()
                .orElseThrow();
    }

    private static long run(ReturnWatch watch, double rate, int weekly, int give, double dispersion, Random random) {
        double sum = 0;
        for (int week = 1; week <= 20_000; week++) {
            int all = weekly + (give == 0 ? 0 : random.nextInt(2 * give + 1) - give);
            long count = Chance.count(random, rate * all, dispersion);
            sum = Math.max(0, sum + count - watch.reference() * all);
            if (sum > watch.limit()) {
                return week;
            }
        }
        return 20_000;
    }
}
