package cx.stewardship.analysis.effect;

import java.util.List;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Tells whether something became more frequent, with a guard: where weeks vary more than chance makes them, a few high weeks are no rise.
 *
 * <p>Given all events of both windows, those of the last are binomial with the share of comments that came then. Where weekly counts vary
 * φ times as much as chance (as gamma-mixed Poisson counts do), they are beta-binomial instead, with the same mean and parameters of mean / (φ − 1).
 * φ is Pearson's χ² over its degrees of freedom within the windows, so that a rise itself does not count as variation: the larger one of
 * what the weeks of this series say and what those of all series looked at together say. 14 degrees of freedom alone tell φ
 * too badly for a test that is made forty times; those of forty series together would hide the one that varies more. How few degrees of freedom
 * there are in all widens the tail as in a t test.
 */
public final class Rise {

    /** From so little on there is no difference to the binomial that could be reckoned. */
    private static final double MORE_THAN_CHANCE = 1.001;

    private static final double TOO_SMALL_TO_COUNT = 1e-13;

    /** One thing's weeks: those before and the last ones. */
    public record Series(List<WindowCounts> before, List<WindowCounts> now) {
        public Series {
            before = List.copyOf(before);
            now = List.copyOf(now);
        }
    }

    private record Variation(double chiSquare, int freedom) {

        static final Variation NONE = new Variation(0, 0);

        Variation plus(Variation other) {
            return new Variation(chiSquare + other.chiSquare, freedom + other.freedom);
        }

        double dispersion() {
            return freedom == 0 ? 1 : Math.max(1, chiSquare / freedom);
        }
    }

    private Rise() {}

    /**
     * @param before the weeks before
     * @param now the last weeks
     * @return the chance of so many or more now if nothing had changed; 1 when there is nothing to compare
     */
    public static double chance(List<WindowCounts> before, List<WindowCounts> now) {
        return chances(List.of(new Series(before, now))).get(0);
    }

    /**
     * @param together what is looked at together: the themes of one department
     * @return for each, the chance of so many or more now if nothing had changed; 1 when there is nothing to compare
     */
    public static List<Double> chances(List<Series> together) {
        Variation common = together.stream().map(Rise::variation).reduce(Variation.NONE, Variation::plus);
        return together.stream()
                .map(series -> chance(
                        series, Math.max(common.dispersion(), variation(series).dispersion()), common.freedom()))
                .toList();
    }

    private static double chance(Series series, double dispersion, int freedom) {
        WindowCounts before = WindowCounts.sum(series.before());
        WindowCounts now = WindowCounts.sum(series.now());
        long all = before.events() + now.events();
        if (now.events() == 0 || before.comments() == 0 || now.comments() == 0) {
            return 1;
        }
        double share = now.comments() / ((double) before.comments() + now.comments());
        return dispersion < MORE_THAN_CHANCE && all <= Integer.MAX_VALUE
                ? BinomialDistribution.of((int) all, share).survivalProbability((int) now.events() - 1)
                : estimated(mixed(now.events(), all, share, Math.max(MORE_THAN_CHANCE, dispersion)), freedom);
    }

    /**
     * The chance when the dispersion itself is but estimated: what would be so many standard deviations of the normal distribution are as many of
     * Student's t. One theme alone has 14 degrees of freedom, and of 10 false alarms that are promised 11 would come (P(t₁₄ > 1.28) = .110); of eight
     * themes together there are 112, and it makes no difference any more.
     */
    private static double estimated(double chance, int freedom) {
        return chance <= 0 || chance >= 1 || freedom < 1
                ? chance
                : TDistribution.of(freedom)
                        .survivalProbability(NormalDistribution.of(0, 1).inverseSurvivalProbability(chance));
    }

    /** The chance of so many or more of all, beta-binomial. */
    private static double mixed(long events, long all, double share, double dispersion) {
        double a = all * share / (dispersion - 1);
        double b = all * (1 - share) / (dispersion - 1);
        double term = Math.exp(LogGamma.value(all + 1.0)
                - LogGamma.value(events + 1.0)
                - LogGamma.value(all - events + 1.0)
                + LogBeta.value(events + a, all - events + b)
                - LogBeta.value(a, b));
        if (events <= all * share) {
            return Math.max(0, Math.min(1, 1 - below(events, all, a, b, term)));
        }
        double sum = 0;
        for (long k = events; k <= all && term > TOO_SMALL_TO_COUNT * sum; k++) {
            sum += term;
            term *= (all - k) / (k + 1.0) * (k + a) / (all - k - 1 + b);
        }
        return Math.min(1, sum);
    }

    private static double below(long events, long all, double a, double b, double term) {
        double sum = 0;
        double next = term;
        for (long k = events; k > 0 && next > TOO_SMALL_TO_COUNT * sum; k--) {
            next *= k / (all - k + 1.0) * (all - k + b) / (k - 1 + a);
            sum += next;
        }
        return sum;
    }

    private static Variation variation(Series series) {
        return variation(series.before()).plus(variation(series.now()));
    }

    /** Of weeks in which there was anything to count; a window without events tells nothing. */
    private static Variation variation(List<WindowCounts> weeks) {
        WindowCounts all = WindowCounts.sum(weeks);
        if (all.events() == 0) {
            return Variation.NONE;
        }
        double sum = 0;
        int counted = 0;
        for (WindowCounts week : weeks) {
            double expected = (double) all.events() * week.comments() / all.comments();
            if (expected > 0) {
                sum += (week.events() - expected) * (week.events() - expected) / expected;
                counted++;
            }
        }
        return new Variation(sum, counted - 1);
    }
}
