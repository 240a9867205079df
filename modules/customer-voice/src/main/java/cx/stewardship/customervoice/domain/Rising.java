package cx.stewardship.customervoice.domain;

import cx.stewardship.analysis.effect.Rise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells which themes are rising: the last 4 weeks against the 12 before, by {@link Rise}, which allows for weeks that vary more than chance
 * makes them. False alarms are held to 10 % by the procedure of Benjamini and Hochberg, over all themes of a department, and over all
 * that are looked at when a view shows several departments: what rises there has to stand out among more themes.
 */
public final class Rising {

    public static final int WEEKS_NOW = 4;
    public static final int WEEKS_BEFORE = 12;
    private static final double FALSE_DISCOVERIES = 0.10;

    private Rising() {}

    /** A theme's weeks, of whichever department. */
    public record Weeks(long departmentId, Rise.Series series) {}

    /**
     * What became of the themes of one view.
     *
     * @param chances of so many or more comments of each if nothing had changed
     * @param rising places of those that rise
     */
    public record View(List<Double> chances, Set<Integer> rising) {
        public View {
            chances = List.copyOf(chances);
            rising = Set.copyOf(rising);
        }
    }

    /** @param themes that are looked at together, in any order */
    public static View of(List<Weeks> themes) {
        Map<Long, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < themes.size(); i++) {
            places.computeIfAbsent(themes.get(i).departmentId(), d -> new ArrayList<>())
                    .add(i);
        }
        Double[] chances = new Double[themes.size()];
        Set<Integer> rising = new HashSet<>();
        for (List<Integer> department : places.values()) {
            List<Double> own = Rise.chances(
                    department.stream().map(place -> themes.get(place).series()).toList());
            for (int i = 0; i < own.size(); i++) {
                chances[department.get(i)] = own.get(i);
            }
            discoveries(own).forEach(found -> rising.add(department.get(found)));
        }
        List<Double> all = List.of(chances);
        if (places.size() > 1) {
            rising.retainAll(discoveries(all));
        }
        return new View(all, rising);
    }

    /** @return the places of those chances that count as discoveries */
    public static Set<Integer> discoveries(Collection<Double> chances) {
        List<Double> list = List.copyOf(chances);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(list::get));
        int last = -1;
        for (int rank = 0; rank < order.size(); rank++) {
            if (list.get(order.get(rank)) <= FALSE_DISCOVERIES * (rank + 1) / order.size()) {
                last = rank;
            }
        }
        return new HashSet<>(order.subList(0, last + 1));
    }
}
