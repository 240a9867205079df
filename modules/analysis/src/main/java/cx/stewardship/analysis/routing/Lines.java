package cx.stewardship.analysis.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Logistic regressions with an L2 penalty for several labels over the same vectors, by Newton's method with conjugate gradients (Lin, Weng and
 * Keerthi 2008; what liblinear does as its solver 0). All labels go on together, so that each block of vectors is fetched once a step for
 * all of them. Coordinate descent ({@link Line#fit}) needs several times as many passes here: vectors of texts, and even more their offsets, are
 * rather alike, and it changes one at a time. The offset is penalised a ninth as much as the weights.
 *
 * <p>The loss is strictly convex with a curvature of at least 1, so weights that are learned lie no farther from the best ones than the slope
 * at them is long ({@link #NEAR_ENOUGH}), whatever they began from.
 */
final class Lines {

    /** The slope at which it stops; weights are some 20 long. */
    static final double NEAR_ENOUGH = .3;

    private static final float OFFSET_FIGURE = 3;
    private static final int STEPS = 60;
    private static final int STEPS_WITHIN = 50;
    /** A step is good enough when what is left of the slope is so much of it. */
    private static final double ROUGHLY = .3;

    private static final int HALVINGS = 25;
    private static final double LEAST_GAIN = 1e-4;

    /** So many labels go on together: their figures and a block fit beside each other. */
    private static final int TOGETHER = 32;

    private final List<Block> blocks;
    private final int dimensions;
    private final int rows;
    private final Sought[] sought;

    /** What is known of one label's line on the way. The last weight is the offset's. */
    private static final class Sought {
        final boolean[] yes;
        final float[] costs;
        final float[] weights;
        final float[] scores;
        final float[] slopes;
        final float[] curvatures;
        final float[] gradient;
        double loss;
        boolean stuck;

        Sought(int dimensions, boolean[] yes, float[] costs) {
            this.yes = yes;
            this.costs = costs;
            int rows = yes.length;
            weights = new float[dimensions + 1];
            gradient = new float[dimensions + 1];
            scores = new float[rows];
            slopes = new float[rows];
            curvatures = new float[rows];
        }

        void beginAt(Line line) {
            int dimensions = weights.length - 1;
            System.arraycopy(line.weights(), 0, weights, 0, dimensions);
            weights[dimensions] = line.offset() / OFFSET_FIGURE;
        }

        Line line() {
            int dimensions = weights.length - 1;
            return new Line(Arrays.copyOf(weights, dimensions), weights[dimensions] * OFFSET_FIGURE);
        }

        /** The loss at the scores, and each row's slope and curvature of it. */
        void look() {
            double sum = square(weights) / 2;
            for (int i = 0; i < scores.length; i++) {
                double cost = costs[i];
                if (cost > 0) {
                    double right = yes[i] ? scores[i] : -scores[i];
                    double e = Math.exp(-Math.abs(right));
                    double wrong = (right > 0 ? e : 1) / (1 + e);
                    sum += cost * (Math.log(1 + e) + Math.max(0, -right));
                    slopes[i] = (float) (yes[i] ? -cost * wrong : cost * wrong);
                    curvatures[i] = (float) (cost * e / ((1 + e) * (1 + e)));
                }
            }
            loss = sum;
        }

        double slope() {
            return stuck ? 0 : Math.sqrt(square(gradient));
        }
    }

    /** A step of one label's line on the way, and what it does to the scores. */
    private static final class Step {
        final Sought of;
        final float[] move;
        final float[] moved;
        final float[] residual;
        final float[] direction;
        final float[] along;
        final float[] curved;
        final double enough;
        double left;

        Step(Sought of, double enough) {
            this.of = of;
            this.enough = enough;
            move = new float[of.weights.length];
            moved = new float[of.scores.length];
            along = new float[of.scores.length];
            curved = new float[of.weights.length];
            residual = new float[of.weights.length];
            for (int j = 0; j < residual.length; j++) {
                residual[j] = -of.gradient[j];
            }
            direction = residual.clone();
            left = square(residual);
        }

        boolean isEnough() {
            return Math.sqrt(left) <= enough;
        }
    }

    private Lines(List<Block> blocks, int dimensions, Sought[] sought) {
        this.blocks = blocks;
        this.dimensions = dimensions;
        this.rows = Block.rows(blocks);
        this.sought = sought;
    }

    /**
     * @param yes for each label and row, whether it is one
     * @param costs for each label and row, what an error costs; 0 for a row that tells nothing of the label
     * @param start one a label to begin from; the nearer, the sooner it is done. None: from nought
     */
    static Line[] fit(List<Block> blocks, int dimensions, boolean[][] yes, float[][] costs, Line[] start) {
        Line[] fitted = new Line[yes.length];
        for (int from = 0; from < yes.length; from += TOGETHER) {
            Sought[] some = new Sought[Math.min(TOGETHER, yes.length - from)];
            for (int l = 0; l < some.length; l++) {
                some[l] = new Sought(dimensions, yes[from + l], costs[from + l]);
                if (start.length > 0) {
                    some[l].beginAt(start[from + l]);
                }
            }
            new Lines(blocks, dimensions, some).go();
            for (int l = 0; l < some.length; l++) {
                fitted[from + l] = some[l].line();
            }
        }
        return fitted;
    }

    private void go() {
        score();
        gradients(sought);
        double[] first = Arrays.stream(sought).mapToDouble(Sought::slope).toArray();
        boolean afresh = true;
        for (int round = 0; round < STEPS; round++) {
            List<Step> steps = new ArrayList<>();
            for (int l = 0; l < sought.length; l++) {
                double slope = sought[l].slope();
                if (slope > NEAR_ENOUGH) {
                    steps.add(new Step(sought[l], Math.min(ROUGHLY, Math.sqrt(slope / first[l])) * slope));
                }
            }
            if (steps.isEmpty() && afresh) {
                return;
            }
            afresh = steps.isEmpty();
            if (afresh) {
                // scores that were moved step by step from far away have drifted from what the weights give
                score();
                gradients(sought);
                continue;
            }
            seek(steps);
            steps.forEach(Lines::take);
            gradients(steps.stream().map(step -> step.of).toArray(Sought[]::new));
        }
    }

    private void score() {
        float[] products = new float[rows];
        int from = 0;
        for (Block block : blocks) {
            for (Sought one : sought) {
                block.products(one.weights, OFFSET_FIGURE * one.weights[dimensions], products);
                System.arraycopy(products, 0, one.scores, from, block.size());
            }
            from += block.size();
        }
        Arrays.stream(sought).forEach(Sought::look);
    }

    private void gradients(Sought[] some) {
        for (Sought one : some) {
            System.arraycopy(one.weights, 0, one.gradient, 0, one.weights.length);
        }
        int from = 0;
        for (Block block : blocks) {
            for (Sought one : some) {
                addTo(one.gradient, block, one.slopes, from);
            }
            from += block.size();
        }
    }

    /** Conjugate gradients towards where the slope would be nought if the curvature stayed as it is. */
    private void seek(List<Step> steps) {
        List<Step> open = steps;
        float[] products = new float[rows];
        for (int k = 0; k < STEPS_WITHIN && !open.isEmpty(); k++) {
            for (Step step : open) {
                System.arraycopy(step.direction, 0, step.curved, 0, step.curved.length);
            }
            int from = 0;
            for (Block block : blocks) {
                for (Step step : open) {
                    block.products(step.direction, OFFSET_FIGURE * step.direction[dimensions], products);
                    System.arraycopy(products, 0, step.along, from, block.size());
                    for (int i = 0; i < block.size(); i++) {
                        products[i] *= step.of.curvatures[from + i];
                    }
                    addTo(step.curved, block, products, 0);
                }
                from += block.size();
            }
            open.forEach(Lines::forward);
            open = open.stream().filter(step -> !step.isEnough()).toList();
        }
    }

    private static void forward(Step step) {
        float far = (float) (step.left / product(step.direction, step.curved));
        add(step.move, step.direction, far);
        add(step.moved, step.along, far);
        add(step.residual, step.curved, -far);
        double left = square(step.residual);
        float kept = (float) (left / step.left);
        for (int j = 0; j < step.direction.length; j++) {
            step.direction[j] = step.residual[j] + kept * step.direction[j];
        }
        step.left = left;
    }

    /** Goes the whole step, or half of it and so on until the loss falls. */
    private static void take(Step step) {
        Sought one = step.of;
        double before = one.loss;
        double gain = LEAST_GAIN * product(one.gradient, step.move);
        float part = 1;
        add(one.weights, step.move, 1);
        add(one.scores, step.moved, 1);
        one.look();
        for (int h = 0; h < HALVINGS && one.loss > before + part * gain; h++) {
            part /= 2;
            add(one.weights, step.move, -part);
            add(one.scores, step.moved, -part);
            one.look();
        }
        one.stuck = one.loss > before + part * gain;
    }

    private void addTo(float[] sum, Block block, float[] times, int from) {
        block.addTo(sum, times, from);
        float all = 0;
        for (int i = 0; i < block.size(); i++) {
            all += times[from + i];
        }
        sum[dimensions] += OFFSET_FIGURE * all;
    }

    private static void add(float[] sum, float[] other, float times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * other[i];
        }
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static double square(float[] a) {
        return product(a, a);
    }
}
