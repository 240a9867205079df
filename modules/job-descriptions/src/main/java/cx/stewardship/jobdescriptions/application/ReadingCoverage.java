package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.domain.DepartmentCoverage;
import cx.stewardship.jobdescriptions.domain.JobLibrary;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** How many jobs and people work under a published description that says which customer is better off. */
@ApplicationScoped
@Transactional
public class ReadingCoverage {

    private JobLibrary library;
    private CurrentActor current;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ReadingCoverage() {}

    @Inject
    public ReadingCoverage(JobLibrary library, CurrentActor current, Clock clock) {
        this.library = library;
        this.current = current;
        this.clock = clock;
    }

    /** Departments that the actor reaches, by name. */
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD, Role.EXECUTIVE, Role.CX_TEAM})
    public List<DepartmentCoverage> coverage() {
        Actor actor = current.get();
        boolean all = actor.isAny(Role.HR, Role.EXECUTIVE, Role.CX_TEAM);
        return library.coverage(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).stream()
                .filter(c -> all || actor.leads(new DepartmentId(c.departmentId())))
                .toList();
    }
}
