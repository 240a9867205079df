package cx.stewardship.maturity.domain;

import cx.stewardship.analysis.agreement.Estimate;
import cx.stewardship.analysis.agreement.Intervals;
import cx.stewardship.analysis.agreement.WithinGroup;
import java.util.List;

/**
 * Makes a claim of answers: the interval of their mean (Student's t from ten answers on, below that a bootstrap with a fixed
 * seed) and how far they agree.
 */
public final class Estimating {

    private Estimating() {}

    /** @param levels one per respondent, 1 to 5 */
    public static Claim claim(List<Integer> levels) {
        List<Integer> counts = Claim.count(levels);
        if (levels.size() < Claim.LEAST) {
            return new Claim(counts, null, null);
        }
        double[] values = levels.stream().mapToDouble(Integer::doubleValue).toArray();
        Estimate mean = Intervals.mean(values).orElseThrow();
        double agreement =
                WithinGroup.of(values, Framework.LEVELS).orElseThrow().shown();
        return new Claim(
                counts,
                new Claim.Interval(Math.max(1, mean.lower()), Math.min(Framework.LEVELS, mean.upper())),
                agreement);
    }
}
