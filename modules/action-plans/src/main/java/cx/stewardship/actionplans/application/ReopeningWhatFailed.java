package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ActionPlans;
import cx.stewardship.actionplans.domain.Criteria;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.customervoice.CommentsPlaced;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ImportFinished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;

/**
 * When new comments have come in, plans whose agreed weeks are over and that did not work are reopened without anybody having to
 * ask. Nothing else is decided by itself: closing takes a person.
 */
@ApplicationScoped
@Transactional
public class ReopeningWhatFailed {

    private ActionPlans plans;
    private EffectOfPlans effects;
    private ClosingActionPlans closing;
    private CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected ReopeningWhatFailed() {}

    @Inject
    ReopeningWhatFailed(ActionPlans plans, EffectOfPlans effects, ClosingActionPlans closing, CurrentActor current) {
        this.plans = plans;
        this.effects = effects;
        this.closing = closing;
        this.current = current;
    }

    void whenCommentsCameIn(@Observes ImportFinished finished) {
        if (finished.kind().equals("comments")) {
            current.as(Actor.system(), this::reopen);
        }
    }

    /** Only now it is known what the file said of the themes. */
    void whenTheyAreInTheirThemes(@Observes CommentsPlaced placed) {
        current.as(Actor.system(), this::reopen);
    }

    /** @return how many were reopened */
    @AllowedTo(Role.CX_TEAM)
    public int reopen() {
        int reopened = 0;
        for (ActionPlan plan : plans.pendingVerification()) {
            EffectFigures figures = effects.forDecision(plan);
            int agreed = plan.criteria().map(Criteria::windowWeeks).orElse(0);
            if (figures.verdict() == Verdict.NOT_EFFECTIVE && figures.weeksAfter() >= agreed) {
                closing.reopen(plan.id(), reason(figures));
                reopened++;
            }
        }
        return reopened;
    }

    private static String reason(EffectFigures figures) {
        return String.format(
                Locale.ENGLISH,
                "Reopened by the figures: %.1f comments in 1,000 since then, %.1f before.",
                figures.rateAfter(),
                figures.rateBefore());
    }
}
