package cx.stewardship.web.home;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.task.Task;
import cx.stewardship.shared.task.TaskSource;
import cx.stewardship.shared.task.WeekFigure;
import cx.stewardship.shared.task.WeekFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Gathers from all modules what one person sees on the first page. */
@ApplicationScoped
public class LookingAtHome {

    private Iterable<TaskSource> tasks;
    private Iterable<WeekFigures> figures;
    private CustomersToday news;
    private CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected LookingAtHome() {}

    @Inject
    public LookingAtHome(
            Instance<TaskSource> tasks, Instance<WeekFigures> figures, CustomersToday news, CurrentActor current) {
        this((Iterable<TaskSource>) tasks, figures, news, current);
    }

    LookingAtHome(
            Iterable<TaskSource> tasks, Iterable<WeekFigures> figures, CustomersToday news, CurrentActor current) {
        this.tasks = tasks;
        this.figures = figures;
        this.news = news;
        this.current = current;
    }

    /**
     * @param today the day for which it is asked; tasks are late or due as seen from it
     */
    @AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
    @Transactional
    public Home on(LocalDate today) {
        Actor actor = current.get();
        return new Home(
                tasks(actor, today), figures(actor, today), news.story(today), news.rising(actor, cut(actor), today));
    }

    /** Late ones first, then by day; what has no day comes last. */
    private List<Task> tasks(Actor actor, LocalDate today) {
        return each(tasks)
                .flatMap(source -> source.tasksOf(actor, today).stream())
                .sorted(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Task::title))
                .toList();
    }

    private List<WeekFigure> figures(Actor actor, LocalDate today) {
        Optional<DepartmentId> department = cut(actor);
        return each(figures)
                .sorted(Comparator.comparingInt(WeekFigures::position))
                .flatMap(source -> source.of(actor, department, today).stream())
                .limit(Home.MOST_FIGURES)
                .toList();
    }

    /** The whole company for those who see all of it, else the own department. */
    private static Optional<DepartmentId> cut(Actor actor) {
        return actor.isAny(Role.CX_TEAM, Role.EXECUTIVE, Role.HR, Role.ADMIN)
                ? Optional.empty()
                : Optional.ofNullable(actor.department());
    }

    private static <T> Stream<T> each(Iterable<T> sources) {
        return StreamSupport.stream(sources.spliterator(), false);
    }
}
