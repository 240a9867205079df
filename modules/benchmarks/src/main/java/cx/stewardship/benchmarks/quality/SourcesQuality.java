package cx.stewardship.benchmarks.quality;

import cx.stewardship.analysis.effect.EffectivenessCheck;
import cx.stewardship.analysis.effect.SourceBalance;
import cx.stewardship.analysis.effect.SourceBalance.Part;
import cx.stewardship.analysis.effect.SteadySources;
import cx.stewardship.analysis.effect.SteadySources.Changed;
import cx.stewardship.analysis.effect.SteadySources.Conclusion;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.analysis.effect.WindowCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the rule for sources that begin or end ({@link SteadySources}) makes of plans: how often it sees a change where there is none, how often a plan that
 * changed nothing is called effective or is reopened though it worked, what power it costs, and how often it says that nothing can be compared.
 */
final class SourcesQuality {

    private static final int WEEKS = 12;
    private static final double AGREED = .5;
    private static final int COMMENTS_A_WEEK = 300;
    private static final int[] EVENTS = {20, 40, 100};

    private final Report report;
    private final int runs;

    SourcesQuality(Report report, int runs) {
        this.report = report;
        this.runs = runs;
    }

    /**
     * A source of comments.
     *
     * @param before comments a week in the baseline
     * @param after comments a week since
     * @param onIssue how many times as often as in other sources its comments are on the issue
     * @param every so many weeks it brings those of all of them at once; 1 for each week
     */
    private record Source(String name, double before, double after, double onIssue, int every) {

        Source(String name, double before, double after, double onIssue) {
            this(name, before, after, onIssue, 1);
        }
    }

    /**
     * What happens to the sources.
     *
     * @param varying how many times as much as chance the weekly comments of a source vary
     * @param season by week, 0 for the first: a factor of all comments
     */
    private record Scenario(String name, List<Source> sources, double varying, DoubleUnaryOperator season) {

        Scenario(String name, List<Source> sources) {
            this(name, sources, 1, week -> 1);
        }
    }

    private static List<Source> usual(double times) {
        double all = COMMENTS_A_WEEK * times;
        return List.of(
                new Source("phone", .5 * all, .5 * all, 1),
                new Source("mail", .3 * all, .3 * all, 1),
                new Source("web", .2 * all, .2 * all, 1));
    }

    private static List<Source> and(List<Source> sources, Source... more) {
        List<Source> all = new ArrayList<>(sources);
        all.addAll(List.of(more));
        return all;
    }

    void unchanged() {
        report.say("");
        report.say(
                "No source begins or ends (12 weeks before and after, %d comments a week, agreed ratio %.1f, %,d runs each; 20 / 40 / 100 events in the baseline). \"Not compared\": the rule gives no verdict.",
                COMMENTS_A_WEEK, AGREED, runs);
        heads();
        List<Source> small = IntStream.range(0, 30)
                .mapToObj(place -> new Source("branch " + place, 10, 10, 1))
                .toList();
        List<Source> tiny = and(
                usual(.8),
                IntStream.range(0, 120)
                        .mapToObj(place -> new Source("branch " + place, .5, .5, 1))
                        .toArray(Source[]::new));
        DoubleUnaryOperator summer = week -> 1 + .5 * Math.sin(2 * Math.PI * week / 52);
        DoubleUnaryOperator busy = week -> week < WEEKS ? 1 : 3;
        List<Scenario> all = List.of(
                new Scenario("three sources", usual(1)),
                new Scenario("the same, weeks of a source vary 5 times as much as chance", usual(1), 5, week -> 1),
                new Scenario("the same, 20 times", usual(1), 20, week -> 1),
                new Scenario("the same, 60 times", usual(1), 60, week -> 1),
                new Scenario("a season (half more, half fewer)", usual(1), 1, summer),
                new Scenario("three times as many comments after, of all sources", usual(1), 1, busy),
                new Scenario("30 sources of 10 comments a week", small),
                new Scenario("three sources and 120 of one comment in two weeks", tiny),
                new Scenario(
                        "a quarter comes in a file of every fourth week",
                        and(usual(.75), new Source("file", 75, 75, 1, 4))),
                new Scenario(
                        "half comes in a survey of every eighth week",
                        and(usual(.5), new Source("survey", 150, 150, 1, 8))),
                new Scenario(
                        "the same, and the survey hardly brings the issue",
                        and(usual(.5), new Source("survey", 150, 150, .05, 8))));
        all.forEach(this::scenario);
    }

    void changed() {
        report.say("");
        report.say("A source ends, begins, or brings three times as much; the others stay as they are:");
        heads();
        for (double share : new double[] {.1, .3, .5}) {
            double comments = COMMENTS_A_WEEK * share;
            for (double onIssue : new double[] {1, 0, 3}) {
                String said = String.format(Locale.ROOT, "%.0f %%, %s", 100 * share, mix(onIssue));
                scenario(
                        new Scenario("ends: " + said, and(usual(1 - share), new Source("chat", comments, 0, onIssue))));
                scenario(new Scenario(
                        "begins: " + said, and(usual(1 - share), new Source("chat", 0, comments, onIssue))));
            }
        }
        for (double onIssue : new double[] {1, 0, 3}) {
            scenario(new Scenario(
                    "three times as much: 20 % before, " + mix(onIssue),
                    and(usual(.8), new Source("chat", 60, 180, onIssue))));
            scenario(new Scenario(
                    "a third of it: 43 % before, " + mix(onIssue),
                    and(usual(.8), new Source("chat", 180, 60, onIssue))));
        }
        for (double share : new double[] {.1, .3, .5}) {
            double comments = COMMENTS_A_WEEK * share;
            scenario(new Scenario(
                    String.format(Locale.ROOT, "another name: %.0f %%, the same mix", 100 * share),
                    and(
                            usual(1 - share),
                            new Source("chat", comments, 0, 1),
                            new Source("chat, new", 0, comments, 1))));
        }
    }

    /** Changes that lie just below or above what is looked at. */
    void near() {
        report.say("");
        report.say("Changes that lie near the bounds of the rule:");
        heads();
        for (double share : new double[] {.025, .05}) {
            double comments = COMMENTS_A_WEEK * share;
            for (double onIssue : new double[] {1, 0, 3}) {
                String said = String.format(Locale.ROOT, "%.1f %%, %s", 100 * share, mix(onIssue));
                scenario(
                        new Scenario("ends: " + said, and(usual(1 - share), new Source("chat", comments, 0, onIssue))));
                scenario(new Scenario(
                        "begins: " + said, and(usual(1 - share), new Source("chat", 0, comments, onIssue))));
            }
        }
        for (double onIssue : new double[] {1, 0, 3}) {
            scenario(new Scenario(
                    "1.4 times as much: 25 % before, " + mix(onIssue),
                    and(usual(.75), new Source("chat", 75, 105, onIssue))));
            scenario(new Scenario(
                    "5/7 of it: 32 % before, " + mix(onIssue), and(usual(.75), new Source("chat", 105, 75, onIssue))));
            scenario(new Scenario(
                    "1.8 times as much: 20 % before, " + mix(onIssue),
                    and(usual(.8), new Source("chat", 60, 108, onIssue))));
            scenario(new Scenario(
                    "5/9 of it: 31 % before, " + mix(onIssue), and(usual(.8), new Source("chat", 108, 60, onIssue))));
            scenario(new Scenario(
                    "1.28 times as much: 40 % before, " + mix(onIssue),
                    and(usual(.6), new Source("chat", 120, 154, onIssue))));
        }
    }

    private static String mix(double onIssue) {
        return onIssue == 1 ? "the same mix" : onIssue == 0 ? "none on the issue" : "three times as often on the issue";
    }

    private void heads() {
        report.table(
                "sources",
                "true ratio",
                "change seen",
                "without the rule: effective or partly",
                "not effective",
                "with the rule: effective or partly",
                "not effective",
                "not compared");
    }

    private void scenario(Scenario scenario) {
        for (double ratio : new double[] {1, .5}) {
            List<Tally> tallies = IntStream.of(EVENTS)
                    .mapToObj(events -> tally(scenario, ratio, events))
                    .toList();
            report.row(
                    scenario.name(),
                    ratio,
                    each(tallies, Tally.SEEN),
                    each(tallies, Tally.ALL_WORKED),
                    each(tallies, Tally.ALL_FAILED),
                    each(tallies, Tally.WORKED),
                    each(tallies, Tally.FAILED),
                    each(tallies, Tally.NOT_COMPARED));
        }
    }

    private static final class Tally {
        static final int SEEN = 0;
        static final int ALL_WORKED = 1;
        static final int ALL_FAILED = 2;
        static final int WORKED = 3;
        static final int FAILED = 4;
        static final int NOT_COMPARED = 5;
        private final int[] counts = new int[6];

        void count(int what, boolean happened) {
            counts[what] += happened ? 1 : 0;
        }
    }

    private String each(List<Tally> tallies, int what) {
        return String.join(
                        " / ",
                        tallies.stream()
                                .map(tally -> Double.toString(Math.round(1000.0 * tally.counts[what] / runs) / 10.0))
                                .toList())
                + " %";
    }

    /** Comments of each source in each week. */
    private record Drawn(Map<String, long[]> all, Map<String, long[]> ofIssue) {

        List<WindowCounts> weeks(Set<String> of, int from) {
            return IntStream.range(from, from + WEEKS)
                    .mapToObj(week -> new WindowCounts(sum(ofIssue, of, week), sum(all, of, week)))
                    .toList();
        }

        List<WindowCounts> balanced(ToDoubleFunction<String> counts, int from) {
            return SourceBalance.whole(IntStream.range(from, from + WEEKS)
                    .mapToObj(week -> new Part(part(ofIssue, counts, week), part(all, counts, week)))
                    .toList());
        }

        private static double part(Map<String, long[]> of, ToDoubleFunction<String> counts, int week) {
            return of.entrySet().stream()
                    .mapToDouble(source -> counts.applyAsDouble(source.getKey()) * source.getValue()[week])
                    .sum();
        }

        private static long sum(Map<String, long[]> counts, Set<String> of, int week) {
            return counts.entrySet().stream()
                    .filter(source -> of.contains(source.getKey()))
                    .mapToLong(source -> source.getValue()[week])
                    .sum();
        }

        Map<String, Long> bySource(Map<String, long[]> counts, int from) {
            Map<String, Long> sums = new HashMap<>();
            counts.forEach((source, weeks) -> {
                long sum = IntStream.range(from, from + WEEKS)
                        .mapToLong(week -> weeks[week])
                        .sum();
                if (sum > 0) {
                    sums.put(source, sum);
                }
            });
            return sums;
        }
    }

    private Tally tally(Scenario scenario, double ratio, int events) {
        Weeks volumes = new Weeks(scenario.varying(), 53);
        Weeks issue = new Weeks(1, 59);
        double rate = events
                / scenario.sources().stream()
                        .mapToDouble(source -> WEEKS * source.before() * source.onIssue())
                        .sum();
        Tally tally = new Tally();
        for (int run = 0; run < runs; run++) {
            judge(draw(scenario, volumes, issue, rate, ratio), tally);
        }
        return tally;
    }

    private static Drawn draw(Scenario scenario, Weeks volumes, Weeks issue, double rate, double ratio) {
        Drawn drawn = new Drawn(new HashMap<>(), new HashMap<>());
        int shift = volumes.count(4);
        for (Source source : scenario.sources()) {
            long[] all = new long[2 * WEEKS];
            long[] ofIssue = new long[2 * WEEKS];
            for (int week = 0; week < 2 * WEEKS; week++) {
                double mean = (week < WEEKS ? source.before() : source.after())
                        * scenario.season().applyAsDouble(week);
                all[week] = source.every() == 1
                        ? volumes.count(mean)
                        : (week + shift) % source.every() == 0 ? volumes.count(mean * source.every()) : 0;
                double often = rate * source.onIssue() * (week < WEEKS ? 1 : ratio);
                ofIssue[week] = Math.min(all[week], issue.count(all[week] * often));
            }
            drawn.all().put(source.name(), all);
            drawn.ofIssue().put(source.name(), ofIssue);
        }
        return drawn;
    }

    /** As the product does: {@code SourceMix} and {@code EffectOfPlans} of action-plans. */
    private static void judge(Drawn drawn, Tally tally) {
        Map<String, Long> before = drawn.bySource(drawn.all(), 0);
        Map<String, Long> after = drawn.bySource(drawn.all(), WEEKS);
        Verdict all = verdict(drawn, drawn.all().keySet());
        tally.count(Tally.ALL_WORKED, worked(all));
        tally.count(Tally.ALL_FAILED, all == Verdict.NOT_EFFECTIVE);
        List<Changed> changed = SteadySources.changes(before, after, WEEKS, WEEKS);
        tally.count(Tally.SEEN, !changed.isEmpty());
        Set<String> there = new HashSet<>(before.keySet());
        there.addAll(after.keySet());
        Set<String> steady = SteadySources.steady(there, changed);
        double elsewhere = Math.max(
                elsewhere(drawn.bySource(drawn.ofIssue(), 0), steady),
                elsewhere(drawn.bySource(drawn.ofIssue(), WEEKS), steady));
        SourceBalance balance = SourceBalance.of(before, after, changed, elsewhere);
        Verdict verdict = all;
        if (!changed.isEmpty() && !balance.comparable()) {
            verdict = Verdict.NOT_ENOUGH_DATA;
            tally.count(Tally.NOT_COMPARED, true);
        } else if (!changed.isEmpty()) {
            Verdict balanced = EffectivenessCheck.compare(
                            drawn.balanced(balance::before, 0), drawn.balanced(balance::after, WEEKS), AGREED)
                    .verdict();
            verdict = SteadySources.verdict(all, balanced, elsewhere);
            tally.count(Tally.NOT_COMPARED, SteadySources.conclusion(all, balanced, elsewhere) == Conclusion.NEITHER);
        }
        tally.count(Tally.WORKED, worked(verdict));
        tally.count(Tally.FAILED, verdict == Verdict.NOT_EFFECTIVE);
    }

    private static double elsewhere(Map<String, Long> ofIssue, Set<String> steady) {
        long all = ofIssue.values().stream().mapToLong(Long::longValue).sum();
        long kept = ofIssue.entrySet().stream()
                .filter(source -> steady.contains(source.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return all == 0 ? 0 : (all - kept) / (double) all;
    }

    private static Verdict verdict(Drawn drawn, Set<String> sources) {
        return EffectivenessCheck.compare(drawn.weeks(sources, 0), drawn.weeks(sources, WEEKS), AGREED)
                .verdict();
    }

    private static boolean worked(Verdict verdict) {
        return verdict == Verdict.EFFECTIVE || verdict == Verdict.PARTLY_EFFECTIVE;
    }
}
