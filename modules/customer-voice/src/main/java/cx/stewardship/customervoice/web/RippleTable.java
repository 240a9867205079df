package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.domain.Ripple;
import cx.stewardship.customervoice.domain.RippleMap;
import cx.stewardship.shared.page.Pages;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The matrix: a line for each department that caused something, a column for each that heard it.
 *
 * @param columns who heard it, those who heard most first
 * @param lines who caused it, those who caused most first
 * @param sums of the columns
 * @param steps what the shades stand for
 */
public record RippleTable(List<String> columns, List<Line> lines, List<Integer> sums, List<Step> steps)
        implements Serializable {

    static final RippleTable EMPTY = new RippleTable(List.of(), List.of(), List.of(), List.of());

    private static final int SHADES = 5;

    /**
     * A department that caused something.
     *
     * @param all in its line
     * @param hidden whether its daily work is not with customers
     */
    public record Line(String name, List<Cell> cells, int all, boolean hidden) implements Serializable {}

    /** What a shade stands for: from so many to so many. */
    public record Step(int shade, int from, int to) implements Serializable {}

    /**
     * @param shade {@code h1} to {@code h5} by its share of the largest cell; {@code none} when there is nothing
     * @param own whether the department heard what it caused itself
     */
    public record Cell(int complaints, String shade, String address, boolean own) implements Serializable {}

    /** Where the complaints of a cell are shown. */
    interface Address {
        String of(long originator, long receiver);
    }

    static RippleTable of(RippleMap map, String harm, Map<Long, String> names, Address address) {
        Map<Long, Integer> caused = new TreeMap<>();
        Map<Long, Integer> heard = new TreeMap<>();
        Set<Long> hidden = new HashSet<>();
        Map<List<Long>, Integer> cells = new java.util.HashMap<>();
        for (RippleMap.Pair pair : map.pairs()) {
            int count = harm.isEmpty() ? pair.complaints() : pair.of(harm);
            if (pair.hidden()) {
                hidden.add(pair.originator());
            }
            if (count > 0) {
                caused.merge(pair.originator(), count, Integer::sum);
                heard.merge(pair.receiver(), count, Integer::sum);
                cells.merge(List.of(pair.originator(), pair.receiver()), count, Integer::sum);
            }
        }
        int most = cells.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Long> columns = ordered(heard);
        List<Line> lines = new ArrayList<>();
        for (long originator : ordered(caused)) {
            List<Cell> line = new ArrayList<>();
            for (long receiver : columns) {
                int count = cells.getOrDefault(List.of(originator, receiver), 0);
                line.add(new Cell(
                        count,
                        shade(count, most),
                        address.of(originator, receiver),
                        originator == receiver && originator != Ripple.NOBODY));
            }
            lines.add(new Line(
                    name(originator, names), line, caused.getOrDefault(originator, 0), hidden.contains(originator)));
        }
        return new RippleTable(
                columns.stream().map(column -> name(column, names)).toList(),
                lines,
                columns.stream().map(column -> heard.getOrDefault(column, 0)).toList(),
                steps(most));
    }

    /** Of all cells. */
    public int all() {
        return sums.stream().mapToInt(Integer::intValue).sum();
    }

    /** The counts of each shade; shades that no count falls into are left out. */
    private static List<Step> steps(int most) {
        List<Step> steps = new ArrayList<>();
        int from = 1;
        for (int shade = 1; shade <= SHADES; shade++) {
            int to = most * shade / SHADES;
            if (to >= from) {
                steps.add(new Step(shade, from, to));
            }
            from = Math.max(from, to + 1);
        }
        return steps;
    }

    /** Fifths of the largest cell. */
    private static String shade(int count, int most) {
        return count == 0 ? "none" : "h" + Math.max(1, (count * SHADES + most - 1) / most);
    }

    /** The largest first; what nobody said last. */
    private static List<Long> ordered(Map<Long, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Long, Integer> each) -> each.getKey() == Ripple.NOBODY)
                        .thenComparing(
                                Map.Entry.<Long, Integer>comparingByValue().reversed()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String name(long department, Map<Long, String> names) {
        String known = names.get(department);
        return known != null
                ? known
                : Pages.text(department == Ripple.NOBODY ? "voice.ripples.nobody" : "voice.minute.company");
    }
}
