package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.By;
import cx.stewardship.actionplans.domain.MovingRefused;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.Transition;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Steps from draft to closed, by name: from the board, from a plan's page and from machines. */
@ApplicationScoped
@Transactional
public class MovingActionPlans {

    private PlanDesk desk;
    private ClosingActionPlans closing;
    private EffectOfPlans effects;

    @SuppressWarnings("NullAway.Init")
    protected MovingActionPlans() {}

    @Inject
    MovingActionPlans(PlanDesk desk, ClosingActionPlans closing, EffectOfPlans effects) {
        this.desk = desk;
        this.closing = closing;
        this.effects = effects;
    }

    /** @throws Refusal with the reason why it cannot go there */
    @AllowedTo(Role.EMPLOYEE)
    public void move(MoveActionPlan command) {
        switch (command.step()) {
            case CLOSE -> closing.close(command.planId());
            case REOPEN -> closing.reopen(command.planId(), command.reason());
            case CANCEL -> closing.cancel(command.planId(), command.reason());
            case BACK_TO_WORK -> step(desk.toCheck(command.planId()), command);
            default -> step(desk.toWork(command.planId()), command);
        }
    }

    /**
     * The step by name, for whoever may see the plan.
     *
     * @throws Refusal (not found) when there is no such plan for this actor, or no such step
     */
    @AllowedTo(Role.EMPLOYEE)
    public void move(long planId, String step, @Nullable String reason, @Nullable LocalDate effectiveOn) {
        desk.toMove(planId, null);
        move(new MoveActionPlan(planId, Transition.named(step), reason, effectiveOn));
    }

    /**
     * The step by name, of somebody who saw the plan in this state.
     *
     * @throws cx.stewardship.actionplans.domain.MovingRefused when somebody else moved it meanwhile
     */
    @AllowedTo(Role.EMPLOYEE)
    public void move(long planId, String step, @Nullable PlanState seen) {
        desk.toMove(planId, seen);
        move(MoveActionPlan.by(planId, Transition.named(step)));
    }

    /**
     * A card was dropped on the lane of this state.
     *
     * @param seen the state in which its mover saw it
     * @return the step it took
     * @throws cx.stewardship.actionplans.domain.MovingRefused when somebody else moved it meanwhile
     */
    @AllowedTo(Role.EMPLOYEE)
    public Transition drop(long planId, PlanState lane, @Nullable PlanState seen) {
        ActionPlan plan = desk.toMove(planId, seen);
        Transition step = Transition.between(plan.state(), lane).orElseThrow(() -> skipped(plan, lane));
        move(MoveActionPlan.by(planId, step));
        return step;
    }

    /** Whoever drags a draft far to the right hears first what keeps it from starting. */
    private static Refusal skipped(ActionPlan plan, PlanState lane) {
        boolean forward = lane.step() > plan.state().step();
        return forward && plan.state() == PlanState.DRAFT && plan.criteria().isEmpty()
                ? MovingRefused.noCriteria(plan.id())
                : MovingRefused.noSuchWay(plan.id());
    }

    private void step(ActionPlan plan, MoveActionPlan command) {
        By by = desk.by();
        PlanState before = plan.state();
        switch (command.step()) {
            case START -> plan.start(by);
            case PLAN -> plan.plan(by);
            case BEGIN -> plan.begin(by);
            case VERIFY -> {
                plan.submitForVerification(effectiveOn(plan, command.effectiveOn(), by), by);
                effects.handedOver(plan);
            }
            default -> plan.goBack(command.step(), by);
        }
        desk.record("moved", plan, before, plan.state());
    }

    private static LocalDate effectiveOn(ActionPlan plan, @Nullable LocalDate given, By by) {
        if (given != null) {
            return given;
        }
        return plan.actions().stream()
                .flatMap(action -> action.doneOn().stream())
                .max(Comparator.naturalOrder())
                .orElse(by.today());
    }
}
