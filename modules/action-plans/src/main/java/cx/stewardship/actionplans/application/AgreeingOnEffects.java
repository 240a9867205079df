package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.Criteria;
import cx.stewardship.actionplans.domain.Custody;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Before the work begins it is agreed by how much the issue must fall, who sees to it and who checks. */
@ApplicationScoped
@Transactional
public class AgreeingOnEffects {

    private PlanDesk desk;
    private PlanNames names;

    @SuppressWarnings("NullAway.Init")
    protected AgreeingOnEffects() {}

    @Inject
    AgreeingOnEffects(PlanDesk desk, PlanNames names) {
        this.desk = desk;
        this.names = names;
    }

    /** @param ratio the new rate as a share of the old one, at most @param weeks how many are watched at least */
    @AllowedTo(Role.EMPLOYEE)
    public void agree(long planId, @Nullable Double ratio, @Nullable Integer weeks) {
        ActionPlan plan = desk.toWork(planId);
        Criteria before = plan.criteria().orElse(null);
        plan.agreeOnEffect(new Criteria(ratio == null ? 0 : ratio, weeks == null ? 0 : weeks), desk.by());
        desk.record("effect agreed", plan, before, plan.criteria().orElseThrow());
    }

    /**
     * Changes who sees to it, who checks, and where it is followed up.
     *
     * @param routine name of a meeting; null for none, and as it was seen when that should stay as it is
     * @param seen how it was when this actor looked; null when that does not matter
     * @throws PlanRefused when somebody else handed it over since
     */
    @AllowedTo(Role.EMPLOYEE)
    public void handOver(
            long planId,
            @Nullable PersonId owner,
            @Nullable PersonId checker,
            @Nullable String routine,
            @Nullable Seen seen) {
        ActionPlan plan = desk.toHandOver(planId, seen == null ? null : seen.custody(), names::whoIs);
        String before = told(plan.custody());
        if (owner == null) {
            throw PlanRefused.invalid("plans.start.owner");
        }
        if (checker == null) {
            throw PlanRefused.invalid("plans.start.checker");
        }
        plan.handOver(
                names.person(owner, "plans.start.owner"),
                names.person(checker, "plans.start.checker"),
                seen != null && said(routine).equals(said(seen.routine()))
                        ? plan.routine().orElse(null)
                        : names.routines().named(routine, plan.departmentId()),
                desk.by());
        desk.record("handed over", plan, before, told(plan.custody()));
    }

    /** How a plan was when somebody looked. @param routine name of the meeting; null for none */
    public record Seen(Custody custody, @Nullable String routine) implements Serializable {}

    private String told(Custody custody) {
        return "owner " + names.whoIs(custody.owner()) + ", checker " + names.whoIs(custody.checker());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
