package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.ActionPlanClosed;
import cx.stewardship.actionplans.ActionPlanId;
import cx.stewardship.actionplans.ActionPlanReopened;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/**
 * The end of a plan: closed because it worked, reopened because it did not, or cancelled. A plan that is only partly effective is not
 * closed: what was agreed with customers in mind was not reached; its checker waits for more comments or reopens it.
 */
@ApplicationScoped
@Transactional
public class ClosingActionPlans {

    private PlanDesk desk;
    private EffectOfPlans effects;
    private PlanNames names;
    private Event<Object> news;

    @SuppressWarnings("NullAway.Init")
    protected ClosingActionPlans() {}

    @Inject
    ClosingActionPlans(PlanDesk desk, EffectOfPlans effects, PlanNames names, Event<Object> news) {
        this.desk = desk;
        this.effects = effects;
        this.names = names;
        this.news = news;
    }

    /** @throws cx.stewardship.actionplans.domain.ClosingRefused unless the checker does it and the figures say that it worked */
    @AllowedTo(Role.EMPLOYEE)
    public void close(long planId) {
        ActionPlan plan = desk.toCheck(planId);
        EffectFigures figures = effects.forDecision(plan);
        String before = plan.state().name();
        plan.close(figures, desk.by());
        desk.record("closed", plan, before, plan.state());
        news.fire(new ActionPlanClosed(
                new ActionPlanId(planId),
                new DepartmentId(plan.departmentId()),
                plan.themes().stream().map(ThemeId::new).toList(),
                figures.ratio(),
                plan.stateSince()));
    }

    /** Takes it up again. From the second time on the next level is told. */
    @AllowedTo(Role.EMPLOYEE)
    public void reopen(long planId, @Nullable String reason) {
        reopen(desk.toCheck(planId), reason == null ? "" : reason);
    }

    void reopen(ActionPlan plan, String reason) {
        String before = plan.state().name();
        plan.reopen(reason, effects.forDecision(plan), names.nextLevel(plan), desk.by());
        desk.record("reopened", plan, before, reason.strip());
        PersonId nextLevel = plan.escalatedTo().map(PersonId::new).orElse(null);
        if (plan.reopenings() >= 2) {
            desk.record("escalated", plan, null, nextLevel == null ? "nobody above" : Long.toString(nextLevel.value()));
        }
        news.fire(new ActionPlanReopened(
                new ActionPlanId(plan.id()),
                new DepartmentId(plan.departmentId()),
                reason.strip(),
                plan.reopenings(),
                nextLevel,
                plan.stateSince()));
    }

    @AllowedTo(Role.EMPLOYEE)
    public void cancel(long planId, @Nullable String reason) {
        ActionPlan plan = desk.toWork(planId);
        String before = plan.state().name();
        plan.cancel(reason == null ? "" : reason, desk.by());
        desk.record("cancelled", plan, before, plan.cancelledBecause().orElseThrow());
    }
}
