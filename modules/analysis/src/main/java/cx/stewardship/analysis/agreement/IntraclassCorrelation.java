package cx.stewardship.analysis.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Intraclass correlations of Shrout and Fleiss (1979); (2,1) and (2,k) are McGraw and Wong's ICC(A,1) and ICC(A,k).
 *
 * @param oneWay (1,1)
 * @param agreement (2,1), for a single rater, with its interval
 * @param consistency (3,1)
 * @param oneWayMean (1,k), for the mean of all raters
 * @param agreementMean (2,k)
 * @param consistencyMean (3,k)
 */
public record IntraclassCorrelation(
        double oneWay,
        Estimate agreement,
        double consistency,
        double oneWayMean,
        double agreementMean,
        double consistencyMean)
        implements java.io.Serializable {

    /**
     * @param ratings a row per thing rated, a column per rater, nothing missing
     * @return empty unless there are two things, two raters, and things that differ
     */
    public static Optional<IntraclassCorrelation> of(double[][] ratings) {
        int n = ratings.length;
        int k = n == 0 ? 0 : ratings[0].length;
        if (n < 2 || k < 2) {
            return Optional.empty();
        }
        for (double[] row : ratings) {
            if (row.length != k || Arrays.stream(row).anyMatch(Double::isNaN)) {
                throw new IllegalArgumentException("a rating is missing");
            }
        }
        Squares s = Squares.of(ratings, n, k);
        if (s.rows == 0) {
            return Optional.empty();
        }
        double single = (s.rows - s.error) / (s.rows + (k - 1) * s.error + k * (s.columns - s.error) / n);
        return Optional.of(new IntraclassCorrelation(
                (s.rows - s.within) / (s.rows + (k - 1) * s.within),
                interval(single, s, n, k),
                (s.rows - s.error) / (s.rows + (k - 1) * s.error),
                (s.rows - s.within) / s.rows,
                (s.rows - s.error) / (s.rows + (s.columns - s.error) / n),
                (s.rows - s.error) / s.rows));
    }

    /** One-way correlation of groups of any size, as ICC(1) and ICC(2) of multilevel studies: a single member, and the mean. */
    public record OfGroups(double single, double mean) implements java.io.Serializable {}

    /** @return empty unless there are two groups, more members than groups, and groups that differ */
    public static Optional<OfGroups> ofGroups(List<double[]> groups) {
        List<double[]> filled = groups.stream().filter(g -> g.length > 0).toList();
        long members = filled.stream().mapToLong(g -> g.length).sum();
        int count = filled.size();
        if (count < 2 || members <= count) {
            return Optional.empty();
        }
        double grand = filled.stream().flatMapToDouble(Arrays::stream).average().orElseThrow();
        double between = 0;
        double within = 0;
        for (double[] group : filled) {
            double mean = Arrays.stream(group).average().orElseThrow();
            between += group.length * (mean - grand) * (mean - grand);
            within += Arrays.stream(group).map(v -> (v - mean) * (v - mean)).sum();
        }
        between /= count - 1;
        within /= members - count;
        if (between == 0) {
            return Optional.empty();
        }
        double size = (double) members / count;
        return Optional.of(
                new OfGroups((between - within) / (between + (size - 1) * within), (between - within) / between));
    }

    private static Estimate interval(double single, Squares s, int n, int k) {
        double a = k * single / (n * (1 - single));
        double b = 1 + k * single * (n - 1) / (n * (1 - single));
        double freedom = (a * s.columns + b * s.error)
                * (a * s.columns + b * s.error)
                / (a * s.columns * a * s.columns / (k - 1) + b * s.error * b * s.error / ((n - 1.0) * (k - 1)));
        if (!(freedom > 0) || Double.isInfinite(freedom)) {
            return new Estimate(single, single, single);
        }
        double f = FDistribution.of(n - 1, freedom).inverseSurvivalProbability(.025);
        double g = FDistribution.of(freedom, n - 1).inverseSurvivalProbability(.025);
        double rest = k * s.columns + ((double) k * n - k - n) * s.error;
        double lower = n * (s.rows - f * s.error) / (f * rest + n * s.rows);
        double upper = n * (g * s.rows - s.error) / (rest + n * g * s.rows);
        return new Estimate(single, Math.min(single, lower), Math.max(single, upper));
    }

    /** Mean squares of the two-way layout. */
    private record Squares(double rows, double columns, double error, double within) {
        static Squares of(double[][] ratings, int n, int k) {
            double grand = Arrays.stream(ratings)
                    .flatMapToDouble(Arrays::stream)
                    .average()
                    .orElseThrow();
            double total = 0;
            double rows = 0;
            double[] columnSums = new double[k];
            for (double[] row : ratings) {
                double mean = Arrays.stream(row).average().orElseThrow();
                rows += k * (mean - grand) * (mean - grand);
                for (int j = 0; j < k; j++) {
                    total += (row[j] - grand) * (row[j] - grand);
                    columnSums[j] += row[j];
                }
            }
            double columns = Arrays.stream(columnSums)
                    .map(sum -> n * (sum / n - grand) * (sum / n - grand))
                    .sum();
            double error = Math.max(0, total - rows - columns);
            return new Squares(
                    rows / (n - 1), columns / (k - 1), error / ((n - 1.0) * (k - 1)), (total - rows) / (n * (k - 1.0)));
        }
    }
}
