package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.ActionPlanCameBack;
import cx.stewardship.actionplans.ActionPlanClosed;
import cx.stewardship.actionplans.ActionPlanReopened;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ActionPlans;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.NoticeKind;
import cx.stewardship.shared.notice.Notices;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Tells those who answer for an issue what the figures said of it: its owner, who leads the department, and who is called in. */
@ApplicationScoped
@Transactional
public class TellingOfVerdicts {

    private ActionPlans plans;
    private PlanNames names;
    private Notices notices;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected TellingOfVerdicts() {}

    @Inject
    TellingOfVerdicts(ActionPlans plans, PlanNames names, Notices notices, Texts texts) {
        this.plans = plans;
        this.names = names;
        this.notices = notices;
        this.texts = texts;
    }

    void whenClosed(@Observes ActionPlanClosed closed) {
        ActionPlan plan = plans.get(closed.id().value());
        EffectFigures figures = plan.lastCheck().orElseThrow();
        tell(
                plan,
                "closed",
                "closed-" + closed.at().getEpochSecond(),
                plan.title(),
                rate(figures.rateAfter()),
                rate(figures.rateBefore()));
    }

    void whenReopened(@Observes ActionPlanReopened reopened) {
        ActionPlan plan = plans.get(reopened.id().value());
        String times = "reopened-" + reopened.times();
        PersonId next = reopened.nextLevel();
        tell(plan, "reopened", times, plan.title(), reopened.reason());
        if (next != null) {
            notices.tell(notice(
                    next,
                    NoticeKind.ESCALATION,
                    plan,
                    "escalated",
                    times + "-up",
                    plan.title(),
                    reopened.times(),
                    reopened.reason()));
        }
    }

    void whenItCameBack(@Observes ActionPlanCameBack back) {
        ActionPlan plan = plans.get(back.id().value());
        tell(plan, "cameBack", "back-" + back.week(), plan.title());
    }

    private void tell(ActionPlan plan, String what, String once, Object... arguments) {
        Set<PersonId> told = new LinkedHashSet<>();
        told.add(new PersonId(plan.ownerId()));
        names.lead(plan.departmentId()).ifPresent(told::add);
        told.forEach(person -> notices.tell(notice(person, NoticeKind.VERDICT, plan, what, once, arguments)));
    }

    private Notice notice(
            PersonId to, NoticeKind kind, ActionPlan plan, String what, String once, Object... arguments) {
        return new Notice(
                to,
                kind,
                texts.get(Locale.ENGLISH, "plans.notice." + what + ".title", arguments),
                texts.get(Locale.ENGLISH, "plans.notice." + what, arguments),
                "/action-plans/plan?id=" + plan.id() + (what.equals("cameBack") ? "#watch" : "#effect"),
                "plan-" + plan.id() + "-" + once);
    }

    private static String rate(double rate) {
        return String.format(Locale.ENGLISH, "%.1f", rate);
    }
}
