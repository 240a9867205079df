package cx.stewardship.analysis.routing;

import cx.stewardship.analysis.embedding.Vectors;
import cx.stewardship.analysis.text.Stems;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A text as its words and pairs of words, the rare ones heavier (TF-IDF: sublinear, smoothed, of length 1). */
final class WordFeatures {

    /** What is rarer than the most frequent 20,000 tells little and costs memory. */
    private static final int MOST_TERMS = 20_000;
    /** Nobody says more than this many words about one matter. */
    private static final int MOST_WORDS = 1_000;

    private final Map<String, Integer> places;
    private final float[] rarity;

    private WordFeatures(Map<String, Integer> places, float[] rarity) {
        this.places = places;
        this.rarity = rarity;
    }

    /** @param terms places of the terms, ascending; @param values their weights */
    record Row(int[] terms, float[] values) {

        double product(float[] weights) {
            double sum = 0;
            for (int i = 0; i < terms.length; i++) {
                sum += (double) values[i] * weights[terms[i]];
            }
            return sum;
        }

        double square() {
            return Vectors.dot(values, values);
        }

        void addTo(float[] sum, double times) {
            for (int i = 0; i < terms.length; i++) {
                sum[terms[i]] += (float) (times * values[i]);
            }
        }
    }

    static WordFeatures learnedFrom(List<String> texts) {
        Map<String, Integer> seen = new HashMap<>();
        for (String text : texts) {
            for (String term : new HashSet<>(terms(text))) {
                seen.merge(term, 1, Integer::sum);
            }
        }
        int least = texts.size() > 1_000 ? 2 : 1;
        List<String> kept = new ArrayList<>();
        seen.forEach((term, count) -> {
            if (count >= least) {
                kept.add(term);
            }
        });
        kept.sort(Comparator.comparingInt((String term) -> -seen.getOrDefault(term, 0))
                .thenComparing(Comparator.naturalOrder()));
        List<String> most = kept.subList(0, Math.min(MOST_TERMS, kept.size()));
        Map<String, Integer> places = new HashMap<>();
        float[] rarity = new float[most.size()];
        for (String term : most) {
            rarity[places.size()] = (float) (Math.log((1.0 + texts.size()) / (1.0 + seen.getOrDefault(term, 0))) + 1);
            places.put(term, places.size());
        }
        return new WordFeatures(places, rarity);
    }

    int size() {
        return rarity.length;
    }

    Row of(String text) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (String term : terms(text)) {
            Integer place = places.get(term);
            if (place != null) {
                counts.merge(place, 1, Integer::sum);
            }
        }
        int[] at = new int[counts.size()];
        float[] values = new float[counts.size()];
        int i = 0;
        double square = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            at[i] = entry.getKey();
            values[i] = (float) ((1 + Math.log(entry.getValue())) * rarity[at[i]]);
            square += (double) values[i] * values[i];
            i++;
        }
        for (int j = 0; j < values.length; j++) {
            values[j] /= (float) Math.sqrt(square);
        }
        return new Row(at, values);
    }

    /** @return the place of the word, or −1 when it is not known */
    int place(String word) {
        return places.getOrDefault(word, -1);
    }

    private static List<String> terms(String text) {
        List<String> words = Stems.words(text.length() > 20_000 ? text.substring(0, 20_000) : text);
        List<String> terms = new ArrayList<>(2 * words.size());
        for (int i = 0; i < Math.min(MOST_WORDS, words.size()); i++) {
            terms.add(words.get(i));
            if (i > 0) {
                terms.add(words.get(i - 1) + ' ' + words.get(i));
            }
        }
        return terms;
    }

    void write(DataOutputStream out) throws IOException {
        String[] terms = new String[rarity.length];
        places.forEach((term, place) -> terms[place] = term);
        out.writeInt(terms.length);
        for (int i = 0; i < terms.length; i++) {
            Bytes.writeText(out, terms[i]);
            out.writeFloat(rarity[i]);
        }
    }

    static WordFeatures read(DataInputStream in) throws IOException {
        int size = in.readInt();
        Map<String, Integer> places = new HashMap<>();
        float[] rarity = new float[Bytes.sane(size)];
        for (int i = 0; i < size; i++) {
            places.put(Bytes.readText(in), i);
            rarity[i] = in.readFloat();
        }
        return new WordFeatures(places, rarity);
    }
}
