package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.actionplans.domain.Rhythm;
import cx.stewardship.actionplans.domain.Routine;
import cx.stewardship.actionplans.domain.Routines;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Meetings in which plans are looked at: begun, changed, held, ended. */
@ApplicationScoped
@Transactional
public class HoldingRoutines {

    private PlanDesk desk;
    private Routines routines;
    private ReadingRoutines reading;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init")
    protected HoldingRoutines() {}

    @Inject
    HoldingRoutines(PlanDesk desk, Routines routines, ReadingRoutines reading, AuditTrail audit) {
        this.desk = desk;
        this.routines = routines;
        this.reading = reading;
        this.audit = audit;
    }

    /**
     * @return its number
     * @throws Refusal when the department is not the actor's, it has one of this name already, or something is missing
     */
    @AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM})
    public long begin(long departmentId, @Nullable String name, @Nullable Rhythm rhythm, @Nullable LocalDate nextOn) {
        if (!desk.answersFor(new DepartmentId(departmentId))) {
            throw Refusal.notFound();
        }
        Routine begun = Routine.begin(departmentId, name, rhythm, nextOn, desk.today());
        onlyOne(begun, 0);
        Routine stored = routines.add(begun);
        audit.record("begun", "routine", stored.id(), null, words(stored));
        return stored.id();
    }

    @AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM})
    public void change(long id, @Nullable String name, @Nullable Rhythm rhythm, @Nullable LocalDate nextOn) {
        Routine routine = toWork(id);
        String before = words(routine);
        if (name != null) {
            onlyOne(Routine.begin(routine.departmentId(), name, rhythm, nextOn, desk.today()), id);
        }
        routine.change(name, rhythm, nextOn, desk.today());
        audit.record("changed", "routine", id, before, words(routine));
    }

    /**
     * Notes that it was held, keeps the agenda as it was and moves the next date on.
     *
     * @return the next date
     */
    @AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM})
    public LocalDate held(long id, @Nullable LocalDate day, @Nullable String note) {
        Routine routine = toWork(id);
        String agenda = reading.details(id, Locale.ENGLISH).text();
        routine.heldOn(day, note, agenda, desk.by());
        audit.record("held", "routine", id, null, day + ", next " + routine.nextOn());
        return routine.nextOn();
    }

    /** It no longer takes place; what was attached stays attached until somebody chooses another. */
    @AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM})
    public void end(long id) {
        Routine routine = toWork(id);
        routine.end(desk.today());
        audit.record("ended", "routine", id, words(routine), null);
    }

    private Routine toWork(long id) {
        Routine routine = routines.get(id);
        if (!reading.maySee(routine)) {
            throw Refusal.notFound();
        }
        if (!desk.answersFor(new DepartmentId(routine.departmentId()))) {
            throw Refusal.notAllowed();
        }
        return routine;
    }

    private void onlyOne(Routine wanted, long but) {
        routines.named(wanted.departmentId(), wanted.name())
                .filter(other -> other.id() != but)
                .ifPresent(other -> {
                    throw PlanRefused.invalid("plans.routine.twice", other.name());
                });
    }

    private static String words(Routine routine) {
        return routine.name() + ", " + routine.rhythm() + ", " + routine.nextOn();
    }
}
