package cx.stewardship.analysis.routing;

import cx.stewardship.analysis.embedding.Vectors;
import cx.stewardship.analysis.routing.LabelModel.Example;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much speaks for each label, on no scale yet. Three witnesses: a line through the vectors, one through the words, and how near the
 * nearest examples lie (kernel density with examples of its own for each label). On questions that nobody tuned on, each saw something that the
 * others did not.
 */
final class Scorer {

    /** What an error costs beside the penalty of weights; 10 to 50 did equally well. */
    private static final double COST = 20;

    private static final double COST_OF_WORDS = 10;
    /** How fast an example's say fades with the distance. */
    private static final double FADING = 70;

    /** Tuned on short questions with 77 labels and long complaints with 3; .7 cost the complaints .01 to .04. */
    private static final double SAY_OF_FEW_NEIGHBOURS = .35;

    private static final double SAY_OF_MANY_NEIGHBOURS = .5;
    private static final double SAY_OF_WORDS = .3;
    /** With fewer examples a label, words are noise, and so, in part, are neighbours. */
    private static final int MANY = 40;

    private static final int MOST_NEIGHBOURS = 200;

    private final int labels;
    private final Line[] meaning;
    private final Line[] words;
    private final WordFeatures features;
    private final double sayOfWords;
    private final float[][][] neighbours;

    private Scorer(Line[] meaning, Line[] words, WordFeatures features, double sayOfWords, float[][][] neighbours) {
        this.labels = meaning.length;
        this.meaning = meaning;
        this.words = words;
        this.features = features;
        this.sayOfWords = sayOfWords;
        this.neighbours = neighbours;
    }

    /** @param unlabelled vectors of texts that nobody labelled; may be none */
    static Scorer learn(List<Example> examples, List<float[]> unlabelled, String[] labels, long seed) {
        boolean[][] yes = new boolean[labels.length][examples.size()];
        for (int i = 0; i < examples.size(); i++) {
            for (String label : examples.get(i).labels()) {
                int place = Arrays.binarySearch(labels, label);
                if (place >= 0) {
                    yes[place][i] = true;
                }
            }
        }
        WordFeatures features =
                WordFeatures.learnedFrom(examples.stream().map(Example::text).toList());
        Rows vectors = new Rows.Dense(Stream.concat(examples.stream().map(Example::vector), unlabelled.stream())
                .toArray(float[][]::new));
        Rows texts = new Rows.Sparse(
                examples.stream().map(e -> features.of(e.text())).toArray(WordFeatures.Row[]::new), features.size());
        Line[] meaning = new Line[labels.length];
        Line[] words = new Line[labels.length];
        float[][][] neighbours = new float[labels.length][][];
        IntStream.range(0, labels.length).parallel().forEach(l -> {
            long own = seed * 31 + l;
            Task task = Task.of(yes[l], own);
            meaning[l] = Line.fit(vectors, task.rows(), task.yes(), task.costs(COST), own);
            words[l] = Line.fit(texts, task.rows(), task.yes(), task.costs(COST_OF_WORDS), own);
            neighbours[l] = some(examples, yes[l], own);
        });
        double perLabel = labels.length == 0 ? 0 : (double) examples.size() / labels.length;
        Scorer first = new Scorer(meaning, words, features, 0, neighbours);
        Line[] taught = unlabelled.isEmpty() ? meaning : first.taughtFurther(vectors, yes, unlabelled, seed);
        return new Scorer(taught, words, features, perLabel >= MANY ? SAY_OF_WORDS : 0, neighbours);
    }

    /** The lines anew, with what this model guesses of the texts that nobody labelled. Their rows come after those of the examples. */
    private Line[] taughtFurther(Rows vectors, boolean[][] yes, List<float[]> unlabelled, long seed) {
        Guessed guessed = Guessed.by(vector -> scores(vector, ""), unlabelled, labels);
        Line[] taught = new Line[labels];
        IntStream.range(0, labels).parallel().forEach(l -> {
            long own = seed * 31 + l;
            Task task = Task.of(yes[l], own).with(guessed, l, yes[l].length);
            taught[l] = Line.fit(vectors, task.rows(), task.yes(), task.costs(COST), own);
        });
        return taught;
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

    double[] scores(float[] vector, String text) {
        double[] scores = new double[labels];
        WordFeatures.Row row = sayOfWords > 0 ? features.of(text) : new WordFeatures.Row(new int[0], new float[0]);
        double sayOfNeighbours = sayOfWords > 0 ? SAY_OF_MANY_NEIGHBOURS : SAY_OF_FEW_NEIGHBOURS;
        for (int l = 0; l < labels; l++) {
            double near = 0;
            for (float[] neighbour : neighbours[l]) {
                near += Math.exp(FADING * (Vectors.dot(neighbour, vector) - 1));
            }
            double density = Math.log(near / Math.sqrt(Math.max(1, neighbours[l].length)) + 1e-12);
            scores[l] = Vectors.dot(meaning[l].weights(), vector) + meaning[l].offset() + sayOfNeighbours * density;
            if (sayOfWords > 0) {
                double said = words[l].offset();
                for (int i = 0; i < row.terms().length; i++) {
                    said += (double) row.values()[i] * words[l].weights()[row.terms()[i]];
                }
                scores[l] += sayOfWords * said;
            }
        }
        return scores;
    }

    /** What a single word weighs for a label; 0 when it is not known or nobody uses it. */
    double weight(int label, String word) {
        int place = features.place(word);
        return place < 0 ? 0 : words[label].weights()[place];
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels);
        out.writeDouble(sayOfWords);
        features.write(out);
        for (int l = 0; l < labels; l++) {
            Bytes.write(out, meaning[l].weights());
            out.writeFloat(meaning[l].offset());
            Bytes.write(out, words[l].weights());
            out.writeFloat(words[l].offset());
            out.writeInt(neighbours[l].length);
            for (float[] neighbour : neighbours[l]) {
                Bytes.write(out, neighbour);
            }
        }
    }

    static Scorer read(DataInputStream in) throws IOException {
        int labels = Bytes.sane(in.readInt());
        double sayOfWords = in.readDouble();
        WordFeatures features = WordFeatures.read(in);
        Line[] meaning = new Line[labels];
        Line[] words = new Line[labels];
        float[][][] neighbours = new float[labels][][];
        for (int l = 0; l < labels; l++) {
            meaning[l] = new Line(Bytes.readFloats(in), in.readFloat());
            words[l] = new Line(Bytes.readFloats(in), in.readFloat());
            neighbours[l] = new float[Bytes.sane(in.readInt())][];
            for (int i = 0; i < neighbours[l].length; i++) {
                neighbours[l][i] = Bytes.readFloats(in);
            }
        }
        return new Scorer(meaning, words, features, sayOfWords, neighbours);
    }
}
