package cx.stewardship.analysis.routing;

import cx.stewardship.analysis.embedding.Vectors;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much speaks for each label, on no scale yet. Three witnesses: a line through the vectors, one through the words, and how near the
 * nearest examples lie (kernel density with examples of its own for each label). On questions that nobody tuned on, each saw something that the
 * others did not.
 */
final class Scorer {

    /** How fast an example's say fades with the distance. */
    private static final double FADING = 70;

    /** Tuned on short questions with 77 labels and long complaints with 3; .7 cost the complaints .01 to .04. */
    private static final double SAY_OF_FEW_NEIGHBOURS = .35;

    private static final double SAY_OF_MANY_NEIGHBOURS = .5;
    private final int labels;
    private final Line[] meaning;
    private final Line[] words;
    private final WordFeatures features;
    private final double sayOfWords;
    private final float[][][] neighbours;

    Scorer(Line[] meaning, Line[] words, WordFeatures features, double sayOfWords, float[][][] neighbours) {
        this.labels = meaning.length;
        this.meaning = meaning;
        this.words = words;
        this.features = features;
        this.sayOfWords = sayOfWords;
        this.neighbours = neighbours;
    }

    double[] scores(float[] vector, String text) {
        double[] scores = new double[labels];
        for (int l = 0; l < labels; l++) {
            double near = 0;
            for (float[] neighbour : neighbours[l]) {
                near += nearness(Vectors.dot(neighbour, vector));
            }
            scores[l] = together(l, Vectors.dot(meaning[l].weights(), vector) + meaning[l].offset(), near);
        }
        if (sayOfWords > 0) {
            WordFeatures.Row row = features.of(text);
            for (int l = 0; l < labels; l++) {
                scores[l] += sayOfWords * (row.product(words[l].weights()) + words[l].offset());
            }
        }
        return scores;
    }

    /** The scores of many vectors, their words left aside. */
    List<double[]> scores(List<Block> blocks) {
        List<double[]> all = new ArrayList<>();
        for (Block block : blocks) {
            double[][] scores = new double[block.size()][labels];
            float[] products = new float[block.size()];
            double[] near = new double[block.size()];
            for (int l = 0; l < labels; l++) {
                Arrays.fill(near, 0);
                for (float[] neighbour : neighbours[l]) {
                    block.products(neighbour, 0, products);
                    for (int i = 0; i < near.length; i++) {
                        near[i] += nearness(products[i]);
                    }
                }
                block.products(meaning[l].weights(), meaning[l].offset(), products);
                for (int i = 0; i < near.length; i++) {
                    scores[i][l] = together(l, products[i], near[i]);
                }
            }
            all.addAll(List.of(scores));
        }
        return all;
    }

    private static double nearness(double cosine) {
        return Math.exp(FADING * (cosine - 1));
    }

    private double together(int label, double line, double near) {
        double sayOfNeighbours = sayOfWords > 0 ? SAY_OF_MANY_NEIGHBOURS : SAY_OF_FEW_NEIGHBOURS;
        return line + sayOfNeighbours * Math.log(near / Math.sqrt(Math.max(1, neighbours[label].length)) + 1e-12);
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
