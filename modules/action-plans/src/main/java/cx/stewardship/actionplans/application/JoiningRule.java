package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.FoundByRule;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.customervoice.Themes.Completeness;
import cx.stewardship.customervoice.Themes.Found;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How completely the weeks after a plan are counted, compared with its baseline. What the rule for joining finds of the baseline is kept with the plan, from the day
 * it is handed over for its check: the rule changes with every theme of the department, the figures of a plan shall not.
 */
final class JoiningRule {

    private final Themes themes;

    JoiningRule(Themes themes) {
        this.themes = themes;
    }

    /**
     * Looks up what the rule finds at present, and keeps it with the plan if it is the first, or clearly another than before; not as long as comments of the
     * baseline are still to be read, for it is kept for good.
     */
    void lookAgain(ActionPlan plan, Instant now) {
        LocalDate first = first(plan);
        if (themes.toBeRead(ids(plan), first, end(plan))) {
            return;
        }
        themes.found(ids(plan), first, end(plan))
                .ifPresent(measured -> plan.reckonBy(measured.found(), measured.known(), measured.since(), now));
    }

    /** Of plans of which nothing was kept yet, by what the rule finds at present. */
    Completeness completeness(ActionPlan plan, LocalDate from, LocalDate until) {
        List<Found> kept = plan.foundByRule().stream().map(JoiningRule::found).toList();
        return kept.isEmpty()
                ? themes.completeness(ids(plan), first(plan), end(plan), from, until)
                : themes.completeness(ids(plan), kept, from, until);
    }

    private static Found found(FoundByRule kept) {
        return new Found(kept.since(), kept.found(), kept.known());
    }

    private static List<ThemeId> ids(ActionPlan plan) {
        return plan.themes().stream().map(ThemeId::new).toList();
    }

    private static LocalDate first(ActionPlan plan) {
        return plan.baseline().weeks().get(0).monday();
    }

    private static LocalDate end(ActionPlan plan) {
        return first(plan).plusWeeks(plan.baseline().weeks().size());
    }
}
