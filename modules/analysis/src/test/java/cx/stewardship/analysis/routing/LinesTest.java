package cx.stewardship.analysis.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cx.stewardship.analysis.embedding.Vectors;
import cx.stewardship.analysis.routing.LabelModel.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final int DIMENSIONS = 24;
    private static final Line[] NOWHERE = {};

    @Property(tries = 100)
    void a_line_ends_where_the_slope_of_its_loss_is_next_to_nought_wherever_it_began(
            @ForAll @IntRange(min = 1, max = 300) int rows, @ForAll long seed) {
        Random chance = new Random(seed);
        Task task = new Task(rows, 3, chance);
        Line[] begun = new Line[3];
        for (int l = 0; l < 3; l++) {
            begun[l] = new Line(vector(chance, 5), (float) (10 * chance.nextGaussian()));
        }
        Line[] cold = task.fit(NOWHERE);
        Line[] warm = task.fit(begun);
        for (int l = 0; l < 3; l++) {
            assertThat(task.slope(l, cold[l])).isLessThan(Lines.NEAR_ENOUGH + .01);
            assertThat(task.slope(l, warm[l])).isLessThan(Lines.NEAR_ENOUGH + .01);
            // the curvature is 1 at least: each lies no farther from the best line than its slope is long
            assertThat(apart(cold[l], warm[l])).isLessThan(2 * Lines.NEAR_ENOUGH + .02);
        }
    }

    @Test
    void scores_do_not_drift_on_a_long_way() {
        a_line_ends_where_the_slope_of_its_loss_is_next_to_nought_wherever_it_began(300, -276058);
        a_line_ends_where_the_slope_of_its_loss_is_next_to_nought_wherever_it_began(211, -34);
    }

    @Property(tries = 10)
    void labels_that_go_on_together_do_not_hear_of_each_other(@ForAll long seed) {
        Random chance = new Random(seed);
        Task many = new Task(150, 40, chance);
        Line[] together = many.fit(NOWHERE);
        for (int l = 0; l < 40; l += 13) {
            assertThat(many.only(l).fit(NOWHERE)[0].weights()).isEqualTo(together[l].weights());
        }
    }

    @Property(tries = 10)
    void rows_that_cost_nothing_change_nothing(@ForAll long seed) {
        Random chance = new Random(seed);
        Task task = new Task(200, 2, chance);
        int[] telling = IntStream.range(0, 200).filter(i -> i % 3 > 0).toArray();
        for (float[] costs : task.costs) {
            IntStream.range(0, 200).filter(i -> i % 3 == 0).forEach(i -> costs[i] = 0);
        }
        Line[] with = task.fit(NOWHERE);
        Line[] without = task.of(telling).fit(NOWHERE);
        for (int l = 0; l < 2; l++) {
            assertThat(apart(with[l], without[l])).isLessThan(2 * Lines.NEAR_ENOUGH + .02);
        }
    }

    /** The lines that were learned one by one before, row by row, say the same of texts that they have not seen. */
    @Test
    void guesses_are_those_of_coordinate_descent() {
        int same = 0;
        int asked = 0;
        double apart = 0;
        for (int run = 0; run < 5; run++) {
            Random chance = new Random(run);
            Task task = new Task(400, 8, chance);
            Line[] lines = task.fit(NOWHERE);
            Line[] slowly = task.byCoordinates();
            for (int i = 0; i < 400; i++) {
                float[] x = near(i % 8, chance);
                same += best(lines, x) == best(slowly, x) ? 1 : 0;
                asked++;
                for (int l = 0; l < 8; l++) {
                    apart += Math.abs(score(lines[l], x) - score(slowly[l], x)) / 8;
                }
            }
        }
        assertThat(same / (double) asked).isGreaterThan(.99);
        assertThat(apart / asked).isLessThan(.15);
    }

    @Property(tries = 20)
    void products_and_sums_of_blocks_are_those_of_their_rows(
            @ForAll @IntRange(min = 1, max = 270) int rows, @ForAll long seed) {
        Random chance = new Random(seed);
        List<float[]> vectors = new ArrayList<>();
        float[] times = new float[rows];
        for (int i = 0; i < rows; i++) {
            vectors.add(vector(chance, 1));
            times[i] = (float) chance.nextGaussian();
        }
        float[] weights = vector(chance, 1);
        float[] sum = new float[DIMENSIONS];
        float[] products = new float[rows];
        List<Block> blocks = Block.of(vectors);
        assertThat(Block.rows(blocks)).isEqualTo(rows);
        int from = 0;
        for (Block block : blocks) {
            block.products(weights, 2, products);
            for (int i = 0; i < block.size(); i++) {
                assertThat(products[i]).isCloseTo(Vectors.dot(vectors.get(from + i), weights) + 2, within(1e-4f));
            }
            block.addTo(sum, times, from);
            from += block.size();
        }
        for (int j = 0; j < DIMENSIONS; j++) {
            double expected = 0;
            for (int i = 0; i < rows; i++) {
                expected += (double) times[i] * vectors.get(i)[j];
            }
            assertThat((double) sum[j]).isCloseTo(expected, within(1e-3));
        }
    }

    @Property(tries = 10)
    void scores_of_many_are_those_of_each(@ForAll long seed) {
        Random chance = new Random(seed);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            examples.add(new Example(near(i % 4, chance), "a text", Set.of("abcd".substring(i % 4, i % 4 + 1))));
        }
        List<float[]> asked =
                IntStream.range(0, 200).mapToObj(i -> near(i % 5, chance)).toList();
        Scorer scorer = new Learning(new String[] {"a", "b", "c", "d"}, asked, seed).from(examples);
        List<double[]> scores = scorer.scores(Block.of(asked));
        for (int i = 0; i < asked.size(); i++) {
            assertThat(scores.get(i)).containsExactly(scorer.scores(asked.get(i), ""), within(.01));
        }
    }

    /** Rows around as many directions as there are labels, all leaning the same way a little, as texts' vectors do. */
    private static final class Task {
        final List<float[]> rows;
        final boolean[][] yes;
        final float[][] costs;

        Task(List<float[]> rows, boolean[][] yes, float[][] costs) {
            this.rows = rows;
            this.yes = yes;
            this.costs = costs;
        }

        Task(int count, int labels, Random chance) {
            this(new ArrayList<>(), new boolean[labels][count], new float[labels][count]);
            for (int i = 0; i < count; i++) {
                rows.add(near(i % labels, chance));
                for (int l = 0; l < labels; l++) {
                    yes[l][i] = i % labels == l;
                    costs[l][i] = i % 2 == 0 ? 20 : 20 * chance.nextFloat();
                }
            }
        }

        Line[] fit(Line[] start) {
            return Lines.fit(Block.of(rows), DIMENSIONS, yes, costs, start);
        }

        Line[] byCoordinates() {
            int[] terms = IntStream.range(0, DIMENSIONS).toArray();
            WordFeatures.Row[] all = rows.stream()
                    .map(figures -> new WordFeatures.Row(terms, figures))
                    .toArray(WordFeatures.Row[]::new);
            int[] some = IntStream.range(0, all.length).toArray();
            return IntStream.range(0, yes.length)
                    .mapToObj(l -> Line.fit(
                            all,
                            DIMENSIONS,
                            some,
                            yes[l],
                            IntStream.of(some).mapToDouble(i -> costs[l][i]).toArray(),
                            l))
                    .toArray(Line[]::new);
        }

        Task only(int label) {
            return new Task(rows, new boolean[][] {yes[label]}, new float[][] {costs[label]});
        }

        Task of(int[] some) {
            boolean[][] is = new boolean[yes.length][some.length];
            float[][] cost = new float[yes.length][some.length];
            for (int l = 0; l < yes.length; l++) {
                for (int i = 0; i < some.length; i++) {
                    is[l][i] = yes[l][some[i]];
                    cost[l][i] = costs[l][some[i]];
                }
            }
            return new Task(Arrays.stream(some).mapToObj(rows::get).toList(), is, cost);
        }

        /** How long the slope of the loss is at the line; the offset is three times a weight that is penalised like the others. */
        double slope(int label, Line line) {
            double[] slope = new double[DIMENSIONS + 1];
            for (int j = 0; j < DIMENSIONS; j++) {
                slope[j] = line.weights()[j];
            }
            slope[DIMENSIONS] = line.offset() / 3;
            for (int i = 0; i < rows.size(); i++) {
                double sign = yes[label][i] ? 1 : -1;
                double pull = costs[label][i] * sign / (1 + Math.exp(sign * score(line, rows.get(i))));
                for (int j = 0; j < DIMENSIONS; j++) {
                    slope[j] -= pull * rows.get(i)[j];
                }
                slope[DIMENSIONS] -= pull * 3;
            }
            return Math.sqrt(Arrays.stream(slope).map(s -> s * s).sum());
        }
    }

    private static double apart(Line one, Line other) {
        double sum = Math.pow((one.offset() - other.offset()) / 3, 2);
        for (int j = 0; j < DIMENSIONS; j++) {
            sum += Math.pow(one.weights()[j] - other.weights()[j], 2);
        }
        return Math.sqrt(sum);
    }

    private static int best(Line[] lines, float[] x) {
        int best = 0;
        for (int l = 1; l < lines.length; l++) {
            best = score(lines[l], x) > score(lines[best], x) ? l : best;
        }
        return best;
    }

    private static double score(Line line, float[] x) {
        return Vectors.dot(line.weights(), x) + line.offset();
    }

    private static float[] near(int label, Random chance) {
        float[] x = vector(chance, .25);
        x[label % DIMENSIONS] += 1;
        x[DIMENSIONS - 1] += 1.5f;
        double length = Math.sqrt(Vectors.dot(x, x));
        for (int j = 0; j < DIMENSIONS; j++) {
            x[j] /= (float) length;
        }
        return x;
    }

    private static float[] vector(Random chance, double spread) {
        float[] x = new float[DIMENSIONS];
        for (int j = 0; j < DIMENSIONS; j++) {
            x[j] = (float) (spread * chance.nextGaussian());
        }
        return x;
    }
}
