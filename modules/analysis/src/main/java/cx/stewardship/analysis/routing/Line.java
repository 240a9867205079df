package cx.stewardship.analysis.routing;

import java.util.Random;

/**
 * Logistic regression with an L2 penalty for yes or no, by coordinate descent in the dual (Yu, Huang and Lin 2011, algorithm 5; what
 * liblinear does as its solver 7). The offset is penalised a ninth as much as the weights.
 *
 * @param weights one a dimension
 * @param offset what is added
 */
record Line(float[] weights, float offset) {

    private static final double OFFSET_FIGURE = 3;
    private static final int ROUNDS = 40;
    private static final double NEAR_ENOUGH = .05;

    /**
     * @param rows nought nearly everywhere
     * @param some those that are used
     * @param yes for each of those, whether it is one
     * @param costs for each of those, what an error costs
     */
    static Line fit(WordFeatures.Row[] rows, int dimensions, int[] some, boolean[] yes, double[] costs, long seed) {
        int n = some.length;
        float[] w = new float[dimensions];
        double offset = 0;
        double[] alpha = new double[n];
        double[] square = new double[n];
        for (int i = 0; i < n; i++) {
            alpha[i] = Math.min(.001 * costs[i], 1e-8);
            double t = yes[i] ? alpha[i] : -alpha[i];
            rows[some[i]].addTo(w, t);
            offset += t * OFFSET_FIGURE;
            square[i] = OFFSET_FIGURE * OFFSET_FIGURE + rows[some[i]].square();
        }
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        Random chance = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, chance);
            double worst = 0;
            for (int i : order) {
                double sign = yes[i] ? 1 : -1;
                double b = sign * (rows[some[i]].product(w) + OFFSET_FIGURE * offset);
                double c = costs[i];
                boolean swap = .5 * square[i] * (c - 2 * alpha[i]) + b < 0;
                double old = swap ? c - alpha[i] : alpha[i];
                double slope = swap ? -b : b;
                double z = c - old < .5 * c ? .1 * old : old;
                double g = square[i] * (z - old) + slope + Math.log(z / (c - z));
                worst = Math.max(worst, Math.abs(g));
                int inner = 0;
                while (Math.abs(g) > 1e-4 && inner++ < 50) {
                    double next = z - g / (square[i] + c / (c - z) / z);
                    z = next <= 0 ? .1 * z : next;
                    g = square[i] * (z - old) + slope + Math.log(z / (c - z));
                }
                if (inner > 0) {
                    alpha[i] = swap ? c - z : z;
                    double t = (swap ? old - z : z - old) * sign;
                    rows[some[i]].addTo(w, t);
                    offset += t * OFFSET_FIGURE;
                }
            }
            if (worst < NEAR_ENOUGH) {
                break;
            }
        }
        return new Line(w, (float) (offset * OFFSET_FIGURE));
    }

    private static void shuffle(int[] order, Random chance) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = chance.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
