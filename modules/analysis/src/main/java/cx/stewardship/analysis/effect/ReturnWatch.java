package cx.stewardship.analysis.effect;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Watches whether an issue that was stopped comes back: a Poisson CUSUM on weekly counts.
 *
 * <p>Each week adds what was counted beyond the reference, and never falls below 0: S = max(0, S + x − k·n), with x comments on
 * the issue among n in all. The reference rate k = (a − b) / (ln a − ln b) lies between the rate that was achieved, b, and the
 * one before the plan, a; it makes the sum the sequential likelihood ratio test of one against the other (Lucas 1985,
 * <em>Counted data CUSUM's</em>, Technometrics 27). The limit h is the smallest at which, as long as the achieved rate holds,
 * a false alarm comes once in {@link #IN_CONTROL_WEEKS} weeks on average: an in-control average run length of 500, the one
 * for which Lucas and Hawkins &amp; Olwell (1998, <em>Cumulative Sum Charts</em>, chapter 5) design their examples. The run length
 * is computed as that of a Markov chain (Brook &amp; Evans 1972, Biometrika 59), exact for weeks of equal size up to rounding the
 * reference to 1/{@value #STEPS}; weeks of other sizes keep the limit.
 *
 * <p>Where weeks vary more than chance, by a dispersion φ above 1, counts are taken as multiples of φ: the limit is φ times the one for
 * rates divided by φ.
 *
 * @param achieved comments on the issue for every comment, after the plan; above 0
 * @param before the same before the plan; above {@code achieved}
 * @param reference k, for every comment
 * @param limit h, in comments; the sum signals when it is above
 * @param runLength weeks until a false alarm on average, at the achieved rate
 * @param weeksToSignal weeks until the signal on average, when the old rate is back
 */
public record ReturnWatch(
        double achieved, double before, double reference, double limit, double runLength, double weeksToSignal)
        implements Serializable {

    /** How many weeks a false alarm is away, on average and at least. */
    public static final double IN_CONTROL_WEEKS = 500;

    /** The sum is counted in twentieths of a comment. */
    static final int STEPS = 20;

    /** Rates nearer to each other than this are the same; no watch tells them apart. */
    private static final double LEAST_RATIO = 1.2;

    private static final int HIGHEST_LIMIT = 60;

    /**
     * @param sum S after the week
     * @param signals whether it lies above the limit
     */
    public record Point(double sum, boolean signals) implements Serializable {}

    /**
     * The watch that follows a check.
     *
     * @param before the baseline
     * @param after what was counted since the actions took effect; half a comment is added, so that none at all is a rate, too
     * @param weeksAfter how many weeks that were, 1 or more
     * @param dispersion as the check found it; 1 or more
     * @throws IllegalArgumentException when nothing was counted or the rate did not fall
     */
    public static ReturnWatch following(WindowCounts before, WindowCounts after, int weeksAfter, double dispersion) {
        if (before.comments() == 0 || after.comments() == 0 || weeksAfter < 1) {
            throw new IllegalArgumentException("nothing to watch against: " + before + ", " + after);
        }
        double old = (double) before.events() / before.comments();
        double achieved = Math.min((after.events() + .5) / after.comments(), old / LEAST_RATIO);
        return of(achieved, old, (double) after.comments() / weeksAfter, dispersion);
    }

    /**
     * @param achieved rate for every comment, above 0
     * @param before rate for every comment, above {@code achieved}
     * @param weekly how many comments there are in a usual week, above 0
     * @param dispersion 1 or more
     */
    public static ReturnWatch of(double achieved, double before, double weekly, double dispersion) {
        if (!(achieved > 0 && before > achieved && weekly > 0 && dispersion >= 1)) {
            throw new IllegalArgumentException(achieved + ", " + before + ", " + weekly + ", " + dispersion);
        }
        double reference = (before - achieved) / (Math.log(before) - Math.log(achieved));
        double in = achieved * weekly / dispersion;
        double out = before * weekly / dispersion;
        int step = Math.max(1, (int) Math.round(reference * weekly / dispersion * STEPS));
        int low = 0;
        int high = STEPS;
        while (high < HIGHEST_LIMIT * STEPS && runLength(in, step, high) < IN_CONTROL_WEEKS) {
            low = high;
            high = Math.min(2 * high, HIGHEST_LIMIT * STEPS);
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (runLength(in, step, middle) >= IN_CONTROL_WEEKS) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return new ReturnWatch(
                achieved,
                before,
                reference,
                dispersion * high / STEPS,
                runLength(in, step, high),
                runLength(out, step, high));
    }

    /** The sums of weeks in turn, from 0 on; what comes after a signal goes on adding. */
    public List<Point> over(List<WindowCounts> weeks) {
        List<Point> points = new ArrayList<>();
        double sum = 0;
        for (WindowCounts week : weeks) {
            sum = Math.max(0, sum + week.events() - reference * week.comments());
            points.add(new Point(sum, sum > limit));
        }
        return points;
    }

    /**
     * Weeks until the sum is above the limit, on average, from 0 on: the Markov chain of Brook and Evans over the sums 0, 1/20, … up to
     * the limit. Solved by elimination: the rows hold the chances to stay within the limit.
     */
    static double runLength(double mean, int step, int limit) {
        int states = limit + 1;
        double[] chance = chances(mean, (limit + step) / STEPS + 1);
        double[][] rows = new double[states][states + 1];
        for (int from = 0; from < states; from++) {
            double[] row = rows[from];
            for (int count = 0; count < chance.length; count++) {
                int to = Math.max(0, from + count * STEPS - step);
                if (to <= limit) {
                    row[to] -= chance[count];
                }
            }
            row[from] += 1;
            row[states] = 1;
        }
        return eliminate(rows);
    }

    private static double[] chances(double mean, int most) {
        PoissonDistribution counts = PoissonDistribution.of(mean);
        double[] chance = new double[most + 1];
        for (int count = 0; count <= most; count++) {
            chance[count] = counts.probability(count);
        }
        return chance;
    }

    /** The first unknown; from the last row up, so that only what the first one needs is worked out. The matrix is diagonally dominant. */
    private static double eliminate(double[][] rows) {
        int states = rows.length;
        for (int pivot = states - 1; pivot > 0; pivot--) {
            double[] by = rows[pivot];
            for (int other = 0; other < pivot; other++) {
                double[] row = rows[other];
                double factor = row[pivot] / by[pivot];
                if (factor == 0) {
                    continue;
                }
                for (int column = 0; column < pivot; column++) {
                    row[column] -= factor * by[column];
                }
                row[states] -= factor * by[states];
            }
        }
        return rows[0][states] / rows[0][0];
    }
}
