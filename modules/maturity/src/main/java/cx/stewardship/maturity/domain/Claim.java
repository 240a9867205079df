package cx.stewardship.maturity.domain;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What respondents answered about one quality. With fewer than {@value #LEAST} answers there is no figure, so that nobody's
 * answer can be read from it.
 *
 * @param counts how many chose level 1, 2, 3, 4 and 5
 * @param interval of the mean at 95 %; null with too few answers
 * @param agreement r_wg against a uniform spread, 0 to 1; null with too few answers
 */
public record Claim(List<Integer> counts, @Nullable Interval interval, @Nullable Double agreement) {

    /** The least number of answers that is shown. */
    public static final int LEAST = 5;

    private static final double LOW_AGREEMENT = 0.5;
    private static final double CAMP = 0.3;

    /** 95 % of such intervals hold the true mean. Both within 1 to 5. */
    public record Interval(double low, double high) {}

    /** How far answers lie from each other. */
    public enum Spread {
        /** Fewer than {@value Claim#LEAST} answers. */
        UNKNOWN,
        /** They agree well enough for a mean to tell the truth. */
        CLOSE,
        /** Agreement is low: r_wg below 0.5. */
        WIDE,
        /** Agreement is low, and at least three in ten stand at each end (1–2 and 4–5), few between. */
        TWO_CAMPS
    }

    public Claim {
        counts = List.copyOf(counts);
    }

    /** How many answered. */
    public int answers() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** The mean, 1 to 5; empty with fewer than {@value #LEAST} answers. */
    public OptionalDouble mean() {
        int n = answers();
        if (n < LEAST) {
            return OptionalDouble.empty();
        }
        int sum = 0;
        for (int level = 1; level <= Framework.LEVELS; level++) {
            sum += level * counts.get(level - 1);
        }
        return OptionalDouble.of((double) sum / n);
    }

    public Spread spread() {
        if (agreement == null) {
            return Spread.UNKNOWN;
        }
        if (agreement >= LOW_AGREEMENT) {
            return Spread.CLOSE;
        }
        int n = answers();
        int low = counts.get(0) + counts.get(1);
        int high = counts.get(3) + counts.get(4);
        boolean camps = low >= CAMP * n && high >= CAMP * n && counts.get(2) <= Math.min(low, high) / 2.0;
        return camps ? Spread.TWO_CAMPS : Spread.WIDE;
    }

    /** Counts levels from 1 to 5. */
    public static List<Integer> count(List<Integer> levels) {
        Integer[] counts = {0, 0, 0, 0, 0};
        levels.forEach(level -> counts[level - 1]++);
        return Arrays.asList(counts);
    }
}
