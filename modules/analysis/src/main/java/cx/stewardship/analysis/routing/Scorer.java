package cx.stewardship.analysis.routing;

import cx.stewardship.analysis.embedding.Vectors;
import cx.stewardship.analysis.routing.LabelModel.Example;
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

    private final int labels;
    private final Line[] meaning;
    private final Line[] words;
    private final WordFeatures features;
    private final Says says;
    private final float[][][] neighbours;

    Scorer(Line[] meaning, Line[] words, WordFeatures features, Says says, float[][][] neighbours) {
        this.labels = meaning.length;
        this.meaning = meaning;
        this.words = words;
        this.features = features;
        this.says = says;
        this.neighbours = neighbours;
    }

    Says says() {
        return says;
    }

    Scorer with(Says others) {
        return new Scorer(meaning, words, features, others, neighbours);
    }

    double[] scores(float[] vector, String text) {
        double[] scores = new double[labels];
        for (int l = 0; l < labels; l++) {
            double near = 0;
            for (float[] neighbour : neighbours[l]) {
                near += nearness(Vectors.dot(neighbour, vector));
            }
            scores[l] = Vectors.dot(meaning[l].weights(), vector)
                    + meaning[l].offset()
                    + says.neighbours() * density(l, near);
        }
        if (says.words() > 0) {
            float[] said = said(text);
            for (int l = 0; l < labels; l++) {
                scores[l] += says.words() * said[l];
            }
        }
        return scores;
    }

    /** The scores of many vectors, their words left aside. */
    List<double[]> scores(List<Block> blocks) {
        List<double[]> all = new ArrayList<>();
        for (Block block : blocks) {
            float[][] lines = new float[block.size()][labels];
            float[][] near = new float[block.size()][labels];
            hear(block, lines, near);
            for (int i = 0; i < lines.length; i++) {
                double[] scores = new double[labels];
                for (int l = 0; l < labels; l++) {
                    scores[l] = lines[i][l] + says.neighbours() * near[i][l];
                }
                all.add(scores);
            }
        }
        return all;
    }

    /** Lets each witness say what it knows of these. */
    void hear(List<Example> examples, Witnesses witnesses) {
        for (Block block : Block.of(examples.stream().map(Example::vector).toList())) {
            float[][] lines = new float[block.size()][labels];
            float[][] near = new float[block.size()][labels];
            hear(block, lines, near);
            witnesses.meaning().addAll(List.of(lines));
            witnesses.neighbours().addAll(List.of(near));
        }
        for (Example example : examples) {
            witnesses.words().add(says.words() > 0 ? said(example.text()) : new float[labels]);
        }
    }

    private void hear(Block block, float[][] lines, float[][] densities) {
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
                lines[i][l] = products[i];
                densities[i][l] = (float) density(l, near[i]);
            }
        }
    }

    private static double nearness(double cosine) {
        return Math.exp(FADING * (cosine - 1));
    }

    private double density(int label, double near) {
        return Math.log(near / Math.sqrt(Math.max(1, neighbours[label].length)) + 1e-12);
    }

    private float[] said(String text) {
        WordFeatures.Row row = features.of(text);
        float[] said = new float[labels];
        for (int l = 0; l < labels; l++) {
            said[l] = (float) (row.product(words[l].weights()) + words[l].offset());
        }
        return said;
    }

    /** What a single word weighs for a label; 0 when it is not known or nobody uses it. */
    double weight(int label, String word) {
        int place = features.place(word);
        return place < 0 ? 0 : words[label].weights()[place];
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels);
        out.writeDouble(says.words());
        out.writeDouble(says.neighbours());
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

    /** @param toldNeighbours whether it says how much the neighbours say; earlier ones went by the words */
    static Scorer read(DataInputStream in, boolean toldNeighbours) throws IOException {
        int labels = Bytes.sane(in.readInt());
        double sayOfWords = in.readDouble();
        Says says = toldNeighbours ? new Says(in.readDouble(), sayOfWords) : sayOfWords > 0 ? Says.MANY : Says.FEW;
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
        return new Scorer(meaning, words, features, says, neighbours);
    }
}
