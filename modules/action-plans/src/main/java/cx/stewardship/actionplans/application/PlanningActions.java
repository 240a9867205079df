package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.Action;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ActionWording;
import cx.stewardship.actionplans.domain.By;
import cx.stewardship.actionplans.domain.EvidenceFiles;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.actionplans.domain.ProgressReport;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** What is done about the cause, by whom and until when; and how far it is. */
@ApplicationScoped
@Transactional
public class PlanningActions {

    private PlanDesk desk;
    private PlanNames names;
    private EvidenceFiles files;

    @SuppressWarnings("NullAway.Init")
    protected PlanningActions() {}

    @Inject
    PlanningActions(PlanDesk desk, PlanNames names, EvidenceFiles files) {
        this.desk = desk;
        this.names = names;
        this.files = files;
    }

    @AllowedTo(Role.EMPLOYEE)
    public void add(long planId, ActionWording wording) {
        add(planId, wording, null);
    }

    /** @param routine the name of the meeting in which it is followed up; null for that of the plan */
    @AllowedTo(Role.EMPLOYEE)
    public void add(long planId, ActionWording wording, @Nullable String routine) {
        ActionPlan plan = desk.toWork(planId);
        ownerWorksHere(wording);
        plan.addAction(wording.followedIn(meeting(plan, routine)), desk.by());
        desk.record("action added", plan, null, wording.text());
    }

    /** @param seen how often it had been changed when this actor looked; null when that does not matter */
    @AllowedTo(Role.EMPLOYEE)
    public void change(
            long planId, long actionId, ActionWording wording, @Nullable String routine, @Nullable Integer seen) {
        desk.toWork(planId);
        ActionPlan plan = desk.toChange(planId, actionId, seen);
        Action action = plan.action(actionId);
        String before = action.text() + ", " + action.dueOn();
        ownerWorksHere(wording);
        plan.changeAction(actionId, wording.followedIn(meeting(plan, routine)), desk.by());
        desk.record("action changed", plan, before, wording.text() + ", " + wording.due());
    }

    @AllowedTo(Role.EMPLOYEE)
    public void remove(long planId, long actionId, @Nullable Integer seen) {
        desk.toWork(planId);
        ActionPlan plan = desk.toChange(planId, actionId, seen);
        String before = plan.action(actionId).text();
        if (files.of(planId).stream().anyMatch(file -> file.actionId() == actionId)) {
            throw PlanRefused.invalid("plans.evidence.ofAction");
        }
        plan.removeAction(actionId, desk.by());
        desk.record("action removed", plan, before, null);
    }

    /** How far it is, and what shows it. The action's owner may say so, too. */
    @AllowedTo(Role.EMPLOYEE)
    public void report(long planId, long actionId, ProgressReport report, @Nullable Integer seen) {
        ActionPlan plan = desk.toChange(planId, actionId, seen);
        Action action = plan.action(actionId);
        String before = action.progress() + " %";
        By by = desk.by();
        plan.report(actionId, report, by);
        desk.record("progress reported", plan, action.text() + ": " + before, report.percent() + " %");
    }

    /** Null when it is the plan's own: then the action goes along when the plan moves to another meeting. */
    private @Nullable Long meeting(ActionPlan plan, @Nullable String routine) {
        Long named = names.routines().named(routine, plan.departmentId());
        return named == null || plan.routine().filter(named::equals).isPresent() ? null : named;
    }

    private void ownerWorksHere(ActionWording wording) {
        Long owner = wording.owner();
        if (owner != null) {
            names.person(new PersonId(owner), "plans.action.owner");
        }
    }
}
