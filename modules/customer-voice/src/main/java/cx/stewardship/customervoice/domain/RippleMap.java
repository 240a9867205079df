package cx.stewardship.customervoice.domain;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where complaints begin and who hears them, as pairs.
 *
 * @param pairs the largest first
 * @param complaints of all pairs; one that concerns several counts in each
 * @param hidden of them, those that began in a department whose daily work is not with customers
 * @param elsewhere of them, those that were heard by another department than the one in which they began
 */
public record RippleMap(List<Pair> pairs, int complaints, int hidden, int elsewhere) implements Serializable {

    /** Fewer complaints than these say nothing about where they begin. */
    public static final int FEW = 5;

    /**
     * What began in one department and was heard by another.
     *
     * @param harms how many did which harm, the most frequent first
     * @param hidden whether it began where nobody meets customers
     */
    public record Pair(long originator, long receiver, int complaints, Map<String, Integer> harms, boolean hidden)
            implements Serializable {

        public int of(String harm) {
            return harms.getOrDefault(harm, 0);
        }
    }

    public RippleMap {
        pairs = List.copyOf(pairs);
    }

    /** @param front departments whose people meet customers */
    public static RippleMap of(List<Ripple> ripples, Set<Long> front) {
        Map<List<Long>, Map<String, Integer>> byPair = new HashMap<>();
        for (Ripple ripple : ripples) {
            byPair.computeIfAbsent(List.of(ripple.originator(), ripple.receiver()), pair -> new TreeMap<>())
                    .merge(ripple.harm(), ripple.comments(), Integer::sum);
        }
        List<Pair> pairs = new ArrayList<>();
        int all = 0;
        int hidden = 0;
        int elsewhere = 0;
        for (Map.Entry<List<Long>, Map<String, Integer>> each : byPair.entrySet()) {
            long originator = each.getKey().get(0);
            long receiver = each.getKey().get(1);
            int complaints = each.getValue().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            boolean unseen = originator != Ripple.NOBODY && !front.contains(originator);
            pairs.add(new Pair(originator, receiver, complaints, Map.copyOf(each.getValue()), unseen));
            all += complaints;
            hidden += unseen ? complaints : 0;
            boolean other = originator != Ripple.NOBODY && receiver != Ripple.NOBODY && originator != receiver;
            elsewhere += other ? complaints : 0;
        }
        pairs.sort(Comparator.comparingInt(Pair::complaints)
                .reversed()
                .thenComparingLong(Pair::originator)
                .thenComparingLong(Pair::receiver));
        return new RippleMap(pairs, all, hidden, elsewhere);
    }

    /** Too few to say anything about. */
    public boolean few() {
        return complaints < FEW;
    }

    /** Chains that lead from one department to another, or from where nobody looks: the largest first. */
    public List<Pair> chains(int most) {
        return pairs.stream()
                .filter(pair -> pair.originator() != Ripple.NOBODY && pair.receiver() != Ripple.NOBODY)
                .filter(pair -> pair.originator() != pair.receiver())
                .limit(most)
                .toList();
    }
}
