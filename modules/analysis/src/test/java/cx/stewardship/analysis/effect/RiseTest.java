package cx.stewardship.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class RiseTest {

    @Test
    void even_weeks_that_double_are_a_rise() {
        assertThat(Rise.chance(weeks(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5), weeks(10, 10, 10, 10)))
                .isLessThan(.001);
    }

    @Test
    void the_same_sum_from_one_wild_week_is_none() {
        assertThat(Rise.chance(weeks(0, 0, 25, 0, 0, 10, 0, 20, 0, 0, 5, 0), weeks(0, 40, 0, 0)))
                .isGreaterThan(.05);
    }

    @Test
    void nothing_at_all_is_nothing_to_compare() {
        assertThat(Rise.chance(weeks(0, 0, 0), weeks(0))).isEqualTo(1);
        assertThat(Rise.chance(List.of(), List.of())).isEqualTo(1);
    }

    @Test
    void without_weeks_that_vary_it_is_the_exact_test() {
        // 3 of 4 events in a quarter of the comments: 4 · ¼³ · ¾ + ¼⁴
        assertThat(Rise.chance(weeks(1, 0, 0), weeks(3))).isLessThan(1);
        assertThat(Rise.chance(List.of(new WindowCounts(1, 300)), List.of(new WindowCounts(3, 100))))
                .isCloseTo(4 * .25 * .25 * .25 * .75 + Math.pow(.25, 4), within(1e-9));
    }

    @Test
    void where_all_vary_one_that_looks_even_by_luck_is_not_believed() {
        Rise.Series even = new Rise.Series(weeks(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2), weeks(4, 4, 3, 4));
        Rise.Series wild = new Rise.Series(weeks(0, 9, 0, 0, 8, 0, 0, 9, 0, 0, 9, 0), weeks(0, 9, 0, 0));
        double alone = Rise.chances(List.of(even)).get(0);
        double among = Rise.chances(List.of(even, wild, wild, wild)).get(0);
        assertThat(alone).isLessThan(.05);
        assertThat(among).isGreaterThan(.1);
    }

    @Test
    void the_chance_of_the_mixed_counts_is_that_of_the_beta_binomial_by_student() {
        // 12 before in two weeks of 12 and 0, 6 now in two of 6 and 0: χ² = 12 + 6, freedom 2, φ = 9; 18 events, half
        // of the time
        double chance = Rise.chance(weeks(12, 0), weeks(6, 0));
        double a = 9 / 8.0;
        double tail = 0;
        for (int k = 6; k <= 18; k++) {
            tail += Math.exp(logChoose(18, k) + logBeta(k + a, 18 - k + a) - logBeta(a, a));
        }
        // with two degrees of freedom P(t > z) = ½ − z / (2 √(2 + z²))
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
        assertThat(chance).isCloseTo(.5 - z / (2 * Math.sqrt(2 + z * z)), within(1e-9));
    }

    @Property(tries = 100)
    void more_comments_now_are_never_less_of_a_rise(
            @ForAll @IntRange(max = 30) int first,
            @ForAll @IntRange(max = 30) int second,
            @ForAll @IntRange(max = 30) int now) {
        List<WindowCounts> before = weeks(first, second, first, second);
        // each week one more: the weeks vary by as much, and less beside what is expected
        assertThat(Rise.chance(before, weeks(now + 1, now + 1)))
                .isBetween(0.0, 1.0)
                .isLessThanOrEqualTo(Rise.chance(before, weeks(now, now)) + 1e-9);
    }

    /** What the guard promises a department with a single theme: a tenth of false alarms where weeks vary three times as much as chance. */
    @Test
    void one_theme_alone_alarms_falsely_as_seldom_as_promised() {
        Random chance = new Random(5);
        int alarms = 0;
        int runs = 12_000;
        for (int run = 0; run < runs; run++) {
            int[] weeks =
                    IntStream.range(0, 16).map(w -> varying(20, 3, chance)).toArray();
            alarms += Rise.chance(weeks(Arrays.copyOf(weeks, 12)), weeks(Arrays.copyOfRange(weeks, 12, 16))) <= .1
                    ? 1
                    : 0;
        }
        assertThat(alarms / (double) runs).isLessThan(.103);
    }

    /** Gamma-mixed Poisson: the mean over (φ − 1) exponentials of it, here a whole number of them. */
    private static int varying(int mean, int dispersion, Random chance) {
        double rate = 0;
        for (int i = 0; i < mean / (dispersion - 1); i++) {
            rate -= Math.log(1 - chance.nextDouble()) * (dispersion - 1);
        }
        int count = -1;
        double left = rate;
        while (left >= 0) {
            left += Math.log(1 - chance.nextDouble());
            count++;
        }
        return count;
    }

    @Test
    void many_comments_are_reckoned_as_well() {
        assertThat(Rise.chance(weeks(900_000, 900_100), weeks(900_050, 900_050)))
                .isBetween(.3, .7);
        assertThat(Rise.chance(weeks(400, 500), weeks(700, 800))).isLessThan(.05);
    }

    private static double logChoose(int n, int k) {
        return LogGamma.value(n + 1.0) - LogGamma.value(k + 1.0) - LogGamma.value(n - k + 1.0);
    }

    private static double logBeta(double a, double b) {
        return LogGamma.value(a) + LogGamma.value(b) - LogGamma.value(a + b);
    }

    private static List<WindowCounts> weeks(int... events) {
        return IntStream.of(events)
                .mapToObj(e -> new WindowCounts(e, 1_000_000))
                .toList();
    }
}
