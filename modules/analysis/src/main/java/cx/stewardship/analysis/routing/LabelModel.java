package cx.stewardship.analysis.routing;

import cx.stewardship.analysis.text.Stems;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says which labels a text has, learned from examples: a logistic regression for each label over the text's vector, with its nearest
 * examples and, once there are enough of them, its words. A text may have several labels, or none. Safe for use by several threads.
 */
public final class LabelModel {

    /** With fewer examples than this a label's guesses are hardly better than its name. */
    public static final int LEAST_EXAMPLES = 5;

    /** Of more examples of a label, so many are drawn: more change nothing but the time it takes. */
    public static final int MOST_EXAMPLES = 2_000;

    /** Of more texts that nobody labelled, so many are drawn. */
    public static final int MOST_UNLABELLED = 6_000;

    /**
     * From so many examples on, texts that nobody labelled add nothing but time; and there are enough to try out how much the nearest examples shall
     * say.
     */
    public static final int PLENTY = 3_000;

    private static final int MAGIC = 0x4C4D3033;
    private static final int MAGIC_BEFORE = 0x4C4D3032;

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

    private final String[] labels;
    private final Scorer scorer;
    private final Calibration calibration;

    private LabelModel(String[] labels, Scorer scorer, Calibration calibration) {
        this.labels = labels;
        this.scorer = scorer;
        this.calibration = calibration;
    }

    /**
     * The same examples in the same order with the same seed give the same model.
     *
     * @param examples none will do; the model then guesses nothing
     */
    public static LabelModel train(List<Example> examples, long seed) {
        return train(examples, List.of(), seed);
    }

    /**
     * The same, with texts that nobody labelled: where labels lie among them is seen from where texts lie at all. Worth most with few examples; with
     * {@link #PLENTY} they are not looked at any more.
     *
     * @param unlabelled vectors of such texts, none of them an example; of more than {@link #MOST_UNLABELLED} so many are drawn
     */
    public static LabelModel train(List<Example> examples, List<float[]> unlabelled, long seed) {
        List<Example> used = drawn(examples, seed);
        List<float[]> seen = used.size() >= PLENTY ? List.of() : some(unlabelled, seed);
        Set<String> names = new TreeSet<>();
        used.forEach(e -> names.addAll(e.labels()));
        String[] labels = names.toArray(String[]::new);
        Learning learning = new Learning(labels, seen, seed);
        Scorer scorer = learning.from(used);
        Witnesses witnesses = learning.tried(used);
        Says says = used.size() < PLENTY
                ? scorer.says()
                : witnesses.best(scorer.says(), scorer.says().others());
        return new LabelModel(labels, scorer.with(says), Calibration.learn(witnesses, says));
    }

    private static List<float[]> some(List<float[]> unlabelled, long seed) {
        if (unlabelled.size() <= MOST_UNLABELLED) {
            return unlabelled;
        }
        List<float[]> order = new ArrayList<>(unlabelled);
        Collections.shuffle(order, new Random(seed));
        return order.subList(0, MOST_UNLABELLED);
    }

    /** An example stays when any of its labels still has room; those without a label share the room of one. */
    private static List<Example> drawn(List<Example> examples, long seed) {
        Map<String, Integer> counts = new HashMap<>();
        examples.forEach(e -> keys(e).forEach(label -> counts.merge(label, 1, Integer::sum)));
        if (counts.values().stream().allMatch(count -> count <= MOST_EXAMPLES)) {
            return examples;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        Map<String, Integer> taken = new HashMap<>();
        List<Integer> kept = new ArrayList<>();
        for (int i : order) {
            Set<String> keys = keys(examples.get(i));
            if (keys.stream().anyMatch(label -> taken.getOrDefault(label, 0) < MOST_EXAMPLES)) {
                keys.forEach(label -> taken.merge(label, 1, Integer::sum));
                kept.add(i);
            }
        }
        Collections.sort(kept);
        return kept.stream().map(examples::get).toList();
    }

    private static Set<String> keys(Example example) {
        return example.labels().isEmpty() ? Set.of("") : example.labels();
    }

    /** The labels it knows, in alphabetical order. */
    public List<String> labels() {
        return List.of(labels);
    }

    /** @return all labels that it knows, the most likely first */
    public List<Guess> guess(float[] vector, String text) {
        double[] scores = scorer.scores(vector, text);
        double[] leads = Calibration.leads(scores);
        Integer[] order = new Integer[labels.length];
        Arrays.setAll(order, l -> l);
        Arrays.sort(order, Comparator.comparingDouble((Integer l) -> -scores[l]).thenComparingInt(l -> l));
        List<Guess> guesses = new ArrayList<>();
        for (int l : order) {
            guesses.add(new Guess(labels[l], calibration.chance(scores[l], leads[l])));
        }
        return guesses;
    }

    /**
     * How far the first guess is ahead of the second: what to abstain by.
     *
     * @param guesses as {@link #guess} gives them
     * @return from 0 to 1; the chance itself when there is but one label, 0 when there is none
     */
    public static double margin(List<Guess> guesses) {
        if (guesses.isEmpty()) {
            return 0;
        }
        return guesses.get(0).chance() - (guesses.size() > 1 ? guesses.get(1).chance() : 0);
    }

    /** @return the words of the text, in lower case, that speak for the label, the strongest first; may be empty */
    public List<String> words(String label, String text) {
        int place = Arrays.binarySearch(labels, label);
        if (place < 0) {
            return List.of();
        }
        Map<String, Double> weights = new HashMap<>();
        for (String word : Stems.words(text)) {
            double weight = scorer.weight(place, word);
            if (weight > 0 && !Stems.isEmpty(word) && word.length() > 1) {
                weights.put(word, weight);
            }
        }
        double most = weights.values().stream().mapToDouble(w -> w).max().orElse(0);
        return weights.entrySet().stream()
                .filter(e -> e.getValue() >= most / 5)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(8)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The model as bytes, to be kept; read back by {@link #fromBytes}. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(labels.length);
            for (String label : labels) {
                Bytes.writeText(out, label);
            }
            out.writeDouble(calibration.score());
            out.writeDouble(calibration.lead());
            out.writeDouble(calibration.offset());
            scorer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException when the bytes are no model, or one of a version that is not known any more: train it anew */
    public static LabelModel fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int magic = in.readInt();
            if (magic != MAGIC && magic != MAGIC_BEFORE) {
                throw new IOException("not of this version");
            }
            String[] labels = new String[Bytes.sane(in.readInt())];
            for (int l = 0; l < labels.length; l++) {
                labels[l] = Bytes.readText(in);
            }
            Calibration calibration = new Calibration(in.readDouble(), in.readDouble(), in.readDouble());
            return new LabelModel(labels, Scorer.read(in, magic == MAGIC), calibration);
        } catch (IOException e) {
            throw new IllegalArgumentException("no model: " + e.getMessage(), e);
        }
    }
}
