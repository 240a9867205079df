package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.LessonPublished;
import cx.stewardship.actionplans.domain.Lesson;
import cx.stewardship.actionplans.domain.LessonAnswer;
import cx.stewardship.actionplans.domain.LessonOffer;
import cx.stewardship.actionplans.domain.Lessons;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.NoticeKind;
import cx.stewardship.shared.notice.Notices;
import cx.stewardship.shared.task.Task;
import cx.stewardship.shared.task.Task.Verb;
import cx.stewardship.shared.task.TaskSource;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lessons wait for the one who leads the department: told once when they are offered, on the home page until they are answered. */
@ApplicationScoped
@Transactional
public class LessonTasks implements TaskSource {

    private static final int MOST = 10;

    private Lessons lessons;
    private Departments departments;
    private Notices notices;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected LessonTasks() {}

    @Inject
    LessonTasks(Lessons lessons, Departments departments, Notices notices, Texts texts) {
        this.lessons = lessons;
        this.departments = departments;
        this.notices = notices;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksOf(Actor actor, LocalDate today) {
        Optional<PersonId> person = Optional.ofNullable(actor.person());
        if (person.isEmpty()) {
            return List.of();
        }
        Set<Long> led = departments.all().stream()
                .filter(department -> person.get().equals(department.lead()))
                .map(department -> department.id().value())
                .collect(Collectors.toSet());
        return lessons.waiting(led).stream()
                .filter(offer -> asks(offer, today))
                .limit(MOST)
                .map(this::task)
                .toList();
    }

    /** What is planned for later asks again when its day has come. */
    private static boolean asks(LessonOffer offer, LocalDate today) {
        return offer.answer().isEmpty() || !offer.expectedBy().isAfter(today);
    }

    private Task task(LessonOffer offer) {
        Lesson lesson = offer.lesson();
        boolean planned =
                offer.answer().filter(answer -> answer == LessonAnswer.PLANNED).isPresent();
        return new Task(
                Verb.DECIDE,
                texts.get(Locale.ENGLISH, planned ? "plans.lesson.task.planned" : "plans.lesson.task", lesson.title()),
                texts.get(Locale.ENGLISH, "plans.lesson.task.why", name(lesson.departmentId())),
                offer.expectedBy(),
                address(lesson));
    }

    void whenPublished(@Observes LessonPublished published) {
        Lesson lesson = lessons.get(published.lesson());
        for (DepartmentId department : published.offeredTo()) {
            departments
                    .find(department)
                    .map(Departments.Department::lead)
                    .ifPresent(lead -> notices.tell(new Notice(
                            lead,
                            NoticeKind.LESSON,
                            texts.get(Locale.ENGLISH, "plans.lesson.notice.title", lesson.title()),
                            texts.get(
                                    Locale.ENGLISH,
                                    "plans.lesson.notice",
                                    name(lesson.departmentId()),
                                    lesson.hassle(),
                                    lesson.prevention(),
                                    Lesson.DAYS_TO_ANSWER / 7),
                            address(lesson),
                            "lesson-" + lesson.id() + "-offered-" + department.value())));
        }
    }

    private static String address(Lesson lesson) {
        return "/action-plans/lesson?id=" + lesson.id();
    }

    private String name(long department) {
        return departments
                .find(new DepartmentId(department))
                .map(Departments.Department::name)
                .orElse("");
    }
}
