package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.Cause;
import cx.stewardship.actionplans.domain.CauseWording;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;

/** Why does it keep happening? Asked until the answer lies in how the company works. */
@ApplicationScoped
@Transactional
public class AnalysingRootCauses {

    private PlanDesk desk;

    @SuppressWarnings("NullAway.Init")
    protected AnalysingRootCauses() {}

    @Inject
    AnalysingRootCauses(PlanDesk desk) {
        this.desk = desk;
    }

    /**
     * Writes down the root cause. Of the comments named to bear it out, those that are not among the plan's own words and
     * not linked already are left out: nobody links what they may not see.
     */
    @AllowedTo(Role.EMPLOYEE)
    public void writeDown(long planId, CauseWording wording) {
        ActionPlan plan = desk.toWork(planId);
        String before = plan.rootCause().map(Cause::summary).orElse(null);
        Set<Long> known = new HashSet<>(plan.rootCause().map(Cause::comments).orElse(Set.of()));
        plan.quotes().forEach(quote -> known.add(quote.commentId()));
        Set<Long> linked = new HashSet<>(wording.comments());
        linked.retainAll(known);
        plan.writeDownCause(new CauseWording(wording.summary(), wording.category(), wording.whys(), linked), desk.by());
        desk.record("cause written", plan, before, wording.summary());
    }

    /** The cause written down is not the root after all. */
    @AllowedTo(Role.EMPLOYEE)
    public void setAside(long planId, String because) {
        ActionPlan plan = desk.toWork(planId);
        String before = plan.rootCause().map(Cause::summary).orElse(null);
        plan.setAsideCause(because, desk.by());
        desk.record("cause set aside", plan, before, because);
    }
}
