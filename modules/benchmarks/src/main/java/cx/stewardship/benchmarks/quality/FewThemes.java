package cx.stewardship.benchmarks.quality;

import cx.stewardship.analysis.themes.Centre;
import cx.stewardship.analysis.themes.Clusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How well themes are found in what a department has lying about: 30 to 100 texts of a few labels, and odd ones that belong to none. */
final class FewThemes {

    private static final int FEWEST = 30;
    private static final int MOST = 100;
    /** A proposal has at least so many comments. */
    private static final int LEAST = 4;
    /** So many labels nearest the first are its neighbourhood. */
    private static final int NEIGHBOURHOOD = 15;

    private final Report report;
    private final int draws;

    FewThemes(Report report, int draws) {
        this.report = report;
        this.draws = draws;
    }

    void heads() {
        report.say(
                "%nFew texts: %,d draws of %d to %d each, 10 to 30 %% of them odd ones of other labels, one each, where there are others. Groups of fewer than %d are left out.",
                draws, FEWEST, MOST, LEAST);
        report.table(
                "data",
                "method",
                "labels",
                "groups",
                "2 to 8 groups",
                "NMI",
                "ARI",
                "of a group, of its main label",
                "odd ones left out",
                "others left out");
    }

    void measure(String name, Labelled texts, int fewest, int most, boolean neighbours) {
        row(
                name,
                "ours, number unknown",
                texts,
                fewest,
                most,
                neighbours,
                (drawn, known) -> Clusters.find(drawn.vectors(), 0));
        row(
                name,
                "k-means on vectors, number known",
                texts,
                fewest,
                most,
                neighbours,
                (drawn, known) -> Clusters.into(drawn.vectors(), known, 0));
        row(
                name,
                "TF-IDF k-means, number known",
                texts,
                fewest,
                most,
                neighbours,
                (drawn, known) -> OlderWays.means(WordCounts.of(drawn.texts()), known, 0));
    }

    private void row(
            String name,
            String method,
            Labelled texts,
            int fewest,
            int most,
            boolean neighbours,
            BiFunction<Labelled, Integer, int[]> way) {
        Draw draw = new Draw(texts, neighbours);
        double[] sums = new double[8];
        double[] information = new double[draws];
        double[] pairs = new double[draws];
        Random chance = new Random(1_000);
        for (int d = 0; d < draws; d++) {
            Drawn drawn = draw.of(fewest, most, chance);
            int[] groups = kept(way.apply(drawn.texts(), drawn.labels()));
            Likeness likeness = Likeness.of(drawn.texts().labels(), groups);
            information[d] = likeness.information();
            pairs[d] = likeness.pairs();
            long found = Arrays.stream(groups).filter(g -> g >= 0).distinct().count();
            sums[0] += drawn.labels();
            sums[1] += found;
            sums[2] += found >= 2 && found <= 8 ? 1 : 0;
            sums[3] += pure(drawn.texts().labels(), groups);
            sums[4] += drawn.odd();
            sums[5] += IntStream.range(groups.length - drawn.odd(), groups.length)
                    .filter(i -> groups[i] < 0)
                    .count();
            sums[6] += groups.length - drawn.odd();
            sums[7] += IntStream.range(0, groups.length - drawn.odd())
                    .filter(i -> groups[i] < 0)
                    .count();
        }
        report.row(
                name,
                method,
                sums[0] / draws,
                sums[1] / draws,
                sums[2] / draws,
                Report.spread(information),
                Report.spread(pairs),
                sums[3] / draws,
                sums[4] == 0 ? "–" : sums[5] / sums[4],
                sums[7] / sums[6]);
    }

    private static int[] kept(int[] groups) {
        Map<Integer, Long> sizes =
                Arrays.stream(groups).boxed().collect(Collectors.groupingBy(g -> g, Collectors.counting()));
        return Arrays.stream(groups)
                .map(g -> g < 0 || sizes.getOrDefault(g, 0L) < LEAST ? Clusters.NONE : g)
                .toArray();
    }

    /** The mean share, over the groups, of the label that most of a group have. */
    private static double pure(String[] labels, int[] groups) {
        Map<Integer, Map<String, Integer>> counts = new HashMap<>();
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] >= 0) {
                counts.computeIfAbsent(groups[i], g -> new HashMap<>()).merge(labels[i], 1, Integer::sum);
            }
        }
        return counts.values().stream()
                .mapToDouble(of -> (double) Collections.max(of.values())
                        / of.values().stream().mapToInt(c -> c).sum())
                .average()
                .orElse(0);
    }

    /** @param odd so many at the end belong to no label of the others */
    private record Drawn(Labelled texts, int labels, int odd) {}

    private static final class Draw {

        private final Labelled all;
        private final boolean neighbours;
        private final List<String> names;
        private final Map<String, List<Integer>> rows = new TreeMap<>();

        Draw(Labelled all, boolean neighbours) {
            this.all = all;
            this.neighbours = neighbours;
            for (int i = 0; i < all.size(); i++) {
                rows.computeIfAbsent(all.labels()[i], label -> new ArrayList<>())
                        .add(i);
            }
            names = List.copyOf(rows.keySet());
        }

        Drawn of(int fewest, int most, Random chance) {
            int labels = fewest + chance.nextInt(Math.min(most, names.size()) - fewest + 1);
            List<String> order = order(chance);
            List<String> chosen = order.subList(0, labels);
            List<String> others = new ArrayList<>(order.subList(labels, order.size()));
            int size = FEWEST + chance.nextInt(MOST - FEWEST + 1);
            int odd = Math.min(others.size(), (int) Math.round(size * (.1 + .2 * chance.nextDouble())));
            List<Integer> drawn = new ArrayList<>();
            double[] shares = chosen.stream()
                    .mapToDouble(label -> .2 + chance.nextDouble())
                    .toArray();
            double sum = Arrays.stream(shares).sum();
            for (int l = 0; l < labels; l++) {
                int wanted = Math.max(LEAST, (int) Math.round((size - odd) * shares[l] / sum));
                drawn.addAll(some(chosen.get(l), wanted, chance));
            }
            Collections.shuffle(others, chance);
            others.subList(0, odd).forEach(label -> drawn.addAll(some(label, 1, chance)));
            Labelled texts = all.at(drawn.stream().mapToInt(i -> i).toArray());
            return new Drawn(texts, labels, odd);
        }

        private List<Integer> some(String label, int wanted, Random chance) {
            List<Integer> own = new ArrayList<>(rows.getOrDefault(label, List.of()));
            Collections.shuffle(own, chance);
            return own.subList(0, Math.min(wanted, own.size()));
        }

        /** Labels in an order by lot; of neighbours, those nearest one of them first, by lot among these. */
        private List<String> order(Random chance) {
            List<String> order = new ArrayList<>(names);
            Collections.shuffle(order, chance);
            if (!neighbours) {
                return order;
            }
            float[] first = centre(order.get(0));
            List<String> nearest = new ArrayList<>(names);
            nearest.sort(Comparator.comparingDouble(label -> -Centre.cosine(first, centre(label))));
            List<String> near = new ArrayList<>(nearest.subList(1, NEIGHBOURHOOD + 1));
            Collections.shuffle(near, chance);
            Set<String> seen = new HashSet<>(near);
            seen.add(order.get(0));
            List<String> ordered = new ArrayList<>(List.of(order.get(0)));
            ordered.addAll(near);
            nearest.stream().filter(label -> !seen.contains(label)).forEach(ordered::add);
            return ordered;
        }

        private float[] centre(String label) {
            return Centre.of(rows.getOrDefault(label, List.of()).stream()
                    .map(i -> all.vectors()[i])
                    .toArray(float[][]::new));
        }
    }
}
