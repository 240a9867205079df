package cx.stewardship.analysis.themes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Groups of nodes that have more to do with each other than with the rest: modularity (Newman and Girvan 2004, with the resolution of
 * Reichardt and Bornholdt 2006) made as large as moving single nodes makes it, then groups as nodes again (Blondel et al. 2008).
 */
final class Communities {

    private static final int ROUNDS = 20;

    private final double resolution;
    private final Random chance;

    private Communities(double resolution, long seed) {
        this.resolution = resolution;
        this.chance = new Random(seed);
    }

    /**
     * @param neighbours of each node, with their weights; symmetric
     * @return the group of each node, from 0; a node without neighbours is a group of its own
     */
    static int[] of(List<Map<Integer, Double>> neighbours, double resolution, long seed) {
        return new Communities(resolution, seed).grouped(neighbours);
    }

    private int[] grouped(List<Map<Integer, Double>> neighbours) {
        int[] group = new int[neighbours.size()];
        Arrays.setAll(group, i -> i);
        List<Map<Integer, Double>> graph = neighbours;
        while (true) {
            int[] moved = moved(graph);
            int count = Arrays.stream(moved).max().orElse(-1) + 1;
            for (int i = 0; i < group.length; i++) {
                group[i] = moved[group[i]];
            }
            if (count == graph.size()) {
                return group;
            }
            graph = joined(graph, moved, count);
        }
    }

    private int[] moved(List<Map<Integer, Double>> graph) {
        int size = graph.size();
        double[] degree = new double[size];
        for (int i = 0; i < size; i++) {
            degree[i] = graph.get(i).values().stream().mapToDouble(w -> w).sum();
        }
        double all = Arrays.stream(degree).sum();
        int[] group = new int[size];
        Arrays.setAll(group, i -> i);
        double[] total = degree.clone();
        int[] order = shuffled(size);
        boolean changed = all > 0;
        for (int round = 0; changed && round < ROUNDS; round++) {
            changed = false;
            for (int node : order) {
                int best = best(node, graph.get(node), group, total, degree[node], all);
                if (best != group[node]) {
                    total[group[node]] -= degree[node];
                    total[best] += degree[node];
                    group[node] = best;
                    changed = true;
                }
            }
        }
        return numbered(group);
    }

    private int best(
            int node, Map<Integer, Double> neighbours, int[] group, double[] total, double degree, double all) {
        Map<Integer, Double> towards = new HashMap<>();
        neighbours.forEach((other, weight) -> {
            if (other != node) {
                towards.merge(group[other], weight, Double::sum);
            }
        });
        int best = group[node];
        double most = towards.getOrDefault(best, 0.0) - resolution * degree * (total[best] - degree) / all;
        for (Map.Entry<Integer, Double> entry : towards.entrySet()) {
            int other = entry.getKey();
            double gain = entry.getValue() - resolution * degree * total[other] / all;
            if (other != group[node] && gain > most + 1e-12) {
                most = gain;
                best = other;
            }
        }
        return best;
    }

    private int[] shuffled(int size) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        for (int i = size - 1; i > 0; i--) {
            int j = chance.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    private static int[] numbered(int[] group) {
        Map<Integer, Integer> number = new HashMap<>();
        int[] numbered = new int[group.length];
        for (int i = 0; i < group.length; i++) {
            Integer known = number.get(group[i]);
            if (known == null) {
                known = number.size();
                number.put(group[i], known);
            }
            numbered[i] = known;
        }
        return numbered;
    }

    private static List<Map<Integer, Double>> joined(List<Map<Integer, Double>> graph, int[] group, int count) {
        List<Map<Integer, Double>> joined = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            joined.add(new HashMap<>());
        }
        for (int i = 0; i < group.length; i++) {
            Map<Integer, Double> of = joined.get(group[i]);
            graph.get(i).forEach((other, weight) -> of.merge(group[other], weight, Double::sum));
        }
        return joined;
    }
}
