package cx.stewardship.benchmarks.quality;

import cx.stewardship.analysis.text.Stems;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Texts as numbers of words that two texts or more hold: what the older methods see. */
record WordCounts(int[][] tokens, int words, double[] rarity) {

    static WordCounts of(String[] texts) {
        Map<String, Integer> seen = new HashMap<>();
        List<List<String>> stems = Arrays.stream(texts).map(Stems::of).toList();
        stems.forEach(s -> new HashSet<>(s).forEach(stem -> seen.merge(stem, 1, Integer::sum)));
        seen.values().removeIf(count -> count < 2);
        Map<String, Integer> places = new HashMap<>();
        seen.keySet().stream().sorted().forEach(stem -> places.put(stem, places.size()));
        double[] rarity = new double[places.size()];
        places.forEach(
                (stem, place) -> rarity[place] = Math.log((1.0 + texts.length) / (1 + seen.getOrDefault(stem, 0))) + 1);
        int[][] tokens = stems.stream()
                .map(s -> s.stream()
                        .filter(places::containsKey)
                        .mapToInt(places::get)
                        .toArray())
                .toArray(int[][]::new);
        return new WordCounts(tokens, rarity.length, rarity);
    }

    /** TF-IDF, of length 1. */
    float[][] weighted() {
        float[][] rows = new float[tokens.length][words];
        for (int i = 0; i < rows.length; i++) {
            for (int token : tokens[i]) {
                rows[i][token] += (float) rarity[token];
            }
            double square = 0;
            for (float figure : rows[i]) {
                square += (double) figure * figure;
            }
            for (int w = 0; w < words && square > 0; w++) {
                rows[i][w] /= (float) Math.sqrt(square);
            }
        }
        return rows;
    }
}
