package cx.stewardship.analysis.effect;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.BinomialTest;

/**
 * Tells whether an issue became rarer. Given all events of both windows, those after are binomial with the share of comments
 * that came after; the interval of that share (Clopper and Pearson 1934) gives the interval of the ratio of rates (Przyborowski
 * and Wilenski 1940). Where weeks are given and vary more than chance, the interval is widened by their dispersion
 * (quasi-Poisson on the logarithm, with a t quantile).
 */
public final class EffectivenessCheck {

    private static final double ALPHA = 0.05;
    private static final BinomialTest LESS = BinomialTest.withDefaults().with(AlternativeHypothesis.LESS_THAN);
    private static final BinomialTest EITHER = BinomialTest.withDefaults();

    private EffectivenessCheck() {}

    /**
     * Compares two windows as they are, trusting that events came independently of each other.
     *
     * @param agreedRatio above 0 and at most 1: .5 says that the rate was to halve
     */
    public static Effect compare(WindowCounts before, WindowCounts after, double agreedRatio) {
        if (!(agreedRatio > 0 && agreedRatio <= 1)) {
            throw new IllegalArgumentException("agreed ratio " + agreedRatio);
        }
        Estimate estimate = exact(before, after);
        return judged(before, after, agreedRatio, estimate, 1, 0);
    }

    /**
     * Compares two windows week by week and guards against weeks that vary more than chance.
     *
     * @param before the weeks of the baseline
     * @param after the weeks since the change took effect
     */
    public static Effect compare(List<WindowCounts> before, List<WindowCounts> after, double agreedRatio) {
        WindowCounts all0 = WindowCounts.sum(before);
        WindowCounts all1 = WindowCounts.sum(after);
        int freedom = before.size() + after.size() - 2;
        double dispersion = freedom < 1 ? 1 : Math.max(1, (chiSquare(before, all0) + chiSquare(after, all1)) / freedom);
        if (dispersion <= 1 || all0.comments() == 0 || all1.comments() == 0) {
            return compare(all0, all1, agreedRatio);
        }
        if (!(agreedRatio > 0 && agreedRatio <= 1)) {
            throw new IllegalArgumentException("agreed ratio " + agreedRatio);
        }
        return judged(all0, all1, agreedRatio, widened(all0, all1, dispersion, freedom), dispersion, freedom);
    }

    private record Estimate(double ratio, double lower, double upper, double pOneSided, double pTwoSided) {}

    private static Estimate exact(WindowCounts before, WindowCounts after) {
        long n = before.events() + after.events();
        if (n == 0 || before.comments() == 0 || after.comments() == 0) {
            return new Estimate(Double.NaN, 0, Double.POSITIVE_INFINITY, 1, 1);
        }
        long x = after.events();
        double share = after.comments() / ((double) before.comments() + after.comments());
        double pOne;
        double pTwo;
        if (n <= Integer.MAX_VALUE) {
            pOne = LESS.test((int) n, (int) x, share).getPValue();
            pTwo = EITHER.test((int) n, (int) x, share).getPValue();
        } else {
            double z = (x - n * share) / Math.sqrt(n * share * (1 - share));
            NormalDistribution normal = NormalDistribution.of(0, 1);
            pOne = normal.cumulativeProbability(z);
            pTwo = 2 * normal.survivalProbability(Math.abs(z));
        }
        return new Estimate(
                ratio(before, after),
                x == 0
                        ? 0
                        : odds(
                                BetaDistribution.of(x, n - x + 1.0).inverseCumulativeProbability(ALPHA / 2),
                                before,
                                after),
                x == n
                        ? Double.POSITIVE_INFINITY
                        : odds(
                                BetaDistribution.of(x + 1.0, (double) n - x).inverseSurvivalProbability(ALPHA / 2),
                                before,
                                after),
                pOne,
                Math.min(1, pTwo));
    }

    private static Estimate widened(WindowCounts before, WindowCounts after, double dispersion, int freedom) {
        double ratio = ratio(before, after);
        if (Double.isNaN(ratio)) {
            return exact(before, after);
        }
        boolean zero = before.events() == 0 || after.events() == 0;
        double middle = Math.log(
                zero ? (after.events() + .5) / (before.events() + .5) * before.comments() / after.comments() : ratio);
        double error = Math.sqrt(dispersion * (1 / (before.events() + .5) + 1 / (after.events() + .5)));
        TDistribution t = TDistribution.of(freedom);
        double reach = t.inverseSurvivalProbability(ALPHA / 2) * error;
        return new Estimate(
                ratio,
                after.events() == 0 ? 0 : Math.exp(middle - reach),
                before.events() == 0 ? Double.POSITIVE_INFINITY : Math.exp(middle + reach),
                t.cumulativeProbability(middle / error),
                2 * t.survivalProbability(Math.abs(middle / error)));
    }

    private static Effect judged(
            WindowCounts before, WindowCounts after, double agreed, Estimate e, double dispersion, int freedom) {
        Verdict verdict = verdict(e.ratio(), e.lower(), e.upper(), agreed);
        Long more = verdict == Verdict.NOT_ENOUGH_DATA
                ? DataNeeded.moreComments(before, after, agreed, dispersion, freedom)
                : Long.valueOf(0);
        return new Effect(
                before,
                after,
                agreed,
                e.ratio(),
                e.lower(),
                e.upper(),
                e.pOneSided(),
                e.pTwoSided(),
                dispersion,
                verdict,
                more);
    }

    static Verdict verdict(double ratio, double lower, double upper, double agreed) {
        if (Double.isNaN(ratio)) {
            return Verdict.NOT_ENOUGH_DATA;
        }
        if (upper < 1) {
            return ratio <= agreed ? Verdict.EFFECTIVE : Verdict.PARTLY_EFFECTIVE;
        }
        return lower > agreed ? Verdict.NOT_EFFECTIVE : Verdict.NOT_ENOUGH_DATA;
    }

    private static double ratio(WindowCounts before, WindowCounts after) {
        if (before.comments() == 0 || after.comments() == 0 || before.events() + after.events() == 0) {
            return Double.NaN;
        }
        return ((double) after.events() / after.comments()) / ((double) before.events() / before.comments());
    }

    private static double odds(double share, WindowCounts before, WindowCounts after) {
        return share / (1 - share) * before.comments() / after.comments();
    }

    /** Pearson's: how far the weeks are from all having the window's rate. */
    private static double chiSquare(List<WindowCounts> weeks, WindowCounts all) {
        if (all.events() == 0) {
            return 0;
        }
        double sum = 0;
        for (WindowCounts week : weeks) {
            double expected = (double) all.events() * week.comments() / all.comments();
            if (expected > 0) {
                sum += (week.events() - expected) * (week.events() - expected) / expected;
            }
        }
        return sum;
    }

    /** Whether so many events after, of so many comments, would show that the rate fell. */
    static boolean showsDrop(WindowCounts before, long eventsAfter, long commentsAfter) {
        double share = commentsAfter / ((double) before.comments() + commentsAfter);
        long n = before.events() + eventsAfter;
        return n > 0
                && n <= Integer.MAX_VALUE
                && BinomialDistribution.of((int) n, share).cumulativeProbability((int) eventsAfter) <= ALPHA / 2;
    }
}
