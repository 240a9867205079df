package cx.stewardship.customervoice.application;

import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.thread.PlansOfThemes;
import cx.stewardship.shared.thread.ThreadNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which plan is made against which theme: voice does not know plans, those who do say it. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR, Role.EXECUTIVE})
@Transactional
public class ThemePlans {

    private final Instance<PlansOfThemes> modules;
    private final CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected ThemePlans() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ThemePlans(@Nullable Instance<PlansOfThemes> modules, @Nullable CurrentActor current) {
        this.modules = modules;
        this.current = current;
    }

    /** The plan of each theme, as far as the reader may see it. */
    public Map<Long, ThreadNode> of(Collection<Long> themes) {
        Map<Long, ThreadNode> plans = new HashMap<>();
        modules.forEach(module -> plans.putAll(module.plansOf(themes, current.get())));
        return plans;
    }
}
