package cx.stewardship.analysis.effect;

import cx.stewardship.analysis.effect.SteadySources.Change;
import cx.stewardship.analysis.effect.SteadySources.Changed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of what each source brought counts, so that the same mix of sources is heard on both sides. Sources that are there on one side only do not count. Of
 * those that came to bring more or less, the side on which they bring more is thinned out to their share on the other: nothing is made up, and a thinned count
 * varies less than chance allows for, so the comparison stays on the safe side. Volumes alone decide, never the issue.
 */
public final class SourceBalance {

    private final Set<String> lasting;
    private final Map<String, Double> before;
    private final Map<String, Double> after;

    private SourceBalance(Set<String> lasting, Map<String, Double> before, Map<String, Double> after) {
        this.lasting = lasting;
        this.before = before;
        this.after = after;
    }

    /**
     * Where the sources that changed hardly bring the issue, they are left out altogether: what a survey of another kind brings once in eight weeks would only make
     * weeks differ.
     *
     * @param elsewhere share of the comments that the changed sources brought, on the side where it is larger; 0 to 1
     */
    public static SourceBalance of(
            Map<String, Long> before, Map<String, Long> after, List<Changed> changed, double elsewhere) {
        Set<String> steady = new HashSet<>(before.keySet());
        steady.addAll(after.keySet());
        changed.forEach(each -> steady.remove(each.source()));
        return elsewhere < SteadySources.MATERIAL && !steady.isEmpty()
                ? new SourceBalance(steady, Map.of(), Map.of())
                : of(before, after, changed);
    }

    /**
     * @param before comments of each source in the first stretch of time
     * @param after comments of each source in the second
     * @param changed what {@link SteadySources#changes} found of them
     */
    public static SourceBalance of(Map<String, Long> before, Map<String, Long> after, List<Changed> changed) {
        Set<String> lasting = new HashSet<>(before.keySet());
        lasting.addAll(after.keySet());
        Set<String> moved = new HashSet<>();
        for (Changed each : changed) {
            if (each.change() == Change.BEGAN || each.change() == Change.ENDED) {
                lasting.remove(each.source());
            } else {
                moved.add(each.source());
            }
        }
        Set<String> steady = new HashSet<>(lasting);
        steady.removeAll(moved);
        Set<String> measure = sum(before, steady) == 0 || sum(after, steady) == 0 ? lasting : steady;
        double usual = sum(after, measure) / (double) sum(before, measure);
        Map<String, Double> thinnedBefore = new HashMap<>();
        Map<String, Double> thinnedAfter = new HashMap<>();
        for (String source : moved) {
            double more = after.getOrDefault(source, 0L) / (double) before.getOrDefault(source, 0L) / usual;
            if (more > 1) {
                thinnedAfter.put(source, 1 / more);
            } else {
                thinnedBefore.put(source, more);
            }
        }
        return new SourceBalance(lasting, thinnedBefore, thinnedAfter);
    }

    /** Whether any source was there all the time. */
    public boolean comparable() {
        return !lasting.isEmpty();
    }

    /** How much of what this source brought in the first stretch counts, from 0 for nothing to 1 for all. */
    public double before(String source) {
        return lasting.contains(source) ? before.getOrDefault(source, 1.0) : 0;
    }

    /** How much of what it brought in the second counts. */
    public double after(String source) {
        return lasting.contains(source) ? after.getOrDefault(source, 1.0) : 0;
    }

    /**
     * Whole numbers for parts of comments: each week takes what the weeks before it left over, so that their sums are right to half a comment.
     *
     * @param parts events and comments of each week
     */
    public static List<WindowCounts> whole(List<Part> parts) {
        List<WindowCounts> whole = new ArrayList<>();
        double events = 0;
        double comments = 0;
        long eventsGiven = 0;
        long commentsGiven = 0;
        for (Part part : parts) {
            events += part.events();
            comments += part.comments();
            long of = Math.round(events) - eventsGiven;
            long all = Math.max(of, Math.round(comments) - commentsGiven);
            eventsGiven += of;
            commentsGiven += all;
            whole.add(new WindowCounts(of, all));
        }
        return whole;
    }

    /** What counts of a week. @param events at most {@code comments} */
    public record Part(double events, double comments) {}

    private static long sum(Map<String, Long> counts, Set<String> of) {
        return of.stream().mapToLong(source -> counts.getOrDefault(source, 0L)).sum();
    }
}
