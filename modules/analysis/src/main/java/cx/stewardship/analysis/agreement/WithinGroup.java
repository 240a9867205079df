package cx.stewardship.analysis.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Agreement of one group on one question, r_wg (James, Demaree and Wolf 1984): 1 less the observed variance over that of
 * answers given at random.
 *
 * @param value 1 when all gave the same answer; below 0 when they differ more than at random
 */
public record WithinGroup(double value) implements java.io.Serializable {

    /**
     * @param options number of points of the scale, 2 or more
     * @return empty when there are fewer than two ratings
     */
    public static java.util.Optional<WithinGroup> of(double[] ratings, int options) {
        if (options < 2) {
            throw new IllegalArgumentException(options + " options");
        }
        OptionalDouble variance = variance(ratings);
        return variance.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        new WithinGroup(1 - variance.getAsDouble() / ((options * (double) options - 1) / 12)));
    }

    /** Sample variance; empty for fewer than two. */
    static OptionalDouble variance(double[] ratings) {
        if (ratings.length < 2) {
            return OptionalDouble.empty();
        }
        double mean = Arrays.stream(ratings).average().orElseThrow();
        return OptionalDouble.of(
                Arrays.stream(ratings).map(r -> (r - mean) * (r - mean)).sum() / (ratings.length - 1));
    }

    /** What to show: never below 0. */
    public double shown() {
        return Math.max(0, value);
    }

    /** Whether the raters fall into two camps rather than scatter around one opinion. */
    public boolean twoCamps() {
        return value < 0;
    }

    public boolean allTheSame() {
        return value == 1;
    }
}
