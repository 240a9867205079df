package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.ActionPlanClosed;
import cx.stewardship.actionplans.ActionPlanReopened;
import cx.stewardship.actionplans.ActionPlanStarted;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ActionPlans;
import cx.stewardship.actionplans.domain.By;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.actionplans.domain.Watch;
import cx.stewardship.actionplans.domain.Watches;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;

/** What happens to plans changes what is watched: closing begins a watch, reopening and a new plan on the same theme answer it. */
@ApplicationScoped
@Transactional
public class FollowingPlans {

    private ActionPlans plans;
    private Watches watches;
    private WeeksOfPlans weeks;
    private CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected FollowingPlans() {}

    @Inject
    FollowingPlans(ActionPlans plans, Watches watches, WeeksOfPlans weeks, CurrentActor current) {
        this.plans = plans;
        this.watches = watches;
        this.weeks = weeks;
        this.current = current;
    }

    void whenClosed(@Observes ActionPlanClosed closed) {
        ActionPlan plan = plans.get(closed.id().value());
        EffectFigures figures = plan.lastCheck().orElseThrow();
        LocalDate since = weeks.thisMonday();
        watches.add(Watch.over(plan.id(), figures, since));
    }

    void whenReopened(@Observes ActionPlanReopened reopened) {
        watches.over(reopened.id().value())
                .ifPresent(watch -> watch.planReopened(reopened.reason(), by(reopened.at())));
    }

    void whenStarted(@Observes ActionPlanStarted started) {
        watches.signalledOn(started.themes().stream().map(ThemeId::value).toList())
                .forEach(watch -> watch.planStarted(started.id().value(), by(started.at())));
    }

    private By by(Instant at) {
        Actor actor = current.get();
        PersonId person = actor.person();
        return new By(person == null ? null : person.value(), actor.displayName(), at);
    }
}
