package cx.stewardship.customervoice.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells whether a theme is rising: the last 4 weeks against the 12 before, by the exact conditional test of two Poisson rates
 * (given n = x₀ + x₁ events, x₁ is binomial with p = N₁/(N₀+N₁)); false alarms are held to 10 % over all themes of a
 * department by the procedure of Benjamini and Hochberg.
 */
public final class Rising {

    public static final int WEEKS_NOW = 4;
    public static final int WEEKS_BEFORE = 12;
    private static final double FALSE_DISCOVERIES = 0.10;

    private Rising() {}

    /**
     * @param before events in the weeks before
     * @param allBefore all comments in those weeks
     * @param now events in the last weeks
     * @param allNow all comments in those
     * @return the chance of so many or more now if nothing had changed; 1 when there is nothing to compare
     */
    public static double chance(long before, long allBefore, long now, long allNow) {
        long n = before + now;
        if (n == 0 || allBefore == 0 || allNow == 0) {
            return 1;
        }
        double p = (double) allNow / (allNow + allBefore);
        double term = n * Math.log1p(-p);
        double below = 0;
        for (long k = 0; k < now; k++) {
            below += Math.exp(term);
            term += Math.log((double) (n - k) / (k + 1)) + Math.log(p) - Math.log1p(-p);
        }
        return Math.max(0, Math.min(1, 1 - below));
    }

    /** @return the places of those chances that count as discoveries */
    public static Set<Integer> discoveries(List<Double> chances) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < chances.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(chances::get));
        int last = -1;
        for (int rank = 0; rank < order.size(); rank++) {
            if (chances.get(order.get(rank)) <= FALSE_DISCOVERIES * (rank + 1) / order.size()) {
                last = rank;
            }
        }
        return new HashSet<>(order.subList(0, last + 1));
    }
}
