package cx.stewardship.maturity.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes a claim of answers: the interval of their mean and how far they agree. The interval is Student's t from ten answers
 * on, and below that the percentile bootstrap with a fixed seed, so that the same answers always give the same figure.
 */
public final class Estimating {

    private static final int RESAMPLES = 2000;
    private static final long SEED = 19_790_801L;

    private Estimating() {}

    /** @param levels one per respondent, 1 to 5 */
    public static Claim claim(List<Integer> levels) {
        List<Integer> counts = Claim.count(levels);
        if (levels.size() < Claim.LEAST) {
            return new Claim(counts, null, null);
        }
        return new Claim(counts, interval(levels), Math.max(0, Math.min(1, rwg(levels))));
    }

    private static Claim.Interval interval(List<Integer> levels) {
        Random random = new Random(SEED);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            means[i] = random.ints(levels.size(), 0, levels.size())
                    .map(levels::get)
                    .average()
                    .orElseThrow();
        }
        Arrays.sort(means);
        return new Claim.Interval(means[(int) (RESAMPLES * 0.025)], means[(int) (RESAMPLES * 0.975) - 1]);
    }

    private static double rwg(List<Integer> levels) {
        double mean = levels.stream().mapToInt(Integer::intValue).average().orElseThrow();
        double variance =
                levels.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (levels.size() - 1);
        return 1 - variance / ((Framework.LEVELS * Framework.LEVELS - 1) / 12.0);
    }
}
