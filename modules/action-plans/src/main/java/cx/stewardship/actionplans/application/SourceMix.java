package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.BaselineSource;
import cx.stewardship.analysis.effect.SourceBalance;
import cx.stewardship.analysis.effect.SourceBalance.Part;
import cx.stewardship.analysis.effect.SteadySources;
import cx.stewardship.analysis.effect.SteadySources.Changed;
import cx.stewardship.analysis.effect.WindowCounts;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.customervoice.Themes.OfSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Where the comments of a plan's weeks came from, and what of it changed between the baseline and the weeks that count.
 *
 * @param changed empty when nothing changed that matters; then the rest is empty as well
 * @param before the weeks of the baseline, counting only sources that were there all the time, and of those that came to bring more or less as much as on the
 *     other side; empty when there are none
 * @param since the weeks from its end on, in the same way
 * @param elsewhere share of the theme's comments that the changed sources brought, on the side where it is larger
 */
record SourceMix(List<Changed> changed, List<Themes.Week> before, List<Themes.Week> since, double elsewhere) {

    static final SourceMix UNCHANGED = new SourceMix(List.of(), List.of(), List.of(), 0);

    /** Whether some sources changed and others were there all the time. */
    boolean comparable() {
        return !before.isEmpty();
    }

    /**
     * @param begin the week after the baseline
     * @param end the week after the last that counts
     * @param after the first week that counts
     * @param weeksAfter how many count
     */
    static SourceMix between(
            Themes themes, ActionPlan plan, LocalDate begin, LocalDate end, LocalDate after, int weeksAfter) {
        List<OfSource> before =
                plan.baselineBySource().stream().map(SourceMix::ofSource).toList();
        Predicate<OfSource> counts = of -> !of.monday().isBefore(after);
        Map<String, Long> allBefore = bySource(before);
        Map<String, Long> allAfter = bySource(themes.weeklyBySource(List.of(), after, end));
        List<Changed> changed = SteadySources.changes(
                allBefore, allAfter, plan.baseline().weeks().size(), weeksAfter);
        if (changed.isEmpty()) {
            return UNCHANGED;
        }
        List<OfSource> since =
                themes.weeklyBySource(plan.themes().stream().map(ThemeId::new).toList(), begin, end);
        Set<String> sources = new HashSet<>(allBefore.keySet());
        sources.addAll(allAfter.keySet());
        Set<String> steady = SteadySources.steady(sources, changed);
        double elsewhere = Math.max(
                elsewhere(before, steady),
                elsewhere(since.stream().filter(counts).toList(), steady));
        SourceBalance balance = SourceBalance.of(allBefore, allAfter, changed, elsewhere);
        if (!balance.comparable()) {
            return new SourceMix(changed, List.of(), List.of(), 1);
        }
        return new SourceMix(
                changed,
                weeks(before, balance::before, plan.baseline().weeks().get(0).monday(), begin),
                weeks(since, balance::after, begin, end),
                elsewhere);
    }

    private static OfSource ofSource(BaselineSource of) {
        return new OfSource(of.source(), of.monday(), of.ofTheme(), of.all());
    }

    private static Map<String, Long> bySource(List<OfSource> counted) {
        return counted.stream().collect(Collectors.groupingBy(OfSource::source, Collectors.summingLong(OfSource::all)));
    }

    private static List<Themes.Week> weeks(
            List<OfSource> counted, ToDoubleFunction<String> counts, LocalDate from, LocalDate until) {
        Map<LocalDate, List<OfSource>> byWeek = counted.stream().collect(Collectors.groupingBy(OfSource::monday));
        List<LocalDate> mondays =
                from.isBefore(until) ? from.datesUntil(until, Period.ofWeeks(1)).toList() : List.of();
        List<WindowCounts> whole = SourceBalance.whole(mondays.stream()
                .map(monday -> byWeek.getOrDefault(monday, List.of()))
                .map(of -> new Part(part(of, counts, OfSource::ofTheme), part(of, counts, OfSource::all)))
                .toList());
        List<Themes.Week> weeks = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            weeks.add(new Themes.Week(
                    mondays.get(i), whole.get(i).events(), whole.get(i).comments()));
        }
        return weeks;
    }

    private static double part(List<OfSource> counted, ToDoubleFunction<String> counts, ToLongFunction<OfSource> what) {
        return counted.stream()
                .mapToDouble(of -> counts.applyAsDouble(of.source()) * what.applyAsLong(of))
                .sum();
    }

    private static double elsewhere(List<OfSource> counted, Set<String> steady) {
        long all = sum(counted, OfSource::ofTheme);
        long kept =
                sum(counted.stream().filter(of -> steady.contains(of.source())).toList(), OfSource::ofTheme);
        return all == 0 ? 0 : (all - kept) / (double) all;
    }

    private static long sum(List<OfSource> counted, ToLongFunction<OfSource> what) {
        return counted.stream().mapToLong(what).sum();
    }
}
