package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.Action;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ActionPlans;
import cx.stewardship.actionplans.domain.By;
import cx.stewardship.actionplans.domain.CauseWording;
import cx.stewardship.actionplans.domain.Custody;
import cx.stewardship.actionplans.domain.MovingRefused;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.Viewer;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where every use case gets its plan: it looks whether this actor may see it, and what they may do with it. Leads have the
 * plans of their departments, the CX team has all, executives read all; whoever owns or checks a plan or has an action in it
 * has that one. For everybody else it does not exist.
 */
@Dependent
class PlanDesk {

    private final ActionPlans plans;
    private final CurrentActor current;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    PlanDesk(ActionPlans plans, CurrentActor current, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    Actor actor() {
        return current.get();
    }

    By by() {
        Actor actor = actor();
        PersonId person = actor.person();
        return new By(person == null ? null : person.value(), actor.displayName(), clock.instant());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    Viewer viewer() {
        return viewer(actor());
    }

    static Viewer viewer(Actor actor) {
        PersonId person = actor.person();
        return new Viewer(
                actor.isAny(Role.CX_TEAM, Role.EXECUTIVE),
                leads(actor),
                person == null ? null : Long.valueOf(person.value()));
    }

    private static Set<Long> leads(Actor actor) {
        return actor.is(Role.DEPARTMENT_LEAD)
                ? actor.leads().stream().map(DepartmentId::value).collect(Collectors.toSet())
                : Set.of();
    }

    /** Whether this actor answers for the plans of a department. */
    boolean answersFor(DepartmentId department) {
        return actor().is(Role.CX_TEAM) || (actor().is(Role.DEPARTMENT_LEAD) && actor().leads(department));
    }

    /** The plan, whether this actor may see it or not: whoever calls looks. */
    Optional<ActionPlan> find(long id) {
        return plans.find(id);
    }

    /** To look at. @throws Refusal (not found) when it does not exist or is not for this actor */
    ActionPlan toRead(long id) {
        ActionPlan plan = plans.get(id);
        if (!maySee(plan, actor())) {
            throw Refusal.notFound();
        }
        return plan;
    }

    /**
     * To move, while nobody else does: two people may drag the same card.
     *
     * @param seen the state in which this actor saw it; null when that does not matter
     * @throws cx.stewardship.actionplans.domain.MovingRefused when somebody moved it meanwhile
     */
    ActionPlan toMove(long id, @Nullable PlanState seen) {
        if (plans.findAlone(id).isEmpty()) {
            throw Refusal.notFound();
        }
        ActionPlan plan = toRead(id);
        if (seen != null && plan.state().step() != seen.step()) {
            throw MovingRefused.meanwhile(id, plan.state(), plan.lastMovedBy());
        }
        return plan;
    }

    /**
     * To change one of its actions, while nobody else does.
     *
     * @param seen how often the action had been changed when this actor looked; null when that does not matter
     * @throws cx.stewardship.actionplans.domain.PlanRefused when somebody changed it meanwhile
     */
    ActionPlan toChange(long id, long actionId, @Nullable Integer seen) {
        plans.findAlone(id);
        ActionPlan plan = toReport(id, actionId);
        plan.requireUnchanged(actionId, seen);
        return plan;
    }

    /**
     * To write down its cause, while nobody else does.
     *
     * @param seen what was written down when this actor looked; null when nothing was
     * @throws cx.stewardship.actionplans.domain.PlanRefused when somebody wrote it meanwhile
     */
    void toAnalyse(long id, @Nullable CauseWording seen) {
        plans.findAlone(id);
        toWork(id).requireCause(seen);
    }

    /**
     * To hand it over, while nobody else does.
     *
     * @param seen who had it when this actor looked; null when that does not matter
     * @param names of people, by id
     * @throws cx.stewardship.actionplans.domain.PlanRefused when somebody handed it over meanwhile: it says who, and who has it now
     */
    ActionPlan toHandOver(long id, @Nullable Custody seen, LongFunction<String> names) {
        plans.findAlone(id);
        ActionPlan plan = toWork(id);
        plan.requireCustody(seen, names);
        return plan;
    }

    static boolean maySee(ActionPlan plan, Actor actor) {
        return actor.isAny(Role.CX_TEAM, Role.EXECUTIVE)
                || leads(actor).contains(plan.departmentId())
                || is(actor, plan.ownerId())
                || is(actor, plan.checkerId())
                || plan.actions().stream()
                        .flatMap(action -> action.owner().stream())
                        .anyMatch(owner -> is(actor, owner));
    }

    /** To change. @throws Refusal not found, or not allowed when this actor may only look */
    ActionPlan toWork(long id) {
        ActionPlan plan = toRead(id);
        if (!mayWork(plan, actor())) {
            throw Refusal.notAllowed();
        }
        return plan;
    }

    static boolean mayWork(ActionPlan plan, Actor actor) {
        return actor.is(Role.CX_TEAM) || leads(actor).contains(plan.departmentId()) || is(actor, plan.ownerId());
    }

    /** To judge, for the checker as well. */
    ActionPlan toCheck(long id) {
        ActionPlan plan = toRead(id);
        if (!mayWork(plan, actor()) && !is(actor(), plan.checkerId())) {
            throw Refusal.notAllowed();
        }
        return plan;
    }

    /** To say something about. Whoever takes part may; executives only look. */
    ActionPlan toDiscuss(long id) {
        ActionPlan plan = toRead(id);
        if (!mayDiscuss(plan, actor())) {
            throw Refusal.notAllowed();
        }
        return plan;
    }

    static boolean mayDiscuss(ActionPlan plan, Actor actor) {
        return mayWork(plan, actor)
                || is(actor, plan.checkerId())
                || plan.actions().stream()
                        .flatMap(action -> action.owner().stream())
                        .anyMatch(owner -> is(actor, owner));
    }

    /** To report on an action, for its owner as well. */
    ActionPlan toReport(long id, long actionId) {
        ActionPlan plan = toRead(id);
        Action action = plan.action(actionId);
        if (!mayWork(plan, actor())
                && action.owner().filter(owner -> is(actor(), owner)).isEmpty()) {
            throw Refusal.notAllowed();
        }
        return plan;
    }

    static boolean is(Actor actor, @Nullable Long person) {
        return person != null && actor.isPerson(new PersonId(person));
    }

    ActionPlan add(ActionPlan plan) {
        return plans.add(plan);
    }

    void record(String action, ActionPlan plan, @Nullable Object before, @Nullable Object after) {
        audit.record(
                action,
                "action-plan",
                plan.id(),
                before == null ? null : before.toString(),
                after == null ? null : after.toString());
    }
}
