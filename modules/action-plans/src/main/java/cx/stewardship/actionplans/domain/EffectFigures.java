package cx.stewardship.actionplans.domain;

import cx.stewardship.analysis.effect.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of an effectiveness check.
 *
 * @param eventsBefore comments on the theme in the baseline
 * @param totalBefore all comments in the baseline
 * @param weeksAfter full weeks watched since the actions took effect
 * @param ratio the new rate as a share of the old one; NaN when there is nothing to compare
 * @param lower of the 95 % interval of the ratio
 * @param upper of that interval; may be infinite
 * @param p two-sided: how likely chance alone would show such a difference
 * @param dispersion how much weeks spread compared with chance alone; 1 is normal
 * @param sources what was made of sources that began, ended or changed; only with {@link SourcesCounted#STEADY} are these not the
 *     figures of all comments
 * @param moreNeeded how many more comments are needed for an answer; 0 when there is one, null when no number would do because
 *     the baseline holds too few
 */
public record EffectFigures(
        Verdict verdict,
        long eventsBefore,
        long totalBefore,
        long eventsAfter,
        long totalAfter,
        int weeksAfter,
        double ratio,
        double lower,
        double upper,
        double p,
        double dispersion,
        @Nullable Long moreNeeded,
        SourcesCounted sources,
        Instant computedAt) {

    /** The verdict by the key of its name; that sources changed and nothing can be compared is one of its own. */
    public String verdictKey() {
        return "plans.verdict." + (sources.incomparable() ? "INCOMPARABLE" : verdict);
    }

    /** Comments on the theme per 1,000 before. */
    public double rateBefore() {
        return totalBefore == 0 ? 0 : 1000.0 * eventsBefore / totalBefore;
    }

    /** Comments on the theme per 1,000 after. */
    public double rateAfter() {
        return totalAfter == 0 ? 0 : 1000.0 * eventsAfter / totalAfter;
    }
}
