package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.ActionPlanId;
import cx.stewardship.actionplans.LessonPublished;
import cx.stewardship.actionplans.domain.Action;
import cx.stewardship.actionplans.domain.ActionKind;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.Cause;
import cx.stewardship.actionplans.domain.FrozenQuote;
import cx.stewardship.actionplans.domain.Lesson;
import cx.stewardship.actionplans.domain.LessonOffer;
import cx.stewardship.actionplans.domain.Lessons;
import cx.stewardship.actionplans.domain.NewLesson;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.text.LongText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** When a plan has worked, others are offered what it taught before their customers meet the issue. */
@ApplicationScoped
@Transactional
public class PublishingLessons {

    private static final int MOST = 1000;

    private PlanDesk desk;
    private Lessons lessons;
    private SimilarDepartments similar;
    private Event<LessonPublished> news;

    @SuppressWarnings("NullAway.Init")
    protected PublishingLessons() {}

    @Inject
    PublishingLessons(PlanDesk desk, Lessons lessons, SimilarDepartments similar, Event<LessonPublished> news) {
        this.desk = desk;
        this.lessons = lessons;
        this.similar = similar;
        this.news = news;
    }

    /** The lesson of a plan put together from its cause and its actions. @throws Refusal when there is none to publish */
    @AllowedTo(Role.EMPLOYEE)
    public ProposedLesson propose(long planId) {
        ActionPlan plan = toPublish(planId);
        String cause = plan.rootCause().map(Cause::summary).orElse("");
        String hassle = plan.quotes().stream()
                .findFirst()
                .map(FrozenQuote::text)
                .map(text -> plan.title() + ". \u201c"
                        + LongText.beginning(text.strip().replaceAll("\\s+", " ")) + "\u201d")
                .orElse(plan.title());
        String fix = texts(plan, Set.of(ActionKind.CONTAINMENT, ActionKind.CORRECTIVE));
        String prevention = texts(plan, Set.of(ActionKind.PREVENTIVE));
        Set<String> processes = lessons.processes().getOrDefault(plan.departmentId(), Set.of());
        return new ProposedLesson(
                planId,
                similar.name(plan.departmentId()),
                plan.title(),
                cut(hassle),
                cut(cause),
                cut(fix.isEmpty() ? prevention : fix),
                cut(prevention),
                processes,
                similar.to(plan.title() + ". " + hassle + " " + cause, processes, plan.departmentId()));
    }

    private static String texts(ActionPlan plan, Set<ActionKind> kinds) {
        return plan.actions().stream()
                .filter(action -> kinds.contains(action.kind()))
                .map(Action::text)
                .map(text -> text.endsWith(".") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST - 1) + "\u2026";
    }

    private ActionPlan toPublish(long planId) {
        ActionPlan plan = desk.toWork(planId);
        lessons.of(planId).ifPresent(lesson -> {
            throw Refusal.conflict("plans.lesson.already", planId);
        });
        if (plan.state() != PlanState.CLOSED_EFFECTIVE) {
            throw Refusal.conflict("plans.lesson.notProven", planId);
        }
        return plan;
    }

    /** @return the lesson's key */
    @AllowedTo(Role.EMPLOYEE)
    public long publish(PublishLesson command) {
        ActionPlan plan = toPublish(command.planId());
        Lesson lesson = Lesson.from(plan, command.lesson(), desk.by());
        offer(lesson, command.offeredTo(), command.lesson().text());
        lessons.add(lesson);
        desk.record("lesson published", plan, null, lesson.title());
        List<DepartmentId> asked = lesson.offers().stream()
                .map(LessonOffer::departmentId)
                .map(DepartmentId::new)
                .toList();
        news.fire(new LessonPublished(lesson.id(), new ActionPlanId(plan.id()), asked, lesson.publishedAt()));
        return lesson.id();
    }

    private void offer(Lesson lesson, Set<Long> departments, String text) {
        Set<Long> wanted = new HashSet<>(departments);
        for (SimilarDepartments.Likeness each : similar.to(text, lesson.processes(), lesson.departmentId())) {
            if (wanted.remove(each.department())) {
                lesson.offer(each.department(), each.ground(), each.detail(), each.theme(), desk.today());
            }
        }
        if (!wanted.isEmpty()) {
            throw PlanRefused.invalid("plans.lesson.noSuchDepartment");
        }
    }

    /**
     * Whom a lesson could be offered to, were it said like this.
     *
     * @throws Refusal when there is none to publish
     */
    @AllowedTo(Role.EMPLOYEE)
    public List<SimilarDepartments.Likeness> alike(long planId, String text, Set<String> processes) {
        return similar.to(
                text, NewLesson.processes(processes), toPublish(planId).departmentId());
    }

    /** Departments that were not asked yet, the most alike first. @throws Refusal unless this actor may change the lesson */
    @AllowedTo(Role.EMPLOYEE)
    public List<SimilarDepartments.Likeness> others(long lessonId) {
        Lesson lesson = mine(lessonId);
        return similar.to(lesson.text(), lesson.processes(), lesson.departmentId()).stream()
                .filter(each -> lesson.offerTo(each.department()).isEmpty())
                .toList();
    }

    /**
     * Offers a lesson to more departments; those that were asked already are not asked again.
     *
     * @return how many are asked now
     * @throws PlanRefused when it was withdrawn, or nobody new is named
     */
    @AllowedTo(Role.EMPLOYEE)
    public int offer(long lessonId, Set<Long> departments) {
        Lesson lesson = mine(lessonId);
        if (lesson.isWithdrawn()) {
            throw Refusal.conflict("plans.lesson.isWithdrawn");
        }
        Set<Long> asked = new HashSet<>(departments);
        lesson.offers().forEach(offer -> asked.remove(offer.departmentId()));
        if (asked.isEmpty()) {
            throw PlanRefused.invalid("plans.lesson.needs.department");
        }
        offer(lesson, asked, lesson.text());
        ActionPlan plan = desk.toRead(lesson.planId());
        desk.record("lesson offered", plan, null, asked.size());
        news.fire(new LessonPublished(
                lessonId,
                new ActionPlanId(plan.id()),
                asked.stream().sorted().map(DepartmentId::new).toList(),
                desk.by().at()));
        return asked.size();
    }

    private Lesson mine(long lessonId) {
        Lesson lesson = lessons.get(lessonId);
        if (!desk.answersFor(new DepartmentId(lesson.departmentId()))) {
            throw Refusal.notAllowed();
        }
        return lesson;
    }
}
