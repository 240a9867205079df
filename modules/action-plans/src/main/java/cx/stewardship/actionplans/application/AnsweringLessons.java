package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.By;
import cx.stewardship.actionplans.domain.Lesson;
import cx.stewardship.actionplans.domain.LessonAnswer;
import cx.stewardship.actionplans.domain.LessonOffer;
import cx.stewardship.actionplans.domain.Lessons;
import cx.stewardship.actionplans.domain.NewLesson;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A department says what it makes of a lesson, and what it does, so that lessons find it. */
@ApplicationScoped
@Transactional
public class AnsweringLessons {

    private Lessons lessons;
    private CurrentActor current;
    private AuditTrail audit;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected AnsweringLessons() {}

    @Inject
    AnsweringLessons(Lessons lessons, CurrentActor current, AuditTrail audit, Clock clock) {
        this.lessons = lessons;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param plannedFor the day for which it is planned; for {@link LessonAnswer#PLANNED} only
     * @throws Refusal (not found) when the lesson was not offered to this department, or this actor does not lead it
     */
    @AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM})
    public void answer(
            long lessonId,
            DepartmentId department,
            LessonAnswer answer,
            @Nullable String reason,
            @Nullable LocalDate plannedFor) {
        answersFor(department);
        Lesson lesson = lessons.get(lessonId);
        String before = lesson.offerTo(department.value())
                .flatMap(LessonOffer::answer)
                .map(Enum::name)
                .orElse(null);
        LessonOffer offer = lesson.answer(department.value(), answer, reason, plannedFor, by());
        audit.record(
                "answered",
                "lesson",
                lessonId,
                before,
                "department " + department.value() + ": " + answer + ", "
                        + offer.reason().orElse(""));
    }

    /** Says what a department does. @throws Refusal (not found) when this actor does not lead it */
    @AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM})
    public void keepProcesses(DepartmentId department, Set<String> processes) {
        answersFor(department);
        Set<String> kept = NewLesson.processes(processes);
        Set<String> before = lessons.processes().getOrDefault(department.value(), Set.of());
        lessons.keepProcesses(department.value(), kept);
        audit.record(
                "processes named",
                "department",
                department.value(),
                String.join(", ", before),
                String.join(", ", kept));
    }

    private void answersFor(DepartmentId department) {
        Actor actor = current.get();
        boolean may = actor.is(Role.CX_TEAM) || (actor.is(Role.DEPARTMENT_LEAD) && actor.leads(department));
        if (!may) {
            throw Refusal.notFound();
        }
    }

    private By by() {
        Actor actor = current.get();
        PersonId person = actor.person();
        return new By(person == null ? null : person.value(), actor.displayName(), clock.instant());
    }
}
