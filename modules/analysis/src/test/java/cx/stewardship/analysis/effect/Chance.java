package cx.stewardship.analysis.effect;

import java.util.Random;

/** Counts by chance, for simulations: Poisson, or with weeks that vary more. */
final class Chance {

    private Chance() {}

    /** @param dispersion variance over mean, 1 or more: above 1 the rate itself varies (gamma–Poisson) */
    static long count(Random random, double mean, double dispersion) {
        double rate = dispersion > 1 ? gamma(random, mean / (dispersion - 1)) * (dispersion - 1) : mean;
        double limit = Math.exp(-rate);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** Marsaglia and Tsang (2000). */
    private static double gamma(Random random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < .5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
