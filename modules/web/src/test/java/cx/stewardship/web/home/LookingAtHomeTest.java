package cx.stewardship.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.task.Task;
import cx.stewardship.shared.task.TaskSource;
import cx.stewardship.shared.task.WeekFigure;
import cx.stewardship.shared.task.WeekFigures;
import cx.stewardship.shared.words.RisingThemes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LookingAtHomeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final DepartmentId BILLING = new DepartmentId(7);

    private final List<TaskSource> tasks = new ArrayList<>();
    private final List<WeekFigures> figures = new ArrayList<>();
    private final List<RisingThemes> rising = new ArrayList<>();

    private Home lookAs(Actor actor) {
        return new LookingAtHome(tasks, figures, new CustomersToday(List.of(), rising), Actors.acting(actor)).on(TODAY);
    }

    @Test
    void tasks_of_all_modules_come_by_day_and_those_without_a_day_last() {
        tasks.add((actor, today) -> List.of(task("next week", today.plusDays(7)), task("some day", null)));
        tasks.add((actor, today) -> List.of(task("late", today.minusDays(4)), task("today", today)));

        assertThat(lookAs(Actors.lead(1, BILLING)).tasks())
                .extracting(Task::title)
                .containsExactly("late", "today", "next week", "some day");
    }

    @Test
    void a_lead_sees_the_week_of_the_own_department() {
        figures.add(new Figures(1));
        assertThat(lookAs(Actors.lead(1, BILLING)).figures())
                .extracting(WeekFigure::context)
                .containsExactly("Optional[DepartmentId[value=7]] 1");
    }

    @Test
    void who_sees_the_whole_company_gets_its_week_and_at_most_four_figures_in_order() {
        for (int position : new int[] {5, 3, 1, 4, 2}) {
            figures.add(new Figures(position));
        }
        assertThat(lookAs(Actors.with(2, Role.EXECUTIVE)).figures())
                .extracting(WeekFigure::context)
                .containsExactly("Optional.empty 1", "Optional.empty 2", "Optional.empty 3", "Optional.empty 4");
    }

    @Test
    void only_the_clearest_of_what_is_rising_is_shown() {
        rising.add((actor, department, today, most) -> List.of(
                new RisingThemes.Rising("a", "", true, "/a"),
                new RisingThemes.Rising("b", "", false, "/b"),
                new RisingThemes.Rising("c", "", false, "/c"),
                new RisingThemes.Rising("d", "", false, "/d")));

        assertThat(lookAs(Actors.lead(1, BILLING)).rising())
                .extracting(RisingThemes.Rising::title)
                .containsExactly("a", "b", "c");
    }

    private static Task task(String title, @Nullable LocalDate due) {
        return new Task(Task.Verb.ACT, title, null, due, "/x");
    }

    private record Figures(int position) implements WeekFigures {
        @Override
        public List<WeekFigure> of(Actor actor, Optional<DepartmentId> department, LocalDate today) {
            return List.of(new WeekFigure("label", "1", 0, true, List.of(), department + " " + position));
        }
    }
}
