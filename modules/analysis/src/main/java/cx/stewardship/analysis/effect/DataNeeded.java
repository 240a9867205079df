package cx.stewardship.analysis.effect;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How long one has to wait: the comments after the change at which a drop to the agreed ratio would show in four of five
 * cases. The baseline stays as it was counted.
 */
final class DataNeeded {

    private static final double POWER = .8;
    /** Waiting for more than this many baselines is no answer. */
    private static final int FARTHEST = 40;

    private DataNeeded() {}

    static @Nullable Long moreComments(
            WindowCounts before, WindowCounts after, double agreed, double dispersion, int freedom) {
        if (before.comments() == 0 || before.events() == 0) {
            return null;
        }
        long far = Math.max(1, before.comments()) * FARTHEST;
        if (!wouldShow(before, far, agreed, dispersion, freedom)) {
            return null;
        }
        long low = 0;
        long high = far;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (wouldShow(before, middle, agreed, dispersion, freedom)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        // Enough came in and still it is open: the truth is near the line; ask for half as much again.
        return high > after.comments() ? high - after.comments() : Math.max(1, after.comments() / 2);
    }

    private static boolean wouldShow(
            WindowCounts before, long comments, double agreed, double dispersion, int freedom) {
        double expected = agreed * before.events() * comments / before.comments();
        if (dispersion > 1) {
            double quantile = TDistribution.of(Math.max(1, freedom)).inverseSurvivalProbability(.025)
                    + NormalDistribution.of(0, 1).inverseCumulativeProbability(POWER);
            return Math.log(agreed)
                            + quantile * Math.sqrt(dispersion * (1 / (before.events() + .5) + 1 / (expected + .5)))
                    < 0;
        }
        if (expected > 100_000) {
            return true;
        }
        long low = -1;
        long high = Math.round(expected + 10 * Math.sqrt(expected) + 10);
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (EffectivenessCheck.showsDrop(before, middle, comments)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low >= 0 && expected > 0 && PoissonDistribution.of(expected).cumulativeProbability((int) low) >= POWER;
    }
}
