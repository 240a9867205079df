package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.Lesson;
import cx.stewardship.actionplans.domain.LessonOffer;
import cx.stewardship.actionplans.domain.Lessons;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lessons are for everyone to read. */
@ApplicationScoped
@Transactional
public class ReadingLessons {

    private PlanDesk desk;
    private Lessons lessons;
    private Departments departments;
    private LessonOutcomes outcomes;

    @SuppressWarnings("NullAway.Init")
    protected ReadingLessons() {}

    @Inject
    ReadingLessons(PlanDesk desk, Lessons lessons, Departments departments, LessonOutcomes outcomes) {
        this.desk = desk;
        this.lessons = lessons;
        this.departments = departments;
        this.outcomes = outcomes;
    }

    /** The newest first. */
    @AllowedTo(Role.EMPLOYEE)
    public List<LessonDetails> list(int first, int most) {
        return lessons.newest(first, most).stream().map(this::details).toList();
    }

    @AllowedTo(Role.EMPLOYEE)
    public long count() {
        return lessons.count();
    }

    /** @throws Refusal (not found) when there is none */
    @AllowedTo(Role.EMPLOYEE)
    public LessonDetails get(long id) {
        return details(lessons.get(id));
    }

    /** The lesson of a plan, if it was published. @throws Refusal (not found) when this reader may not see the plan */
    @AllowedTo(Role.EMPLOYEE)
    public Optional<LessonDetails> of(long planId) {
        desk.toRead(planId);
        return lessons.of(planId).map(this::details);
    }

    /** @throws Refusal (not found) when there is no such department */
    @AllowedTo(Role.EMPLOYEE)
    public DepartmentId department(String code) {
        return departments.named(code).orElseThrow(Refusal::notFound).id();
    }

    /** What a department does. @param mine whether this reader may say so */
    public record Doing(long department, String name, Set<String> processes, boolean mine) implements Serializable {}

    /** What the departments do for which this reader answers; for the CX team all. */
    @AllowedTo(Role.EMPLOYEE)
    public List<Doing> doing() {
        Actor actor = desk.actor();
        Map<Long, Set<String>> processes = lessons.processes();
        List<Doing> doing = new ArrayList<>();
        for (Departments.Department department : departments.all()) {
            long id = department.id().value();
            if (answersFor(actor, id)) {
                doing.add(new Doing(id, department.name(), processes.getOrDefault(id, Set.of()), true));
            }
        }
        return doing;
    }

    private static boolean answersFor(Actor actor, long department) {
        return actor.is(Role.CX_TEAM) || (actor.is(Role.DEPARTMENT_LEAD) && actor.leads(new DepartmentId(department)));
    }

    private LessonDetails details(Lesson lesson) {
        Actor actor = desk.actor();
        Optional<ActionPlan> plan = desk.find(lesson.planId());
        return new LessonDetails(
                lesson.id(),
                lesson.planId(),
                plan.filter(each -> PlanDesk.maySee(each, actor)).isPresent(),
                name(lesson.departmentId()),
                lesson.title(),
                lesson.hassle(),
                lesson.cause(),
                lesson.fix(),
                lesson.prevention(),
                lesson.processes(),
                lesson.publishedBy(),
                lesson.publishedAt(),
                lesson.offers().stream().map(offer -> offer(offer, actor)).toList(),
                lesson.version(),
                answersFor(actor, lesson.departmentId()),
                lesson.editedAt()
                        .map(at -> new LessonDetails.Change(lesson.editedBy().orElse(""), at))
                        .orElse(null),
                lesson.withdrawnAt()
                        .map(at -> new LessonDetails.Withdrawal(
                                lesson.withdrawnBy().orElse(""),
                                at,
                                lesson.withdrawnBecause().orElse("")))
                        .orElse(null));
    }

    private LessonDetails.Offer offer(LessonOffer offer, Actor actor) {
        Optional<Departments.Department> department = departments.find(new DepartmentId(offer.departmentId()));
        Optional<LessonOutcomes.Found> found = outcomes.of(offer);
        return new LessonDetails.Offer(
                offer.departmentId(),
                department.map(Departments.Department::code).orElse(""),
                department.map(Departments.Department::name).orElse(""),
                offer.ground(),
                offer.detail(),
                offer.offeredOn(),
                offer.expectedBy(),
                offer.isOpen()
                        && !offer.lesson().isWithdrawn()
                        && offer.expectedBy().isBefore(outcomes.today()),
                offer.answer().orElse(null),
                offer.reason().orElse(null),
                offer.plannedFor().orElse(null),
                offer.adoptedOn().orElse(null),
                offer.answeredBy().orElse(null),
                found.map(LessonOutcomes.Found::outcome).orElse(null),
                found.map(LessonOutcomes.Found::before).orElse(null),
                found.map(LessonOutcomes.Found::after).orElse(null),
                answersFor(actor, offer.departmentId()));
    }

    private String name(long department) {
        return departments
                .find(new DepartmentId(department))
                .map(Departments.Department::name)
                .orElse("");
    }
}
