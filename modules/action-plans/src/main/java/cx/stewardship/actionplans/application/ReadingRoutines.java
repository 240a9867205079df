package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.AgendaItems.Load;
import cx.stewardship.actionplans.domain.Routine;
import cx.stewardship.actionplans.domain.Routines;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Meetings as those read them who hold them: leads those of their departments, the CX team and executives all. What somebody
 * attached to a meeting is seen by who holds it, even when the plan is another department's.
 */
@ApplicationScoped
@Transactional
public class ReadingRoutines {

    private PlanDesk desk;
    private Routines routines;
    private Agendas agendas;
    private RoutineSurroundings around;

    @SuppressWarnings("NullAway.Init")
    protected ReadingRoutines() {}

    @Inject
    ReadingRoutines(PlanDesk desk, Routines routines, Agendas agendas, RoutineSurroundings around) {
        this.desk = desk;
        this.routines = routines;
        this.agendas = agendas;
        this.around = around;
    }

    /** Meetings that this reader may see, the next one first. */
    @AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM, Role.EXECUTIVE})
    public List<RoutineLine> list() {
        Actor actor = desk.actor();
        List<Routine> seen = actor.isAny(Role.CX_TEAM, Role.EXECUTIVE)
                ? routines.all()
                : routines.of(actor.leads().stream().map(DepartmentId::value).toList());
        Map<Long, Load> loads = around
                .items()
                .loads(seen.stream().map(Routine::id).toList(), desk.today())
                .stream()
                .collect(Collectors.toMap(Load::routine, Function.identity()));
        return seen.stream()
                .map(routine -> line(routine, loads.get(routine.id())))
                .sorted(Comparator.comparing(RoutineLine::nextOn).thenComparing(RoutineLine::name))
                .toList();
    }

    private RoutineLine line(Routine routine, @Nullable Load load) {
        return new RoutineLine(
                routine.id(),
                routine.name(),
                around.department(routine.departmentId()),
                routine.rhythm(),
                routine.nextOn(),
                load == null ? 0 : load.plans(),
                load == null ? 0 : load.open(),
                load == null ? 0 : load.late());
    }

    /** @throws Refusal (not found) when it does not exist or is not for this reader */
    @AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM, Role.EXECUTIVE})
    public RoutineDetails details(long id, Locale locale) {
        Routine routine = routines.get(id);
        if (!maySee(routine)) {
            throw Refusal.notFound();
        }
        LocalDate today = desk.today();
        Agenda agenda = agendas.of(routine, desk.viewer(), today);
        return new RoutineDetails(
                routine.id(),
                routine.name(),
                routine.departmentId(),
                around.department(routine.departmentId()),
                routine.rhythm(),
                routine.nextOn(),
                routine.endedOn().orElse(null),
                agenda,
                AgendaText.of(routine.name(), agenda, locale, around.formats(locale)),
                routine.meetings().stream()
                        .map(meeting -> new RoutineDetails.Held(
                                meeting.heldOn(), meeting.note().orElse(null), meeting.agenda(), meeting.writtenBy()))
                        .toList(),
                desk.answersFor(new DepartmentId(routine.departmentId())));
    }

    /** Departments for which this actor may begin a meeting, by name. */
    @AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM, Role.EXECUTIVE})
    public List<Departments.Department> departments() {
        return around.all().stream()
                .filter(department -> desk.answersFor(department.id()))
                .toList();
    }

    boolean maySee(Routine routine) {
        return RoutineBook.isFor(routine, desk.actor());
    }
}
