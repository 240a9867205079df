package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.AgendaItems;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.page.Formats;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** What a meeting stands among: its department, what is attached to it, how days are written. */
@Dependent
class RoutineSurroundings {

    private final Departments departments;
    private final AgendaItems items;
    private final Clock clock;

    @Inject
    RoutineSurroundings(Departments departments, AgendaItems items, Clock clock) {
        this.departments = departments;
        this.items = items;
        this.clock = clock;
    }

    AgendaItems items() {
        return items;
    }

    List<Departments.Department> all() {
        return departments.all();
    }

    String department(long id) {
        return departments
                .find(new DepartmentId(id))
                .map(Departments.Department::name)
                .orElse("");
    }

    Formats formats(Locale locale) {
        return Formats.in(locale, Clock.fixed(clock.instant(), ZoneOffset.UTC));
    }
}
