package cx.stewardship.benchmarks.quality;

import java.util.HashMap;
import java.util.Map;

/**
 * How alike two ways of grouping the same things are.
 *
 * @param information normalised mutual information, arithmetic mean: 0 for nothing in common, 1 for the same groups
 * @param pairs adjusted Rand index (Hubert and Arabie 1985): about 0 by chance, 1 for the same groups
 */
record Likeness(double information, double pairs) {

    /** @param groups what is below 0 counts as a group of its own, so that leaving things out is no advantage */
    static Likeness of(String[] labels, int[] groups) {
        Map<String, Integer> ofLabel = new HashMap<>();
        Map<Integer, Integer> ofGroup = new HashMap<>();
        Map<String, Integer> ofBoth = new HashMap<>();
        int alone = -1;
        for (int i = 0; i < labels.length; i++) {
            int group = groups[i] < 0 ? alone-- : groups[i];
            ofLabel.merge(labels[i], 1, Integer::sum);
            ofGroup.merge(group, 1, Integer::sum);
            ofBoth.merge(labels[i] + '\t' + group, 1, Integer::sum);
        }
        int n = labels.length;
        double h1 = entropy(ofLabel, n);
        double h2 = entropy(ofGroup, n);
        double p1 = pairs(ofLabel);
        double p2 = pairs(ofGroup);
        double expected = p1 * p2 / (n * (n - 1) / 2.0);
        return new Likeness(
                2 * (h1 + h2 - entropy(ofBoth, n)) / (h1 + h2),
                (pairs(ofBoth) - expected) / ((p1 + p2) / 2 - expected));
    }

    private static double entropy(Map<?, Integer> counts, int n) {
        return counts.values().stream()
                .mapToDouble(c -> -c * Math.log((double) c / n) / n)
                .sum();
    }

    private static double pairs(Map<?, Integer> counts) {
        return counts.values().stream().mapToDouble(c -> c * (c - 1) / 2.0).sum();
    }
}
