package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ActionPlans;
import cx.stewardship.actionplans.domain.ActionRow;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.actionplans.domain.PlanLists;
import cx.stewardship.actionplans.domain.PlanRow;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.task.Task;
import cx.stewardship.shared.task.Task.Verb;
import cx.stewardship.shared.task.TaskSource;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What plans ask of a person: act, verify, decide, mend. */
@ApplicationScoped
@Transactional
public class PlanTasks implements TaskSource {

    private static final int MOST = 25;
    /** States in which a plan asks something of somebody. */
    private static final Set<PlanState> ASKING =
            EnumSet.of(PlanState.PENDING_VERIFICATION, PlanState.REOPENED, PlanState.DRAFT);

    private PlanLists lists;
    private ActionPlans plans;
    private EffectOfPlans effects;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected PlanTasks() {}

    @Inject
    PlanTasks(PlanLists lists, ActionPlans plans, EffectOfPlans effects, Texts texts) {
        this.lists = lists;
        this.plans = plans;
        this.effects = effects;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksOf(Actor actor, LocalDate today) {
        PersonId person = actor.person();
        if (person == null) {
            return List.of();
        }
        long me = person.value();
        List<Task> tasks = new ArrayList<>();
        lists.openActionsOf(me, MOST).forEach(action -> tasks.add(act(action)));
        List<PlanRow> concerning = lists.concerning(me, ASKING, today);
        Map<Long, ActionPlan> checked = plans.look(concerning.stream()
                .filter(plan -> plan.checkerId() == me && plan.state() != PlanState.DRAFT)
                .map(PlanRow::id)
                .toList());
        concerning.forEach(plan -> asked(plan, me, checked.get(plan.id())).ifPresent(tasks::add));
        return tasks;
    }

    /** @param checked the plan itself where this person checks it, and it is no draft */
    private Optional<Task> asked(PlanRow plan, long me, @Nullable ActionPlan checked) {
        boolean owner = plan.ownerId() == me;
        return switch (plan.state()) {
            case PENDING_VERIFICATION -> checked == null ? Optional.empty() : verify(plan, checked);
            case REOPENED ->
                owner
                        ? Optional.of(task(Verb.MEND, "plans.task.reopened", "plans.task.reopened.why", plan))
                        : checked == null || calledIn(checked, me)
                                ? Optional.of(task(Verb.DECIDE, "plans.task.decide", "plans.task.decide.why", plan))
                                : Optional.empty();
            default ->
                owner && !plan.criteria()
                        ? Optional.of(task(Verb.MEND, "plans.task.agree", "plans.task.agree.why", plan))
                        : Optional.empty();
        };
    }

    /** Who checks it may also be the next level above its owner. */
    private static boolean calledIn(ActionPlan plan, long person) {
        return plan.escalatedTo().filter(who -> who == person).isPresent();
    }

    private Task act(ActionRow action) {
        return new Task(
                Verb.ACT,
                action.text(),
                text("plans.task.act.why", action.planId(), action.planTitle()),
                action.dueOn(),
                address(action.planId()) + "#actions");
    }

    /** Asked only when there is something to decide: the agreed weeks are over. */
    private Optional<Task> verify(PlanRow row, ActionPlan plan) {
        if (effects.weeksAfter(plan) < plan.criteria().orElseThrow().windowWeeks()) {
            return Optional.empty();
        }
        EffectFigures figures = effects.now(plan).orElseThrow();
        return Optional.of(new Task(
                Verb.VERIFY,
                text("plans.task.verify", row.title()),
                text("plans.task.verify.why", figures.weeksAfter(), text(figures.verdictKey())),
                null,
                address(row.id()) + "#effect"));
    }

    private Task task(Verb verb, String title, String why, PlanRow plan) {
        return new Task(verb, text(title, plan.title()), text(why, plan.reopenings()), null, address(plan.id()));
    }

    private static String address(long plan) {
        return "/action-plans/plan?id=" + plan;
    }

    private String text(String key, Object... arguments) {
        return texts.get(Locale.ENGLISH, key, arguments);
    }
}
