package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.jobdescriptions.domain.JobFilter;
import cx.stewardship.jobdescriptions.domain.JobFilter.Context;
import cx.stewardship.jobdescriptions.domain.VersionState;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody reaches: HR writes and reads all, a lead those of the own departments; executives and the CX team read what
 * is published; everybody reads the published descriptions of the own department.
 */
final class JobReach {

    private JobReach() {}

    static boolean mayWrite(Actor actor, long department) {
        return actor.is(Role.HR) || actor.leads(new DepartmentId(department));
    }

    static boolean mayRead(Actor actor, long department, boolean published) {
        return mayWrite(actor, department)
                || (published
                        && (actor.isAny(Role.EXECUTIVE, Role.CX_TEAM)
                                || new DepartmentId(department).equals(actor.department())));
    }

    static Job written(Actor actor, Job job) {
        if (!mayWrite(actor, job.departmentId())) {
            throw mayRead(actor, job.departmentId(), job.published().isPresent())
                    ? Refusal.notAllowed()
                    : Refusal.notFound();
        }
        return job;
    }

    static Job read(Actor actor, Job job) {
        if (!mayRead(actor, job.departmentId(), job.published().isPresent())) {
            throw Refusal.notFound();
        }
        return job;
    }

    /** The filter, narrowed to what the actor may see. */
    static JobFilter filter(
            Actor actor,
            @Nullable Set<Long> departments,
            @Nullable VersionState state,
            @Nullable Context context,
            @Nullable String text) {
        boolean everything = actor.is(Role.HR);
        boolean published = !everything && actor.isAny(Role.EXECUTIVE, Role.CX_TEAM);
        Set<Long> reach = everything || published
                ? null
                : actor.is(Role.DEPARTMENT_LEAD)
                        ? actor.leads().stream().map(DepartmentId::value).collect(Collectors.toSet())
                        : own(actor);
        Set<Long> asked = departments == null || reach == null
                ? (departments == null ? reach : departments)
                : departments.stream().filter(reach::contains).collect(Collectors.toSet());
        boolean onlyPublished = !everything && (published || !actor.is(Role.DEPARTMENT_LEAD));
        return new JobFilter(asked, onlyPublished, null, state, context, text);
    }

    private static Set<Long> own(Actor actor) {
        DepartmentId department = actor.department();
        return department == null ? Set.of() : Set.of(department.value());
    }
}
