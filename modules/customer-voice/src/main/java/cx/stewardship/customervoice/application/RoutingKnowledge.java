package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.Router;
import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.customervoice.domain.RoutingRules;
import cx.stewardship.customervoice.domain.Theme;
import cx.stewardship.customervoice.domain.ThemeBook;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What must be known to route a comment: the departments, the rules, the themes by name. Not a use case: whoever uses it has checked. */
@Dependent
class RoutingKnowledge {

    private final Departments departments;
    private final RoutingRules rules;
    private final ThemeBook themes;
    private final Clock clock;

    @Inject
    RoutingKnowledge(Departments departments, RoutingRules rules, ThemeBook themes, Clock clock) {
        this.departments = departments;
        this.rules = rules;
        this.themes = themes;
        this.clock = clock;
    }

    Departments departments() {
        return departments;
    }

    Router router() {
        return new Router(rules.all(), departments.all());
    }

    ThemeBook themes() {
        return themes;
    }

    /**
     * The theme of the department in which it began, or else of the one that received it; made when there is none of that
     * name. In a dry run a new one is 0.
     */
    long themeNamed(List<Routing> routings, String name, boolean dryRun) {
        Routing owner = routings.stream()
                .filter(routing -> routing.role() == ConcernRole.ORIGINATED)
                .findFirst()
                .orElse(routings.get(0));
        DepartmentId department = new DepartmentId(owner.departmentId());
        return themes.everNamed(department, name)
                .map(theme -> theme.id().value())
                .orElseGet(() -> dryRun
                        ? 0L
                        : themes.add(new Theme(department, name, "", clock.instant(), "import"))
                                .id()
                                .value());
    }
}
