package cx.stewardship.analysis.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much two texts share, by the stems of their words; rare words weigh more. */
public final class Overlap {

    private final Map<String, Double> weights = new HashMap<>();
    private final double unseen;

    private Overlap(Collection<String> texts) {
        Map<String, Integer> seen = new HashMap<>();
        for (String text : texts) {
            for (String stem : new HashSet<>(Stems.of(text))) {
                seen.merge(stem, 1, Integer::sum);
            }
        }
        seen.forEach((stem, count) -> weights.put(stem, weight(texts.size(), count)));
        unseen = weight(texts.size(), 0);
    }

    /** Learns from these texts which words are rare (inverse document frequency, smoothed). */
    public static Overlap learnedFrom(Collection<String> texts) {
        return new Overlap(texts);
    }

    private static double weight(int texts, int count) {
        return Math.log((1.0 + texts) / (1.0 + count)) + 1;
    }

    /** Cosine of the weighted sets of stems: 0 for nothing in common, 1 for the same words. */
    public double of(String one, String other) {
        return cosine(new HashSet<>(Stems.of(one)), new HashSet<>(Stems.of(other)));
    }

    private double cosine(Set<String> one, Set<String> other) {
        double shared = 0;
        double length1 = 0;
        double length2 = 0;
        for (String stem : one) {
            double w = weights.getOrDefault(stem, unseen);
            length1 += w * w;
            if (other.contains(stem)) {
                shared += w * w;
            }
        }
        for (String stem : other) {
            double w = weights.getOrDefault(stem, unseen);
            length2 += w * w;
        }
        return shared == 0 ? 0 : Math.min(1, shared / Math.sqrt(length1 * length2));
    }

    /** @param index of the candidate in the list that was given; @param score above 0, at most 1 */
    public record Hit(int index, double score) {}

    /** The candidates that share something with the text, the best first, earlier ones first among equals. */
    public List<Hit> best(String text, List<String> candidates, int most) {
        Set<String> wanted = new HashSet<>(Stems.of(text));
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            double score = cosine(wanted, new HashSet<>(Stems.of(candidates.get(i))));
            if (score > 0) {
                hits.add(new Hit(i, score));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparingInt(Hit::index));
        return List.copyOf(hits.subList(0, Math.min(most, hits.size())));
    }
}
