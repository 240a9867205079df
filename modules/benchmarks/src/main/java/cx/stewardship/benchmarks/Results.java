package cx.stewardship.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What each way cost in each round; at the end a table of medians, with ratios to the first way for the same number of rows. */
final class Results {

    private final Map<Integer, Map<String, List<Cost>>> costs = new LinkedHashMap<>();

    /** Prints it at once, and keeps it. */
    void add(int rows, String way, Cost cost, String outcome) {
        costs.computeIfAbsent(rows, any -> new LinkedHashMap<>())
                .computeIfAbsent(way, any -> new ArrayList<>())
                .add(cost);
        System.out.printf(
                Locale.ROOT,
                "%,11d rows  %-24s %7.2f s, %7.2f s processor (client %.2f, server %.2f), %d MB  %s%n",
                rows,
                way,
                cost.wall(),
                cost.processor(),
                cost.client(),
                cost.server(),
                cost.memory(),
                outcome);
    }

    /** @return the medians as a table in Markdown; ratios are medians of the ratios of each round */
    String table() {
        StringBuilder out = new StringBuilder("| rows | | seconds | processor seconds | rows a second | × first, time |"
                + " × first, processor | memory, MB |\n|---|---|---|---|---|---|---|---|\n");
        costs.forEach((rows, ways) -> {
            List<Cost> first = ways.values().iterator().next();
            ways.forEach((way, each) -> out.append(String.format(
                    Locale.ROOT,
                    "| %,d | %s | %.1f | %.1f | %,.0f | %.2f | %.2f | %.0f |%n",
                    rows,
                    way,
                    median(each, Cost::wall),
                    median(each, Cost::processor),
                    rows / median(each, Cost::wall),
                    ratio(each, first, Cost::wall),
                    ratio(each, first, Cost::processor),
                    median(each, Cost::memory))));
        });
        return out.toString();
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> what) {
        return median(costs.stream().mapToDouble(what).toArray());
    }

    /** Of each round by itself: a slow minute of the machine slows both. */
    private static double ratio(List<Cost> costs, List<Cost> first, ToDoubleFunction<Cost> what) {
        double[] ratios = new double[Math.min(costs.size(), first.size())];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = what.applyAsDouble(costs.get(i)) / what.applyAsDouble(first.get(i));
        }
        return median(ratios);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
