package cx.stewardship.analysis.effect;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How sure it is that both sides of a comparison were counted alike, where the later side was reckoned up by a share that was itself estimated. The
 * interval of the ratio is widened by that of the share: on the logarithm, each limit by the root of the sum of both squared distances (Zou and Donner
 * 2008, "method of variance estimates recovery").
 *
 * @param lower what the rate after may be at least (95 %), as a multiple of what was reckoned; above 0, at most 1
 * @param upper what it may be at most, at least 1; infinite when nothing bounds it
 */
public record CountedAlike(double lower, double upper) {

    public static final CountedAlike SURELY = new CountedAlike(1, 1);

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public CountedAlike {
        if (!(lower > 0 && lower <= 1 && upper >= 1)) {
            throw new IllegalArgumentException(lower + " to " + upper);
        }
    }

    /**
     * The later side was reckoned up by a share: the fewer of the comments it found, the more there may be.
     *
     * @param share that was reckoned with, above 0
     * @param lowest it may be; with 0 nothing bounds the rate
     * @param highest it may be, at least {@code share}
     */
    public static CountedAlike byShare(double share, double lowest, double highest) {
        return new CountedAlike(share / highest, share / lowest);
    }

    /** The same ratio with the wider interval, and the verdict that follows from it. */
    public Effect widened(Effect effect) {
        if (!effect.comparable() || (lower == 1 && upper == 1)) {
            return effect;
        }
        double middle = middle(effect);
        double high = farther(middle, effect.upper(), upper);
        double low = 1 / farther(1 / middle, 1 / effect.lower(), 1 / lower);
        Verdict verdict = EffectivenessCheck.verdict(effect.ratio(), low, high, effect.agreedRatio());
        double narrower = middle < 1
                ? share(effect.upper() / middle, high / middle)
                : share(middle / effect.lower(), middle / low);
        return new Effect(
                effect.before(),
                effect.after(),
                effect.agreedRatio(),
                effect.ratio(),
                low,
                high,
                narrower(effect.pOneSided(), narrower),
                Math.min(1, 2 * narrower(effect.pTwoSided() / 2, narrower)),
                effect.dispersion(),
                verdict,
                verdict == Verdict.NOT_ENOUGH_DATA ? moreNeeded(effect) : Long.valueOf(0));
    }

    /** Where one side has no events at all, half a one stands for them. */
    private static double middle(Effect effect) {
        double ratio = effect.ratio();
        if (ratio > 0 && Double.isFinite(ratio)) {
            return ratio;
        }
        WindowCounts before = effect.before();
        WindowCounts after = effect.after();
        double half = (after.events() + .5) / (before.events() + .5) * before.comments() / after.comments();
        return Math.max(effect.lower(), Math.min(effect.upper(), half));
    }

    private static double farther(double middle, double limit, double multiple) {
        return Double.isInfinite(limit) || Double.isInfinite(multiple)
                ? Double.POSITIVE_INFINITY
                : middle * Math.exp(Math.hypot(Math.log(limit / middle), Math.log(multiple)));
    }

    /** By how much a deviation shrinks when the distance to the limit grows. */
    private static double share(double before, double after) {
        return Double.isInfinite(after) ? 0 : after <= 1 ? 1 : Math.log(before) / Math.log(after);
    }

    private static double narrower(double chance, double share) {
        return chance <= 0 || chance >= 1
                ? chance
                : NORMAL.survivalProbability(share * NORMAL.inverseSurvivalProbability(chance));
    }

    /** Comments make the counts surer, not the share: where that alone leaves it open, no number is enough. */
    private @Nullable Long moreNeeded(Effect effect) {
        Long more = effect.moreCommentsNeeded();
        if (more == null || effect.agreedRatio() * upper >= 1) {
            return null;
        }
        return Math.max(more, Math.max(1, effect.after().comments() / 2));
    }
}
