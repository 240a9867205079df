package cx.stewardship.analysis.routing;

import cx.stewardship.analysis.text.Stems;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Says which labels a text has, learned from examples. A text may have several. */
public final class LabelModel {

    /**
     * @param vector of the text, of length 1; all of one model
     * @param text what it was made from
     * @param labels one or more; none says that none of the others' labels fits
     */
    public record Example(float[] vector, String text, Set<String> labels) {
        public Example {
            labels = Set.copyOf(labels);
        }
    }

    /** @param chance that the label fits, from 0 to 1; the chances of several labels need not add up to 1 */
    public record Guess(String label, double chance) {}

    private static final int STEPS = 200;

    private final String[] labels;
    private final float[][] weights;
    private final float[] offsets;
    private final List<Map<String, Float>> words;

    private LabelModel(String[] labels, float[][] weights, float[] offsets, List<Map<String, Float>> words) {
        this.labels = labels;
        this.weights = weights;
        this.offsets = offsets;
        this.words = words;
    }

    /**
     * The same examples in the same order with the same seed give the same model. A label needs five examples to be of any use.
     *
     * @param examples none will do; the model then guesses nothing
     */
    public static LabelModel train(List<Example> examples, long seed) {
        Set<String> names = new TreeSet<>();
        examples.forEach(e -> names.addAll(e.labels()));
        String[] labels = names.toArray(String[]::new);
        int dimensions = examples.isEmpty() ? 0 : examples.get(0).vector().length;
        float[][] weights = new float[labels.length][dimensions];
        float[] offsets = new float[labels.length];
        List<Map<String, Float>> words = new ArrayList<>();
        for (int l = 0; l < labels.length; l++) {
            offsets[l] = fit(examples, labels[l], weights[l]);
            words.add(speaking(examples, labels[l]));
        }
        return new LabelModel(labels, weights, offsets, words);
    }

    private static float fit(List<Example> examples, String label, float[] w) {
        double rate = 4.0 / examples.size();
        double b = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[w.length];
            double gb = 0;
            for (Example e : examples) {
                double error = 1 / (1 + Math.exp(-score(w, e.vector()) - b))
                        - (e.labels().contains(label) ? 1 : 0);
                for (int i = 0; i < w.length; i++) {
                    gradient[i] += error * e.vector()[i];
                }
                gb += error;
            }
            for (int i = 0; i < w.length; i++) {
                w[i] -= (float) (rate * (gradient[i] + w[i] / 100));
            }
            b -= rate * gb;
        }
        return (float) b;
    }

    private static Map<String, Float> speaking(List<Example> examples, String label) {
        Map<String, Integer> with = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        int labelled = 0;
        for (Example e : examples) {
            boolean has = e.labels().contains(label);
            labelled += has ? 1 : 0;
            for (String stem : new HashSet<>(Stems.of(e.text()))) {
                all.merge(stem, 1, Integer::sum);
                if (has) {
                    with.merge(stem, 1, Integer::sum);
                }
            }
        }
        double share = (labelled + 1.0) / (examples.size() + 2);
        Map<String, Float> weights = new HashMap<>();
        with.forEach((stem, times) -> {
            double weight = Math.log((times + share) / (all.getOrDefault(stem, 0) + 1) / share);
            if (times > 1 && weight > .3) {
                weights.put(stem, (float) weight);
            }
        });
        return weights;
    }

    /** The labels it knows, in alphabetical order. */
    public List<String> labels() {
        return List.of(labels);
    }

    /** @return all labels that it knows, the most likely first */
    public List<Guess> guess(float[] vector, String text) {
        List<Guess> guesses = new ArrayList<>();
        for (int l = 0; l < labels.length; l++) {
            guesses.add(new Guess(labels[l], 1 / (1 + Math.exp(-score(weights[l], vector) - offsets[l]))));
        }
        guesses.sort(Comparator.comparingDouble(Guess::chance).reversed().thenComparing(Guess::label));
        return guesses;
    }

    /** @return the words of the text, as they stand there in lower case, that speak for the label, the strongest first; may be empty */
    public List<String> words(String label, String text) {
        int index = List.of(labels).indexOf(label);
        if (index < 0) {
            return List.of();
        }
        Map<String, Float> known = words.get(index);
        return Stems.words(text).stream()
                .distinct()
                .filter(word -> known.containsKey(Stems.stem(word)))
                .sorted(Comparator.comparingDouble((String word) -> -known.getOrDefault(Stems.stem(word), 0f)))
                .toList();
    }

    private static double score(float[] w, float[] x) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += (double) w[i] * x[i];
        }
        return sum;
    }

    /** The model as bytes, to be kept; read back by {@link #fromBytes}. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(labels.length);
            for (int l = 0; l < labels.length; l++) {
                out.writeUTF(labels[l]);
                out.writeInt(weights[l].length);
                for (float w : weights[l]) {
                    out.writeFloat(w);
                }
                out.writeFloat(offsets[l]);
                out.writeInt(words.get(l).size());
                for (Map.Entry<String, Float> word : new java.util.TreeMap<>(words.get(l)).entrySet()) {
                    out.writeUTF(word.getKey());
                    out.writeFloat(word.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException when the bytes are no model, or one of a version that is not known any more */
    public static LabelModel fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int count = in.readInt();
            String[] labels = new String[count];
            float[][] weights = new float[count][];
            float[] offsets = new float[count];
            List<Map<String, Float>> words = new ArrayList<>();
            for (int l = 0; l < count; l++) {
                labels[l] = in.readUTF();
                weights[l] = new float[in.readInt()];
                for (int i = 0; i < weights[l].length; i++) {
                    weights[l][i] = in.readFloat();
                }
                offsets[l] = in.readFloat();
                Map<String, Float> known = new HashMap<>();
                int size = in.readInt();
                for (int i = 0; i < size; i++) {
                    known.put(in.readUTF(), in.readFloat());
                }
                words.add(known);
            }
            return new LabelModel(labels, weights, offsets, words);
        } catch (IOException e) {
            throw new IllegalArgumentException("no model", e);
        }
    }
}
