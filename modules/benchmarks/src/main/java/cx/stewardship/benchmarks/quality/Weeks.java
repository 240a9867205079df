package cx.stewardship.benchmarks.quality;

import cx.stewardship.analysis.effect.WindowCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Weeks of comments as chance makes them. */
final class Weeks {

    private static final int COMMENTS = 1_000;

    private final Random chance;
    private final double dispersion;

    /** @param dispersion variance of a week's count divided by its mean; 1 for Poisson, more for gamma-mixed Poisson */
    Weeks(double dispersion, long seed) {
        this.dispersion = dispersion;
        this.chance = new Random(seed);
    }

    List<WindowCounts> of(int weeks, double events) {
        List<WindowCounts> drawn = new ArrayList<>();
        for (int w = 0; w < weeks; w++) {
            drawn.add(new WindowCounts(Math.min(COMMENTS, count(events)), COMMENTS));
        }
        return drawn;
    }

    int count(double mean) {
        if (mean <= 0) {
            return 0;
        }
        double rate = dispersion <= 1 ? mean : gamma(mean / (dispersion - 1)) * (dispersion - 1);
        return poisson(rate);
    }

    private int poisson(double rate) {
        int count = 0;
        double left = rate;
        while (left > 30) {
            // Sums of Poisson counts are Poisson: in portions whose chance of none is no underflow.
            count += knuth(30);
            left -= 30;
        }
        return count + knuth(left);
    }

    private int knuth(double rate) {
        double limit = Math.exp(-rate);
        int count = -1;
        double product = 1;
        do {
            count++;
            product *= chance.nextDouble();
        } while (product > limit);
        return count;
    }

    /** Marsaglia and Tsang 2000. */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(chance.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = chance.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(chance.nextDouble()) < .5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
