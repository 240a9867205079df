package cx.stewardship.customervoice.application;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadLink;
import cx.stewardship.shared.thread.ThreadLinks;
import cx.stewardship.shared.thread.ThreadNode;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which plan is made against which theme, as the golden thread knows it: voice does not know plans. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR, Role.EXECUTIVE})
@Transactional
public class ThemePlans {

    private static final int LINKS = 6;

    private final Instance<ThreadLinks> modules;
    private final CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected ThemePlans() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ThemePlans(@Any @Nullable Instance<ThreadLinks> modules, @Nullable CurrentActor current) {
        this.modules = modules;
        this.current = current;
    }

    /** The plan of each theme, as far as the reader may see it. */
    public Map<Long, ThreadNode> of(Collection<Long> themes) {
        Actor actor = current.get();
        Map<Long, ThreadNode> plans = new HashMap<>();
        for (long theme : themes) {
            plan(ThreadRef.of(ThreadKind.THEME, theme), actor).ifPresent(node -> plans.put(theme, node));
        }
        return plans;
    }

    private Optional<ThreadNode> plan(ThreadRef theme, Actor actor) {
        return modules.stream()
                .flatMap(module -> module.touching(theme, LINKS).stream())
                .map(ThreadLink::to)
                .filter(to -> to.kind() == ThreadKind.PLAN || to.kind() == ThreadKind.ROOT_CAUSE)
                .map(to -> new ThreadRef(ThreadKind.PLAN, to.id()))
                .distinct()
                .flatMap(plan -> modules.stream().flatMap(module -> module.describe(plan, actor).stream()))
                .findFirst();
    }
}
