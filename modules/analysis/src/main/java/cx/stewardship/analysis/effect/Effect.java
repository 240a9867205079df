package cx.stewardship.analysis.effect;

import org.jspecify.annotations.Nullable;

/**
 * A rate after a change, compared with the rate before it.
 *
 * @param before counts of the baseline
 * @param after counts since the change took effect
 * @param agreedRatio at or below which the change was to be called effective; above 0, below 1
 * @param ratio rate after divided by rate before; infinite when there were events only after, not a number when there were none at all or one
 *     side has no comments
 * @param lower lower limit of the 95 % interval of the ratio; 0 when nothing bounds it
 * @param upper upper limit; infinite when nothing bounds it
 * @param pOneSided chance of so few events after if the rate had not changed
 * @param pTwoSided chance of a difference as unlikely as this one, either way
 * @param dispersion how much more the weeks vary than chance alone would make them, 1 or more; 1 as well when no weeks were given
 * @param moreCommentsNeeded how many more comments must come in until a drop to the agreed ratio would show; 0 when the verdict stands; null when
 *     no number would be enough because the baseline holds too few events
 */
public record Effect(
        WindowCounts before,
        WindowCounts after,
        double agreedRatio,
        double ratio,
        double lower,
        double upper,
        double pOneSided,
        double pTwoSided,
        double dispersion,
        Verdict verdict,
        @Nullable Long moreCommentsNeeded)
        implements java.io.Serializable {

    /** Whether the weeks vary more than chance, so that the interval was widened. */
    public boolean overdispersed() {
        return dispersion > 1;
    }

    /** Whether there is a ratio at all. */
    public boolean comparable() {
        return !Double.isNaN(ratio);
    }
}
