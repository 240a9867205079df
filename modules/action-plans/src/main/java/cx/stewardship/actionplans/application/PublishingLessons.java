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
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
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
    private static final int MOST_WORDS = 420;

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
                .map(text -> plan.title() + ". \u201c" + words(text) + "\u201d")
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

    /** What a customer told at length is begun here; the plan holds all of it. */
    private static String words(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= MOST_WORDS) {
            return line;
        }
        int end = line.lastIndexOf(' ', MOST_WORDS);
        return line.substring(0, end < MOST_WORDS / 2 ? MOST_WORDS : end) + " \u2026";
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
        Set<Long> wanted = new HashSet<>(command.offeredTo());
        for (SimilarDepartments.Likeness each :
                similar.to(command.lesson().text(), command.lesson().processes(), plan.departmentId())) {
            if (wanted.remove(each.department())) {
                lesson.offer(each.department(), each.ground(), each.detail(), each.theme(), desk.today());
            }
        }
        if (!wanted.isEmpty()) {
            throw PlanRefused.invalid("plans.lesson.noSuchDepartment");
        }
        lessons.add(lesson);
        desk.record("lesson published", plan, null, lesson.title());
        List<DepartmentId> asked = lesson.offers().stream()
                .map(LessonOffer::departmentId)
                .map(DepartmentId::new)
                .toList();
        news.fire(new LessonPublished(lesson.id(), new ActionPlanId(plan.id()), asked, lesson.publishedAt()));
        return lesson.id();
    }
}
