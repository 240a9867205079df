package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.PlanDetails;
import cx.stewardship.actionplans.domain.LateActions;
import cx.stewardship.actionplans.domain.PlanRow;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What the pages say of a plan in a few words. */
@Named
@ApplicationScoped
public class PlanWords {

    private Formats formats;

    @SuppressWarnings("NullAway.Init")
    protected PlanWords() {}

    @Inject
    public PlanWords(Formats formats) {
        this.formats = formats;
    }

    public String menu(PlanRow plan) {
        return Pages.text("plans.board.menu", plan.id());
    }

    public String late(PlanRow plan) {
        return Pages.text("plans.board.actionsLate", plan.late());
    }

    public String reopened(PlanRow plan) {
        return Pages.text("plans.board.reopened", plan.reopenings());
    }

    public String with(PlanRow plan) {
        String other = plan.otherDepartment();
        return Pages.text("plans.board.withOther", other == null ? "" : other);
    }

    public String done(PlanRow plan) {
        return Pages.text("plans.board.done", plan.progress());
    }

    public String doneOf(PlanRow plan) {
        return plan.actions() == 0
                ? Formats.MISSING
                : Pages.text("plans.list.actions.value", plan.done(), plan.actions());
    }

    /** The day that matters on a card: the next due one, or since when it is closed. */
    public String due(PlanRow plan) {
        if (plan.state() == PlanState.CLOSED_EFFECTIVE || plan.state() == PlanState.CANCELLED) {
            return formats.day(plan.stateSince());
        }
        LocalDate due = plan.nextDue();
        boolean waiting = due == null || plan.done() == plan.actions();
        return waiting ? "" : formats.day(due);
    }

    public String oldest(LateActions late) {
        return Pages.text("plans.late.days", ChronoUnit.DAYS.between(late.oldest(), formats.today()));
    }

    public String initials(String name) {
        String[] names = name.strip().split("\\s+");
        String last = names[names.length - 1];
        return names.length == 1
                ? last.substring(0, Math.min(1, last.length()))
                : names[0].substring(0, 1) + last.charAt(0);
    }

    public String lastName(String name) {
        return name.substring(name.strip().lastIndexOf(' ') + 1);
    }

    /** Tone of the pill. */
    public String tone(PlanState state) {
        return switch (state) {
            case CLOSED_EFFECTIVE -> "good";
            case REOPENED -> "warn";
            case IN_PROGRESS, PENDING_VERIFICATION -> "accent";
            case DRAFT, CANCELLED -> "idle";
            case ANALYSIS, PLANNED -> "line";
        };
    }

    /** Sign in the pill. */
    public String icon(PlanState state) {
        return switch (state) {
            case CLOSED_EFFECTIVE -> "check";
            case REOPENED -> "undo";
            case PENDING_VERIFICATION -> "clock";
            case IN_PROGRESS -> "play";
            case CANCELLED -> "x";
            case DRAFT -> "pen";
            case ANALYSIS -> "search";
            case PLANNED -> "cal";
        };
    }

    /** What became of a theme, in a sentence. */
    public String ended(PlanDetails.Ended ended) {
        String by = ended.by();
        String into = ended.into();
        String when = ended.at() == null ? "" : formats.day(ended.at());
        String key = into == null ? "plans.theme.dissolved" : "plans.theme.joined";
        return Pages.text(
                by == null ? key + ".someone" : key, ended.was(), into == null ? "" : into, by == null ? "" : by, when);
    }
}
