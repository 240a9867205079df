package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.ActionPlanCameBack;
import cx.stewardship.actionplans.ActionPlanId;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.Watch;
import cx.stewardship.actionplans.domain.Watches;
import cx.stewardship.analysis.effect.ReturnWatch;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** After a plan closed as effective its issue is watched: does it come back? */
@ApplicationScoped
@Transactional
public class WatchingForReturns {

    private PlanDesk desk;
    private Watches watches;
    private WeeksOfPlans weeks;
    private Event<ActionPlanCameBack> news;

    @SuppressWarnings("NullAway.Init")
    protected WatchingForReturns() {}

    @Inject
    WatchingForReturns(PlanDesk desk, Watches watches, WeeksOfPlans weeks, Event<ActionPlanCameBack> news) {
        this.desk = desk;
        this.watches = watches;
        this.weeks = weeks;
        this.news = news;
    }

    /** What the watch over a plan shows; empty when it never was closed as effective. */
    @AllowedTo(Role.EMPLOYEE)
    public Optional<WatchReport> report(long planId) {
        ActionPlan plan = desk.toRead(planId);
        return watches.over(planId).map(watch -> report(plan, watch));
    }

    private WatchReport report(ActionPlan plan, Watch watch) {
        List<WatchReport.Week> shown = weeks.sums(plan, watch);
        return new WatchReport(
                watch.state(),
                watch.since(),
                watch.countedFrom(),
                watch.design(),
                shown,
                watch.signalledIn().orElse(null),
                watch.answer().orElse(null),
                watch.answeredBy().orElse(null),
                watch.answeredAt().orElse(null),
                watch.newPlanId().orElse(null),
                PlanDesk.mayWork(plan, desk.actor()) || PlanDesk.is(desk.actor(), plan.checkerId()));
    }

    /** Looks at every plan under watch. @return how many of their issues seem to be back */
    @AllowedTo(Role.CX_TEAM)
    public int look() {
        int back = 0;
        for (Watch watch : watches.watching()) {
            ActionPlan plan = desk.toRead(watch.planId());
            weeks.lookAgain(plan);
            Optional<WatchReport.Week> above = weeks.sums(plan, watch).stream()
                    .filter(week -> !week.monday().isBefore(watch.countedFrom()))
                    .filter(WatchReport.Week::signals)
                    .findFirst();
            if (above.isPresent()) {
                signal(plan, watch, above.get());
                back++;
            } else if (watch.isOver(weeks.thisMonday())) {
                watch.end();
                desk.record("watch ended", plan, null, "quiet");
            }
        }
        return back;
    }

    private void signal(ActionPlan plan, Watch watch, WatchReport.Week week) {
        watch.signal(week.monday());
        ReturnWatch design = watch.design();
        String counted = String.format(Locale.ENGLISH, "%.1f too many, the limit is %.1f", week.sum(), design.limit());
        plan.cameBack(counted, desk.by());
        desk.record("came back", plan, null, counted);
        news.fire(new ActionPlanCameBack(
                new ActionPlanId(plan.id()),
                new DepartmentId(plan.departmentId()),
                week.monday(),
                desk.by().at()));
    }

    /**
     * Says that it was chance, or has a reason that will not come again; counting begins anew next week.
     *
     * @throws cx.stewardship.actionplans.domain.PlanRefused without a reason, or when the watch has not signalled
     */
    @AllowedTo(Role.EMPLOYEE)
    public void watchOn(long planId, @Nullable String reason) {
        ActionPlan plan = desk.toCheck(planId);
        Watch watch = watches.over(planId).orElseThrow(cx.stewardship.shared.Refusal::notFound);
        String why = reason == null ? "" : reason;
        watch.watchOn(why, weeks.thisMonday().plusWeeks(1), desk.by());
        plan.watchedOn(why.strip(), desk.by());
        desk.record("watched on", plan, null, why.strip());
    }
}
