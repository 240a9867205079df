package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.application.EffectReport.Phase;
import cx.stewardship.actionplans.application.EffectReport.Week;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.SourcesCounted;
import cx.stewardship.analysis.effect.ControlChart;
import cx.stewardship.analysis.effect.CountedAlike;
import cx.stewardship.analysis.effect.WindowCounts;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.customervoice.Themes.Completeness;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts week by week what customers said before a plan, while it was worked on, and since its actions took effect. */
final class CountingWeeks {

    /** Farther than this nothing is drawn or counted. */
    private static final int MOST_WEEKS_AFTER = 52;

    private final Themes themes;
    private final JoiningRule rule;

    CountingWeeks(Themes themes) {
        this.themes = themes;
        this.rule = new JoiningRule(themes);
    }

    JoiningRule rule() {
        return rule;
    }

    /**
     * @param steady the weeks counting only sources that were there all the time; empty when no source changed
     * @param completeness the share of all comments after that was counted against those that were found
     */
    record Counted(List<Week> weeks, List<Week> steady, SourceMix mix, Completeness completeness) {

        CountedAlike sureness() {
            return CountedAlike.byShare(completeness.share(), completeness.lowest(), completeness.highest());
        }
    }

    /** The first week that counts; null before the actions took effect. */
    static @Nullable LocalDate countsFrom(ActionPlan plan) {
        return plan.effectiveOn()
                .map(day -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)))
                .orElse(null);
    }

    /** How many whole weeks have gone by since the actions took effect, as far as they are counted. */
    static int weeksAfter(ActionPlan plan, LocalDate thisMonday) {
        LocalDate after = countsFrom(plan);
        return after == null
                ? 0
                : (int) Math.max(0, Math.min(MOST_WEEKS_AFTER, ChronoUnit.WEEKS.between(after, thisMonday)));
    }

    /** @param until the Monday after the last week that is counted */
    Counted counted(ActionPlan plan, LocalDate until) {
        LocalDate after = countsFrom(plan);
        LocalDate begin = plan.baseline().weeks().get(11).monday().plusWeeks(1);
        LocalDate farthest = (after == null ? begin : after).plusWeeks(MOST_WEEKS_AFTER);
        LocalDate end = until.isBefore(farthest) ? until : farthest;
        List<Themes.Week> since = end.isAfter(begin)
                ? themes.weekly(plan.themes().stream().map(ThemeId::new).toList(), begin, end)
                : List.of();
        List<Themes.Week> before = plan.baseline().weeks().stream()
                .map(week -> new Themes.Week(week.monday(), week.ofTheme(), week.all()))
                .toList();
        List<Themes.Week> later =
                since.stream().filter(week -> counts(week, after)).toList();
        SourceMix mix = after == null || later.isEmpty()
                ? SourceMix.UNCHANGED
                : SourceMix.between(themes, plan, begin, end, after, later.size());
        Completeness completeness =
                completeness(plan, until, bySteady(plan) && mix.comparable() ? after(mix.since(), after) : later);
        return new Counted(
                weeks(before, since, after, completeness),
                mix.comparable() ? weeks(mix.before(), mix.since(), after, completeness) : List.of(),
                mix,
                completeness);
    }

    private static boolean bySteady(ActionPlan plan) {
        return plan.state() != PlanState.PENDING_VERIFICATION
                && plan.lastCheck()
                        .filter(check -> check.sources() == SourcesCounted.STEADY)
                        .isPresent();
    }

    private static List<Themes.Week> after(List<Themes.Week> since, @Nullable LocalDate after) {
        return since.stream().filter(week -> counts(week, after)).toList();
    }

    private static List<Week> weeks(
            List<Themes.Week> before, List<Themes.Week> since, @Nullable LocalDate after, Completeness completeness) {
        List<Week> weeks = new ArrayList<>();
        add(weeks, Phase.BEFORE, before);
        add(
                weeks,
                Phase.LEFT_OUT,
                since.stream().filter(week -> !counts(week, after)).toList());
        add(
                weeks,
                Phase.AFTER,
                after(since, after).stream()
                        .map(week -> new Themes.Week(
                                week.monday(),
                                week.ofTheme(),
                                Math.max(week.ofTheme(), Math.round(week.all() * completeness.share()))))
                        .toList());
        return weeks;
    }

    /**
     * Both sides have to be counted alike. Where the weeks after hold only what joined by itself, the rate is taken of as many
     * comments fewer as the rule for joining misses. What was decided stays as it was decided.
     */
    private Completeness completeness(ActionPlan plan, LocalDate until, List<Themes.Week> counted) {
        LocalDate after = countsFrom(plan);
        if (after == null || counted.isEmpty()) {
            return Completeness.WHOLE;
        }
        if (plan.state() != PlanState.PENDING_VERIFICATION) {
            long all = counted.stream().mapToLong(Themes.Week::all).sum();
            return plan.lastCheck()
                    .filter(check -> all > 0 && check.weeksAfter() == counted.size())
                    .map(check -> Completeness.surely(Math.min(1, check.totalAfter() / (double) all)))
                    .orElse(Completeness.WHOLE);
        }
        return rule.completeness(plan, after, until);
    }

    private static boolean counts(Themes.Week week, @Nullable LocalDate after) {
        return after != null && !week.monday().isBefore(after);
    }

    private static void add(List<Week> weeks, Phase phase, List<Themes.Week> counted) {
        List<WindowCounts> counts = counted.stream()
                .map(week -> new WindowCounts(week.ofTheme(), week.all()))
                .toList();
        ControlChart chart = ControlChart.of(counts);
        for (int i = 0; i < counted.size(); i++) {
            Themes.Week week = counted.get(i);
            boolean limited = phase != Phase.LEFT_OUT && week.all() > 0;
            weeks.add(new Week(
                    week.monday(),
                    phase,
                    week.ofTheme(),
                    week.all(),
                    week.all() == 0 ? Double.NaN : counts.get(i).perThousand(),
                    limited ? chart.points().get(i).lower() : Double.NaN,
                    limited ? chart.points().get(i).upper() : Double.NaN));
        }
    }

    /** Comments of the weeks after that have not been read yet and may still join. */
    long unread(ActionPlan plan, List<Week> weeks) {
        List<Week> after =
                weeks.stream().filter(week -> week.phase() == Phase.AFTER).toList();
        return after.isEmpty()
                ? 0
                : themes.unread(
                        plan.themes().stream().map(ThemeId::new).toList(),
                        after.get(0).monday(),
                        after.get(after.size() - 1).monday().plusWeeks(1));
    }

    static List<WindowCounts> counts(List<Week> weeks, Phase phase) {
        return weeks.stream()
                .filter(week -> week.phase() == phase)
                .map(week -> new WindowCounts(week.ofTheme(), week.all()))
                .toList();
    }
}
