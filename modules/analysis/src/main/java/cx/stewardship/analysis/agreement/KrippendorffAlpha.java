package cx.stewardship.analysis.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** Krippendorff's alpha (2011): 1 for perfect agreement, 0 for what chance gives. Missing ratings are allowed. */
public final class KrippendorffAlpha {

    private KrippendorffAlpha() {}

    /**
     * @param units a row per thing rated: the ratings it got, in any order; NaN for a missing one
     * @return empty when fewer than two ratings can be paired, or all of them are the same: then there is nothing to agree on
     */
    public static OptionalDouble of(List<double[]> units, Level level) {
        double[][] pairable = units.stream()
                .map(unit -> Arrays.stream(unit).filter(v -> !Double.isNaN(v)).toArray())
                .filter(unit -> unit.length > 1)
                .toArray(double[][]::new);
        double[] values = Arrays.stream(pairable)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        if (values.length < 2) {
            return OptionalDouble.empty();
        }
        double[][] coincidences = coincidences(pairable, values);
        double[] totals = Arrays.stream(coincidences)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double all = Arrays.stream(totals).sum();
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < values.length; c++) {
            for (int k = c + 1; k < values.length; k++) {
                double distance = distance(level, values, totals, c, k);
                observed += coincidences[c][k] * distance;
                expected += totals[c] * totals[k] * distance;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (all - 1) * observed / expected);
    }

    /**
     * Alpha with an interval from resampling the units, that is, the questions.
     *
     * @return empty when alpha is not defined, or hardly any resample has one
     */
    public static Optional<Estimate> withInterval(List<double[]> units, Level level, int resamples, long seed) {
        OptionalDouble alpha = of(units, level);
        if (alpha.isEmpty() || units.size() < 2) {
            return Optional.empty();
        }
        Random random = new Random(seed);
        double[] found = new double[resamples];
        int count = 0;
        for (int i = 0; i < resamples; i++) {
            List<double[]> drawn = random.ints(units.size(), 0, units.size())
                    .mapToObj(units::get)
                    .toList();
            OptionalDouble resampled = of(drawn, level);
            if (resampled.isPresent()) {
                found[count++] = resampled.getAsDouble();
            }
        }
        return count < resamples / 2
                ? Optional.empty()
                : Optional.of(Intervals.middle(alpha.getAsDouble(), Arrays.copyOf(found, count)));
    }

    private static double[][] coincidences(double[][] units, double[] values) {
        double[][] matrix = new double[values.length][values.length];
        for (double[] unit : units) {
            double weight = 1.0 / (unit.length - 1);
            for (int i = 0; i < unit.length; i++) {
                for (int j = 0; j < unit.length; j++) {
                    if (i != j) {
                        matrix[Arrays.binarySearch(values, unit[i])][Arrays.binarySearch(values, unit[j])] += weight;
                    }
                }
            }
        }
        return matrix;
    }

    private static double distance(Level level, double[] values, double[] totals, int c, int k) {
        switch (level) {
            case NOMINAL:
                return 1;
            case ORDINAL:
                double between = 0;
                for (int g = c; g <= k; g++) {
                    between += totals[g];
                }
                between -= (totals[c] + totals[k]) / 2;
                return between * between;
            case INTERVAL:
                return (values[c] - values[k]) * (values[c] - values[k]);
            default:
                double sum = values[c] + values[k];
                return sum == 0 ? 0 : (values[c] - values[k]) * (values[c] - values[k]) / (sum * sum);
        }
    }
}
