package cx.stewardship.analysis.routing;

import cx.stewardship.analysis.routing.LabelModel.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Learns scores from examples, with texts that nobody labelled: first lines from the examples alone, then, with what these guess of the others
 * (with the say of the neighbours), lines from both. Learning from some of the examples, to see how sure the rest can be, begins at the lines
 * learned from all, and is sooner done.
 */
final class Learning {

    /** What an error costs beside the penalty of weights; 10 to 50 did equally well. */
    private static final float COST = 20;

    private static final double COST_OF_WORDS = 10;
    private static final int MOST_NEIGHBOURS = 200;
    /** Of more rows some are drawn for each label, which then goes alone. */
    private static final int MOST_TOGETHER = 10_000;

    /** Of more examples, so many are tried out. */
    private static final int MOST_TRIED = 9_000;

    private static final int FEW_TO_TRY = 2_000;

    private static final Line[] NOWHERE = {};

    private final String[] labels;
    private final List<Block> unlabelled;
    private final int others;
    private final long seed;
    private Says says = Says.FEW;
    private Line[] first = NOWHERE;
    private Line[] taught = NOWHERE;

    /** @param unlabelled vectors of texts that nobody labelled; may be none */
    Learning(String[] labels, List<float[]> unlabelled, long seed) {
        this.labels = labels;
        this.unlabelled = Block.of(unlabelled);
        this.others = unlabelled.size();
        this.seed = seed;
    }

    /** What is learned from all of the examples. */
    Scorer from(List<Example> examples) {
        return from(examples, seed, true);
    }

    /** What is learned from some of them, with the says of all; which words speak for a label is not asked for. */
    private Scorer fromSome(List<Example> examples, long seed) {
        return from(examples, seed, false);
    }

    /** What scores say of examples that they were not learned from, after {@link #from}: each of some is left out once. */
    Witnesses tried(List<Example> all) {
        List<Example> examples = new ArrayList<>(all);
        Collections.shuffle(examples, new Random(seed));
        examples = examples.subList(0, Math.min(MOST_TRIED, examples.size()));
        int folds = examples.size() < FEW_TO_TRY ? 5 : 3;
        Witnesses witnesses = Witnesses.none();
        for (int fold = 0; fold < folds; fold++) {
            List<Example> seen = new ArrayList<>();
            List<Example> unseen = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                (i % folds == fold ? unseen : seen).add(examples.get(i));
            }
            if (!seen.isEmpty() && !unseen.isEmpty()) {
                witnesses.hear(fromSome(seen, seed + fold), unseen, labels);
            }
        }
        return witnesses;
    }

    private Scorer from(List<Example> examples, long seed, boolean all) {
        boolean[][] yes = yes(examples);
        float[][][] neighbours = new float[labels.length][][];
        for (int l = 0; l < labels.length; l++) {
            neighbours[l] = some(examples, yes[l], own(seed, l));
        }
        if (all) {
            says = Says.of(examples.size(), labels.length);
        }
        WordFeatures features =
                WordFeatures.learnedFrom(examples.stream().map(Example::text).toList());
        Line[] words = all || says.words() > 0 ? words(examples, features, yes, seed) : NOWHERE;
        Line[] alone = alone(examples, yes, seed);
        Line[] together = alone;
        if (others > 0) {
            Scorer guessing = new Scorer(alone, words, features, Says.FEW, neighbours);
            together = together(examples, yes, Guessed.by(guessing.scores(unlabelled), labels.length), alone);
        }
        if (all) {
            first = alone;
            taught = together;
        }
        return new Scorer(together, words, features, says, neighbours);
    }

    private boolean[][] yes(List<Example> examples) {
        boolean[][] yes = new boolean[labels.length][examples.size()];
        for (int i = 0; i < examples.size(); i++) {
            for (String label : examples.get(i).labels()) {
                int place = Arrays.binarySearch(labels, label);
                if (place >= 0) {
                    yes[place][i] = true;
                }
            }
        }
        return yes;
    }

    private static long own(long seed, int label) {
        return seed * 31 + label;
    }

    private static float[][] some(List<Example> examples, boolean[] yes, long seed) {
        List<float[]> some = new ArrayList<>();
        for (int i = 0; i < yes.length; i++) {
            if (yes[i]) {
                some.add(examples.get(i).vector());
            }
        }
        if (some.size() > MOST_NEIGHBOURS) {
            Collections.shuffle(some, new Random(seed));
            return some.subList(0, MOST_NEIGHBOURS).toArray(float[][]::new);
        }
        return some.toArray(float[][]::new);
    }

    private static Line[] words(List<Example> examples, WordFeatures features, boolean[][] yes, long seed) {
        WordFeatures.Row[] rows =
                examples.stream().map(e -> features.of(e.text())).toArray(WordFeatures.Row[]::new);
        Line[] words = new Line[yes.length];
        for (int l = 0; l < words.length; l++) {
            Task task = Task.of(yes[l], own(seed, l));
            words[l] =
                    Line.fit(rows, features.size(), task.rows(), task.yes(), task.costs(COST_OF_WORDS), own(seed, l));
        }
        return words;
    }

    /** Lines from the examples alone. */
    private Line[] alone(List<Example> examples, boolean[][] yes, long seed) {
        List<float[]> vectors = examples.stream().map(Example::vector).toList();
        if (vectors.size() <= MOST_TOGETHER) {
            float[][] costs = new float[yes.length][vectors.size()];
            for (float[] cost : costs) {
                Arrays.fill(cost, COST);
            }
            return Lines.fit(Block.of(vectors), dimensions(vectors), yes, costs, first);
        }
        Line[] lines = new Line[yes.length];
        for (int l = 0; l < lines.length; l++) {
            lines[l] = drawn(vectors, Task.of(yes[l], own(seed, l)), l);
        }
        return lines;
    }

    private Line drawn(List<float[]> vectors, Task task, int label) {
        float[] costs = new float[task.rows().length];
        double[] exact = task.costs(COST);
        for (int i = 0; i < costs.length; i++) {
            costs[i] = (float) exact[i];
        }
        List<float[]> some = Arrays.stream(task.rows()).mapToObj(vectors::get).toList();
        return Lines.fit(
                Block.of(some),
                dimensions(vectors),
                new boolean[][] {task.yes()},
                new float[][] {costs},
                first.length == 0 ? first : new Line[] {first[label]})[0];
    }

    /** Lines from the examples and what is guessed of the texts that nobody labelled. */
    private Line[] together(List<Example> examples, boolean[][] yes, Guessed guessed, Line[] alone) {
        List<float[]> vectors = examples.stream().map(Example::vector).toList();
        int known = vectors.size();
        boolean[][] is = new boolean[yes.length][known + others];
        float[][] costs = new float[yes.length][known + others];
        for (int l = 0; l < yes.length; l++) {
            System.arraycopy(yes[l], 0, is[l], 0, known);
            System.arraycopy(guessed.yes()[l], 0, is[l], known, others);
            Arrays.fill(costs[l], 0, known, COST);
            for (int i = 0; i < others; i++) {
                costs[l][known + i] = COST * guessed.says()[l][i];
            }
        }
        List<Block> blocks =
                Stream.concat(Block.of(vectors).stream(), unlabelled.stream()).toList();
        return Lines.fit(blocks, dimensions(vectors), is, costs, taught.length == 0 ? alone : taught);
    }

    private static int dimensions(List<float[]> vectors) {
        return vectors.isEmpty() ? 0 : vectors.get(0).length;
    }
}
