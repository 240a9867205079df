package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ActionPlans;
import cx.stewardship.actionplans.domain.PlanLinks;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.ThemeUses;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says which plans rest on a theme. An open one measures it: its starting rate was fixed when it began, so the theme must not
 * become another one before the verdict; without its comments the plan would even look as if it had worked.
 */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD})
@Transactional
public class PlansOnThemes implements ThemeUses {

    private static final int MOST = 50;

    private ActionPlans plans;
    private PlanLinks links;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected PlansOnThemes() {}

    @Inject
    PlansOnThemes(ActionPlans plans, PlanLinks links, Texts texts) {
        this.plans = plans;
        this.links = links;
        this.texts = texts;
    }

    @Override
    public List<Use> of(Collection<ThemeId> themes, Actor reader) {
        List<Use> uses = new ArrayList<>();
        Set<Long> told = new TreeSet<>();
        for (ThemeId theme : themes) {
            links.plansOf(theme.value(), MOST).stream()
                    .filter(told::add)
                    .flatMap(plan -> plans.find(plan).stream())
                    .forEach(plan -> uses.add(use(theme, plan, reader)));
        }
        return uses;
    }

    private Use use(ThemeId theme, ActionPlan plan, Actor reader) {
        boolean sees = PlanDesk.maySee(plan, reader);
        String title = sees
                ? texts.get(Locale.ENGLISH, "plans.onTheme", List.of(plan.id(), plan.title()))
                : texts.get(Locale.ENGLISH, "plans.onTheme.other", List.of(plan.id()));
        return new Use(
                theme,
                title,
                sees ? "/action-plans/plan?id=" + plan.id() : "",
                plan.state().isOpen());
    }
}
