package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.Rhythm;
import cx.stewardship.actionplans.domain.Routine;
import cx.stewardship.actionplans.domain.Routines;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which meeting is meant by a name: one of the department, of a department above it, or else a new one of the department. */
@Dependent
class RoutineBook {

    private final Routines routines;
    private final Departments departments;
    private final Clock clock;

    @Inject
    RoutineBook(Routines routines, Departments departments, Clock clock) {
        this.routines = routines;
        this.departments = departments;
        this.clock = clock;
    }

    /**
     * @param name as a person types it; blank for none. One that nobody has heard of yet is written down as a weekly meeting,
     *     a week from today, until somebody says otherwise
     * @throws cx.stewardship.actionplans.domain.PlanRefused when the name is too long
     */
    @Nullable
    Long named(@Nullable String name, long departmentId) {
        if (name == null || name.isBlank()) {
            return null;
        }
        String wanted = name.strip();
        for (Long department : chain(departmentId)) {
            Optional<Routine> known = routines.named(department, wanted);
            if (known.isPresent()) {
                return known.get().id();
            }
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return routines.add(Routine.begin(departmentId, wanted, Rhythm.WEEKLY, today.plusWeeks(1), today))
                .id();
    }

    /** Names to choose from for what a department does, the department's own first. */
    List<String> choices(long departmentId) {
        List<Long> chain = chain(departmentId);
        return chain.stream()
                .flatMap(department -> routines.of(Set.of(department)).stream())
                .map(Routine::name)
                .distinct()
                .toList();
    }

    @Nullable
    String name(@Nullable Long id) {
        return id == null ? null : routines.names(Set.of(id)).get(id);
    }

    /** The meeting, when this actor may open its page. */
    @Nullable
    Long openTo(@Nullable Long id, Actor actor) {
        return id == null
                ? null
                : routines.find(id)
                        .filter(routine -> isFor(routine, actor))
                        .map(Routine::id)
                        .orElse(null);
    }

    static boolean isFor(Routine routine, Actor actor) {
        return actor.isAny(Role.CX_TEAM, Role.EXECUTIVE)
                || (actor.is(Role.DEPARTMENT_LEAD) && actor.leads(new DepartmentId(routine.departmentId())));
    }

    /** A department and those above it, upwards. */
    private List<Long> chain(long departmentId) {
        List<Long> chain = new ArrayList<>();
        Optional<Departments.Department> next = departments.find(new DepartmentId(departmentId));
        chain.add(departmentId);
        while (next.isPresent()) {
            DepartmentId parent = next.get().parent();
            if (parent == null || chain.contains(parent.value())) {
                break;
            }
            chain.add(parent.value());
            next = departments.find(parent);
        }
        return chain;
    }
}
