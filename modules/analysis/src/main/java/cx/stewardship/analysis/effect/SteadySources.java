package cx.stewardship.analysis.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rates are taken of all comments. When a source of comments begins or ends between two stretches of time, or comes to bring much more or much less of
 * them, other customers are asked: the rate may move though nothing changed for anybody. This tells which sources changed, and what may be concluded
 * from the two comparisons: that of all comments and that of the sources that were there all the time.
 */
public final class SteadySources {

    /** Sources that bring a smaller share of the comments hardly tell of it. */
    public static final double MATERIAL = 0.10;

    /**
     * From this share of all comments on it matters that sources began or ended. Simulated: at 10 % (until 26 November 2026) a source just below it whose comments are on
     * the issue three times as often made 12 % of plans that changed nothing look effective.
     */
    public static final double THERE_OR_NOT = 0.03;

    /** From so many points on it matters that a source's share moved. */
    public static final double POINTS = 0.04;

    /** So many times as many comments a week, or as few, is another source. */
    public static final double STRONG = 1.2;

    /** Two-sided 1 %: what chance explains is no change. */
    private static final double HARDLY_CHANCE = 2.576;

    private SteadySources() {}

    /** What became of a source between the two stretches. */
    public enum Change {
        BEGAN,
        ENDED,
        MORE,
        LESS
    }

    /**
     * @param shareBefore of all comments before, 0 to 1
     * @param shareAfter of all comments after, 0 to 1
     */
    public record Changed(String source, Change change, double shareBefore, double shareAfter)
            implements java.io.Serializable {}

    private record Two(String source, long before, long after) {}

    /**
     * Sources that began or ended, when these together made up 3 % of all comments or more; and of the others those whose comments a week became a fifth
     * more, or as many fewer, and whose share, among the sources that were there on both sides, moved by four points or more. What chance explains (1 %) is left out.
     *
     * @param before comments of each source in the first stretch
     * @param after comments of each source in the second
     * @param weeksBefore above 0
     * @param weeksAfter 0 or more
     * @return the largest change first; empty when one side has no comments
     */
    public static List<Changed> changes(
            Map<String, Long> before, Map<String, Long> after, int weeksBefore, int weeksAfter) {
        long n = sum(before);
        long m = sum(after);
        if (n == 0 || m == 0 || weeksAfter == 0) {
            return List.of();
        }
        List<Two> all = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .map(source -> new Two(source, before.getOrDefault(source, 0L), after.getOrDefault(source, 0L)))
                .filter(two -> two.before() + two.after() > 0)
                .toList();
        List<Changed> changed = new ArrayList<>();
        appeared(all.stream().filter(two -> two.before() == 0).toList(), n, m, Change.BEGAN, changed);
        appeared(all.stream().filter(two -> two.after() == 0).toList(), n, m, Change.ENDED, changed);
        moved(all.stream().filter(two -> two.before() > 0 && two.after() > 0).toList(), weeksBefore, weeksAfter)
                .forEach((two, change) -> changed.add(changed(two, change, n, m)));
        changed.sort(Comparator.comparingDouble((Changed each) -> -Math.abs(each.shareAfter() - each.shareBefore()))
                .thenComparing(Changed::source));
        return List.copyOf(changed);
    }

    /** Many small sources that begin are as bad as a large one: it is their sum that counts. */
    private static void appeared(List<Two> on, long n, long m, Change change, List<Changed> changed) {
        long before = on.stream().mapToLong(Two::before).sum();
        long after = on.stream().mapToLong(Two::after).sum();
        double share = change == Change.BEGAN ? after / (double) m : before / (double) n;
        if (share >= THERE_OR_NOT && !chance(before, after, n, m)) {
            on.forEach(two -> changed.add(changed(two, change, n, m)));
        }
    }

    /** Shares are those among the sources that are there on both sides: when one goes, those of all others grow. */
    private static Map<Two, Change> moved(List<Two> lasting, int weeksBefore, int weeksAfter) {
        long n = lasting.stream().mapToLong(Two::before).sum();
        long m = lasting.stream().mapToLong(Two::after).sum();
        Map<Two, Change> moved = new TreeMap<>(Comparator.comparing(Two::source));
        for (Two two : lasting) {
            long after = two.after() * weeksBefore;
            long before = two.before() * weeksAfter;
            double points = Math.abs(two.after() / (double) m - two.before() / (double) n);
            if (points >= POINTS
                    && (after >= STRONG * before || before >= STRONG * after)
                    && !chance(two.before(), two.after(), n, m)) {
                moved.put(two, after > before ? Change.MORE : Change.LESS);
            }
        }
        return moved;
    }

    private static Changed changed(Two two, Change change, long n, long m) {
        return new Changed(two.source(), change, two.before() / (double) n, two.after() / (double) m);
    }

    /** Whether so many of all that came from a source on both sides could have come after by chance. */
    private static boolean chance(long before, long after, long n, long m) {
        double all = (double) before + after;
        double share = m / ((double) n + m);
        return Math.abs(after - all * share) < HARDLY_CHANCE * Math.sqrt(all * share * (1 - share));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Sources that were there all the time: those of either side that did not change. */
    public static Set<String> steady(Set<String> sources, List<Changed> changed) {
        Set<String> left = changed.stream().map(Changed::source).collect(Collectors.toSet());
        return sources.stream().filter(source -> !left.contains(source)).collect(Collectors.toUnmodifiableSet());
    }

    /** What is concluded from the two comparisons, and from which of them. */
    public enum Conclusion {
        /** Both say the same, or both that it fell; then the weaker of the two verdicts holds. */
        BOTH,
        /** They differ; the sources that changed hardly bring the issue and only move what it is measured against. */
        STEADY,
        /** They differ, and part of the issue is told through the sources that changed: nothing can be concluded. */
        NEITHER
    }

    /**
     * @param elsewhere share of the comments that the changed sources brought, on the side where it is larger; 0 to 1
     */
    public static Conclusion conclusion(Verdict all, Verdict steady, double elsewhere) {
        if (all == steady || (fell(all) && fell(steady))) {
            return Conclusion.BOTH;
        }
        return elsewhere < MATERIAL ? Conclusion.STEADY : Conclusion.NEITHER;
    }

    /** The verdict that may be given when sources changed. */
    public static Verdict verdict(Verdict all, Verdict steady, double elsewhere) {
        return switch (conclusion(all, steady, elsewhere)) {
            case BOTH -> all == steady ? all : Verdict.PARTLY_EFFECTIVE;
            case STEADY -> steady;
            case NEITHER -> Verdict.NOT_ENOUGH_DATA;
        };
    }

    private static boolean fell(Verdict verdict) {
        return verdict == Verdict.EFFECTIVE || verdict == Verdict.PARTLY_EFFECTIVE;
    }
}
