package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ActionPlans;
import cx.stewardship.actionplans.domain.Watch;
import cx.stewardship.actionplans.domain.Watches;
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
import java.util.List;
import java.util.Locale;

/** What seems to be back waits for its owner and the lead of the department, until one of them says what it is. */
@ApplicationScoped
@Transactional
public class WatchTasks implements TaskSource {

    private static final int MOST = 10;

    private Watches watches;
    private ActionPlans plans;
    private PlanNames names;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected WatchTasks() {}

    @Inject
    WatchTasks(Watches watches, ActionPlans plans, PlanNames names, Texts texts) {
        this.watches = watches;
        this.plans = plans;
        this.names = names;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksOf(Actor actor, LocalDate today) {
        PersonId person = actor.person();
        return person == null
                ? List.of()
                : watches.signalled().stream()
                        .map(Watch::planId)
                        .map(plans::get)
                        .filter(plan -> answers(plan, person))
                        .limit(MOST)
                        .map(this::task)
                        .toList();
    }

    private boolean answers(ActionPlan plan, PersonId person) {
        return plan.ownerId() == person.value()
                || names.lead(plan.departmentId()).filter(person::equals).isPresent();
    }

    private Task task(ActionPlan plan) {
        return new Task(
                Verb.DECIDE,
                texts.get(Locale.ENGLISH, "plans.task.back", plan.title()),
                texts.get(Locale.ENGLISH, "plans.task.back.why", plan.id()),
                null,
                "/action-plans/plan?id=" + plan.id() + "#watch");
    }
}
