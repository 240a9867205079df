package cx.stewardship.analysis.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** How exact a share or a mean is: 95 % intervals. */
public final class Intervals {

    private static final int FEW = 10;
    private static final int RESAMPLES = 2_000;
    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(.975);

    private Intervals() {}

    /**
     * A share with Wilson's interval (1927).
     *
     * @param count 0 to {@code of}
     * @return empty when nothing was looked at
     */
    public static Optional<Estimate> share(long count, long of) {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
        if (of == 0) {
            return Optional.empty();
        }
        double p = (double) count / of;
        double z2 = Z * Z / of;
        double centre = (p + z2 / 2) / (1 + z2);
        double reach = Z / (1 + z2) * Math.sqrt(p * (1 - p) / of + z2 / (4.0 * of));
        return Optional.of(new Estimate(
                p,
                count == 0 ? 0 : Math.min(p, Math.max(0, centre - reach)),
                count == of ? 1 : Math.max(p, Math.min(1, centre + reach))));
    }

    /**
     * A mean: with the t interval from ten values on, by bootstrap (percentiles, fixed seed) below.
     *
     * @return empty when there are fewer than two values
     */
    public static Optional<Estimate> mean(double[] values) {
        return values.length < FEW ? meanByBootstrap(values, 1) : meanByT(values);
    }

    /** @return empty when there are fewer than two values */
    public static Optional<Estimate> meanByT(double[] values) {
        int n = values.length;
        if (n < 2) {
            return Optional.empty();
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double reach = TDistribution.of(n - 1.0).inverseSurvivalProbability(.025) * Math.sqrt(squares / (n - 1) / n);
        return Optional.of(new Estimate(mean, mean - reach, mean + reach));
    }

    /** @return empty when there are fewer than two values */
    public static Optional<Estimate> meanByBootstrap(double[] values, long seed) {
        int n = values.length;
        if (n < 2) {
            return Optional.empty();
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        Random random = new Random(seed);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += values[random.nextInt(n)];
            }
            means[i] = sum / n;
        }
        return Optional.of(middle(mean, means));
    }

    /** The value with the 2.5th and 97.5th percentile of its resampled values. */
    static Estimate middle(double value, double[] resampled) {
        double[] sorted = resampled.clone();
        Arrays.sort(sorted);
        double lower = sorted[(int) Math.floor(.025 * (sorted.length - 1))];
        double upper = sorted[(int) Math.ceil(.975 * (sorted.length - 1))];
        return new Estimate(value, Math.min(lower, value), Math.max(upper, value));
    }
}
