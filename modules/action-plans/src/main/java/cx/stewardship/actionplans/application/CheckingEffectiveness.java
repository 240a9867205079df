package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Did it work? Computed from what customers said, never stated by hand. */
@ApplicationScoped
@Transactional
public class CheckingEffectiveness {

    private PlanDesk desk;
    private EffectOfPlans effects;

    @SuppressWarnings("NullAway.Init")
    protected CheckingEffectiveness() {}

    @Inject
    CheckingEffectiveness(PlanDesk desk, EffectOfPlans effects) {
        this.desk = desk;
        this.effects = effects;
    }

    @AllowedTo(Role.EMPLOYEE)
    public EffectReport check(long planId) {
        return effects.report(desk.toRead(planId));
    }

    /** The verdicts on plans as far as there are any, by number. */
    @AllowedTo(Role.EMPLOYEE)
    public Map<Long, Verdict> verdicts(Collection<Long> planIds) {
        Map<Long, Verdict> verdicts = new HashMap<>();
        for (Long id : planIds) {
            ActionPlan plan = desk.toRead(id);
            effects.figures(plan).map(EffectFigures::verdict).ifPresent(verdict -> verdicts.put(id, verdict));
        }
        return verdicts;
    }
}
