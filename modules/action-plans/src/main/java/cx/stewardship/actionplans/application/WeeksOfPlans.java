package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.Watch;
import cx.stewardship.analysis.effect.ReturnWatch;
import cx.stewardship.analysis.effect.WindowCounts;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.Themes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** What was counted after a plan closed, week by week, and its sums. Only weeks that are over count. */
@Dependent
class WeeksOfPlans {

    private final Themes themes;
    private final JoiningRule rule;
    private final Clock clock;

    @Inject
    WeeksOfPlans(Themes themes, Clock clock) {
        this.themes = themes;
        this.rule = new JoiningRule(themes);
        this.clock = clock;
    }

    LocalDate thisMonday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    List<WatchReport.Week> sums(ActionPlan plan, Watch watch) {
        LocalDate end = thisMonday();
        LocalDate last = watch.since().plusWeeks(Watch.WEEKS);
        LocalDate until = end.isBefore(last) ? end : last;
        if (!until.isAfter(watch.since())) {
            return List.of();
        }
        List<Themes.Week> counted =
                themes.weekly(plan.themes().stream().map(ThemeId::new).toList(), watch.since(), until);
        List<WatchReport.Week> weeks = new ArrayList<>();
        List<Themes.Week> present = new ArrayList<>();
        for (Themes.Week week : counted) {
            if (week.monday().isBefore(watch.countedFrom())) {
                weeks.add(new WatchReport.Week(week.monday(), week.ofTheme(), week.all(), Double.NaN, false));
            } else {
                present.add(week);
            }
        }
        double completeness =
                present.isEmpty() ? 1 : completeness(plan, present.get(0).monday(), until);
        List<ReturnWatch.Point> points = watch.design()
                .over(present.stream()
                        .map(week -> new WindowCounts(
                                Math.min(week.ofTheme(), week.all()),
                                Math.max(Math.min(week.ofTheme(), week.all()), Math.round(week.all() * completeness))))
                        .toList());
        for (int i = 0; i < present.size(); i++) {
            Themes.Week week = present.get(i);
            weeks.add(new WatchReport.Week(
                    week.monday(),
                    week.ofTheme(),
                    week.all(),
                    points.get(i).sum(),
                    points.get(i).signals()));
        }
        return weeks;
    }

    /** Weeks are counted as those before the plan: what joins by itself is taken of as many comments fewer as the rule misses. */
    private double completeness(ActionPlan plan, LocalDate from, LocalDate until) {
        return rule.completeness(plan, from, until).share();
    }

    /** Other themes may have changed, and with them which comments join. */
    void lookAgain(ActionPlan plan) {
        rule.lookAgain(plan, clock.instant());
    }
}
