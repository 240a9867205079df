package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.AgreeingOnEffects;
import cx.stewardship.actionplans.application.PlanDetails;
import cx.stewardship.actionplans.application.PlanningActions;
import cx.stewardship.actionplans.application.ReadingActionPlans;
import cx.stewardship.actionplans.domain.ActionKind;
import cx.stewardship.actionplans.domain.ActionWording;
import cx.stewardship.actionplans.domain.Custody;
import cx.stewardship.actionplans.domain.ProgressReport;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms on a plan's page: what is agreed, the cause, the actions, who sees to it, what is said. */
@Named
@ViewScoped
public class PlanWork implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingActionPlans reading;
    private final AgreeingOnEffects agreeing;
    private final PlanningActions planning;

    private final Agreed agreed = new Agreed();
    private ActionFields action = new ActionFields();
    private @Nullable String owner;
    private @Nullable String checker;
    private @Nullable String routine;
    /** Who had the plan, and where it was followed up, when this reader looked. */
    private AgreeingOnEffects.@Nullable Seen seen;

    private long plan;

    /** What is typed in the form on the effect. */
    public static final class Agreed implements Serializable {
        private static final long serialVersionUID = 1L;
        private @Nullable Double ratio = 0.6;
        private @Nullable Integer weeks = 12;

        public @Nullable Double getRatio() {
            return ratio;
        }

        public void setRatio(@Nullable Double ratio) {
            this.ratio = ratio;
        }

        public @Nullable Integer getWeeks() {
            return weeks;
        }

        public void setWeeks(@Nullable Integer weeks) {
            this.weeks = weeks;
        }
    }

    /** What is typed in the forms on an action. */
    public static final class ActionFields implements Serializable {
        private static final long serialVersionUID = 1L;
        private long id;
        private @Nullable Integer seen;
        private @Nullable ActionKind kind = ActionKind.CORRECTIVE;
        private @Nullable String text;
        private @Nullable String owner;
        private @Nullable String partner;
        private @Nullable LocalDate due;
        private @Nullable String routine;
        private @Nullable Integer percent = 0;
        private @Nullable String evidence;
        private @Nullable String link;

        public long getId() {
            return id;
        }

        public @Nullable ActionKind getKind() {
            return kind;
        }

        public void setKind(@Nullable ActionKind kind) {
            this.kind = kind;
        }

        public @Nullable String getText() {
            return text;
        }

        public void setText(@Nullable String text) {
            this.text = text;
        }

        public @Nullable String getOwner() {
            return owner;
        }

        public void setOwner(@Nullable String owner) {
            this.owner = owner;
        }

        public @Nullable String getPartner() {
            return partner;
        }

        public void setPartner(@Nullable String partner) {
            this.partner = partner;
        }

        public @Nullable LocalDate getDue() {
            return due;
        }

        public void setDue(@Nullable LocalDate due) {
            this.due = due;
        }

        public @Nullable String getRoutine() {
            return routine;
        }

        public void setRoutine(@Nullable String routine) {
            this.routine = routine;
        }

        public @Nullable Integer getPercent() {
            return percent;
        }

        public void setPercent(@Nullable Integer percent) {
            this.percent = percent;
        }

        public @Nullable String getEvidence() {
            return evidence;
        }

        public void setEvidence(@Nullable String evidence) {
            this.evidence = evidence;
        }

        public @Nullable String getLink() {
            return link;
        }

        public void setLink(@Nullable String link) {
            this.link = link;
        }
    }

    @Inject
    public PlanWork(ReadingActionPlans reading, AgreeingOnEffects agreeing, PlanningActions planning) {
        this.reading = reading;
        this.agreeing = agreeing;
        this.planning = planning;
    }

    /** Fills the forms with what is there. */
    public void load(@Nullable PlanDetails details) {
        if (details == null) {
            return;
        }
        plan = details.id();
        seen = asSeen(details);
        owner = named(details.owner());
        checker = named(details.checker());
        routine = details.routine();
    }

    static String named(PlanDetails.Person person) {
        return person.name() + " (" + person.employeeNumber() + ")";
    }

    /** People whose names begin so, each with the employee number that tells them apart. */
    public List<String> colleagues(String begins) {
        return reading.colleagues(begins);
    }

    public @Nullable String agree() {
        return done(() -> agreeing.agree(plan, agreed.ratio, agreed.weeks), "plans.agree.done", "agree");
    }

    /** An empty form for a new action. */
    public void fresh() {
        action = new ActionFields();
    }

    /** The form with an action that is there. */
    public void pick(PlanDetails.Item item) {
        ActionFields picked = new ActionFields();
        picked.id = item.id();
        picked.seen = item.changes();
        picked.kind = item.kind();
        picked.text = item.text();
        PlanDetails.Person person = item.owner();
        picked.owner = person == null ? null : named(person);
        picked.partner = item.partner();
        picked.due = item.dueOn();
        picked.routine = item.routine();
        picked.percent = item.progress();
        picked.evidence = item.evidence();
        picked.link = item.evidenceLink();
        action = picked;
    }

    public @Nullable String saveAction() {
        return done(
                () -> {
                    PersonId person = reading.colleague(action.owner, "plans.action.owner");
                    ActionWording wording = ActionWording.of(
                            action.kind,
                            action.text,
                            person == null ? null : Long.valueOf(person.value()),
                            action.partner,
                            action.due);
                    if (action.id == 0) {
                        planning.add(plan, wording, action.routine);
                    } else {
                        planning.change(plan, action.id, wording, action.routine, action.seen);
                    }
                },
                "plans.actions.saved",
                "actions");
    }

    public @Nullable String report() {
        return done(
                () -> planning.report(
                        plan,
                        action.id,
                        new ProgressReport(action.percent == null ? 0 : action.percent, action.evidence, action.link),
                        action.seen),
                "plans.actions.saved",
                "actions");
    }

    public @Nullable String remove(PlanDetails.Item item) {
        return done(() -> planning.remove(plan, item.id(), item.changes()), "plans.actions.removed", "actions");
    }

    public @Nullable String handOver() {
        return done(
                () -> agreeing.handOver(
                        plan,
                        reading.colleague(owner, "plans.start.owner"),
                        reading.colleague(checker, "plans.start.checker"),
                        routine,
                        seen),
                "plans.about.saved",
                "about");
    }

    private static AgreeingOnEffects.Seen asSeen(PlanDetails details) {
        return new AgreeingOnEffects.Seen(
                new Custody(details.owner().id(), details.checker().id()), details.routine());
    }

    private @Nullable String done(Runnable work, String key, String part) {
        try {
            work.run();
        } catch (Refusal refused) {
            Pages.tell(refused);
            if (refused.key().equals("plans.action.meanwhile")) {
                look();
            }
            if (refused.key().equals("plans.about.meanwhile")) {
                // who has read what somebody else did, and saves again, means it
                seen = asSeen(reading.details(plan));
            }
            return null;
        }
        Pages.say(key);
        return "/action-plans/plan.xhtml?faces-redirect=true&id=" + plan + "&part=" + part;
    }

    /** Who has read what somebody else did, and saves again, means it. */
    private void look() {
        reading.details(plan).actions().stream()
                .filter(item -> item.id() == action.id)
                .forEach(item -> action.seen = item.changes());
    }

    public List<ActionKind> getKinds() {
        return Arrays.asList(ActionKind.values());
    }

    public Agreed getAgreed() {
        return agreed;
    }

    public ActionFields getAction() {
        return action;
    }

    public @Nullable String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner;
    }

    public @Nullable String getChecker() {
        return checker;
    }

    public void setChecker(@Nullable String checker) {
        this.checker = checker;
    }

    public @Nullable String getRoutine() {
        return routine;
    }

    public void setRoutine(@Nullable String routine) {
        this.routine = routine;
    }
}
