package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.PlanLists;
import cx.stewardship.actionplans.domain.PlanLists.OnTime;
import cx.stewardship.actionplans.domain.Viewer;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.task.WeekFigure;
import cx.stewardship.shared.task.WeekFigures;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many actions are on time, for the home page. */
@ApplicationScoped
@Transactional
public class PlanWeekFigures implements WeekFigures {

    private static final int WEEKS = 7;

    private PlanLists lists;
    private Departments departments;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected PlanWeekFigures() {}

    @Inject
    public PlanWeekFigures(PlanLists lists, Departments departments, Texts texts) {
        this.lists = lists;
        this.departments = departments;
        this.texts = texts;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public List<WeekFigure> of(Actor actor, Optional<DepartmentId> department, LocalDate today) {
        boolean may = department.map(actor::leads).orElse(false) || actor.isAny(Role.CX_TEAM, Role.EXECUTIVE);
        if (!may) {
            return List.of();
        }
        Viewer viewer = department
                .map(top -> new Viewer(false, ids(departments.withBelow(top)), null))
                .orElse(new Viewer(true, Set.of(), null));
        List<OnTime> weekly = lists.onTime(
                viewer,
                IntStream.rangeClosed(1 - WEEKS, 0).mapToObj(today::plusWeeks).toList());
        List<Integer> line = weekly.stream().map(OnTime::onTime).toList();
        OnTime now = weekly.get(WEEKS - 1);
        int late = now.open() - now.onTime();
        return List.of(new WeekFigure(
                texts.get(Locale.ENGLISH, "plans.week.onTime"),
                texts.get(Locale.ENGLISH, "plans.week.onTime.value", now.onTime(), now.open()),
                line.get(WEEKS - 1) - line.get(WEEKS - 2),
                false,
                line,
                late == 0
                        ? texts.get(Locale.ENGLISH, "plans.week.noneLate")
                        : texts.get(Locale.ENGLISH, "plans.week.late", late)));
    }

    private static Set<Long> ids(Set<DepartmentId> departments) {
        return departments.stream().map(DepartmentId::value).collect(Collectors.toSet());
    }
}
