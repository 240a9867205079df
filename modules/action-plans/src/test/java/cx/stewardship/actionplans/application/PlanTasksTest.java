package cx.stewardship.actionplans.application;

import static cx.stewardship.actionplans.domain.PlanFixture.BILLING;
import static cx.stewardship.actionplans.domain.PlanFixture.DIRECTOR;
import static cx.stewardship.actionplans.domain.PlanFixture.JONAS;
import static cx.stewardship.actionplans.domain.PlanFixture.MARA;
import static cx.stewardship.actionplans.domain.PlanFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.PlanRow;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.task.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTasksTest {

    private final Company company = new Company();

    private ActionPlan failedTwice(long calledIn) {
        ActionPlan plan = company.has(PlanFixture.pendingAgain(TODAY.minusWeeks(9)));
        plan.reopen("Still there.", PlanFixture.figures(Verdict.NOT_EFFECTIVE), calledIn, PlanFixture.jonas(TODAY));
        return plan;
    }

    private List<Task.Verb> asked(long person, ActionPlan plan) {
        return company
                .tasks(new Company.NoLists() {
                    @Override
                    public List<PlanRow> concerning(long whom, Set<PlanState> states, LocalDate day) {
                        return states.contains(plan.state()) ? List.of(row(plan)) : List.of();
                    }
                })
                .tasksOf(Actors.with(person), TODAY)
                .stream()
                .map(Task::what)
                .toList();
    }

    private static PlanRow row(ActionPlan plan) {
        return new PlanRow(
                plan.id(),
                plan.title(),
                plan.state(),
                BILLING,
                "BILLING",
                "Billing",
                MARA,
                "Mara Lindholm",
                JONAS,
                "Jonas Adeyemi",
                1,
                1,
                0,
                100,
                null,
                plan.reopenings(),
                true,
                null,
                plan.stateSince(),
                null);
    }

    @Test
    void after_a_plan_failed_twice_its_owner_mends_and_whoever_was_called_in_decides() {
        ActionPlan plan = failedTwice(DIRECTOR);
        assertThat(asked(MARA, plan)).containsExactly(Task.Verb.MEND);
        assertThat(asked(DIRECTOR, plan)).containsExactly(Task.Verb.DECIDE);
        assertThat(asked(JONAS, plan)).as("the checker has judged").isEmpty();
    }

    @Test
    void whoever_checks_is_asked_once_the_agreed_weeks_are_over_and_not_before() {
        int agreed = 8;
        ActionPlan watching = company.has(PlanFixture.pendingAgain(TODAY.minusWeeks(agreed)));
        assertThat(watching.criteria().orElseThrow().windowWeeks()).isEqualTo(agreed);
        assertThat(asked(JONAS, watching))
                .as("the week of the effective day does not count")
                .isEmpty();
        ActionPlan watched = company.has(PlanFixture.pendingAgain(TODAY.minusWeeks(agreed + 2)));
        assertThat(asked(JONAS, watched)).containsExactly(Task.Verb.VERIFY);
        assertThat(asked(MARA, watched)).isEmpty();
    }

    @Test
    void a_checker_who_was_called_in_decides_as_well() {
        assertThat(asked(JONAS, failedTwice(JONAS))).containsExactly(Task.Verb.DECIDE);
    }
}
