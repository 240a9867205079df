package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.By;
import cx.stewardship.actionplans.domain.Mention;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What is said about a plan; whoever is named with an @ is told. */
@ApplicationScoped
@Transactional
public class DiscussingPlans {

    private PlanDesk desk;
    private Mentioning mentioning;

    @SuppressWarnings("NullAway.Init")
    protected DiscussingPlans() {}

    @Inject
    DiscussingPlans(PlanDesk desk, Mentioning mentioning) {
        this.desk = desk;
        this.mentioning = mentioning;
    }

    /**
     * Whoever takes part says something about the plan.
     *
     * @throws cx.stewardship.actionplans.domain.PlanRefused when it is empty or too long, or names somebody who may not see the plan
     */
    @AllowedTo(Role.EMPLOYEE)
    public void discuss(long planId, String text) {
        ActionPlan plan = desk.toDiscuss(planId);
        String said = text.strip();
        List<Mention> mentions = mentioning.in(said, plan);
        By by = desk.by();
        plan.discuss(said, mentions, by);
        mentioning.tell(
                mentions,
                plan,
                said,
                by.name(),
                desk.actor().person(),
                Long.toString(by.at().toEpochMilli()));
        desk.record("discussed", plan, null, said);
    }

    /** Names that can stand behind an @ in the discussion of this plan. */
    @AllowedTo(Role.EMPLOYEE)
    public List<String> people(long planId) {
        return mentioning.candidates(desk.toDiscuss(planId));
    }
}
