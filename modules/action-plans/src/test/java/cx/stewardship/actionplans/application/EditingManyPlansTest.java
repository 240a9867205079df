package cx.stewardship.actionplans.application;

import static cx.stewardship.actionplans.domain.PlanFixture.INES;
import static cx.stewardship.actionplans.domain.PlanFixture.JONAS;
import static cx.stewardship.actionplans.domain.PlanFixture.MARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.actionplans.application.EditManyPlans.What;
import cx.stewardship.actionplans.application.EditedPlans.Line;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.Transition;
import cx.stewardship.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Several plans are changed at once; what cannot be changed says why, and what was changed can be taken back. */
class EditingManyPlansTest {

    private final Company company = new Company();
    private final ActionPlan working = company.has(PlanFixture.inProgress());
    private final ActionPlan closed = company.has(PlanFixture.closed());
    private final ActionPlan draft = company.has(PlanFixture.draft());

    @Test
    void a_preview_changes_nothing_and_says_which_cannot_be_changed_and_why() {
        EditedPlans preview = company.editing().preview(owner(INES), Locale.ENGLISH);
        assertThat(preview.changing()).isEqualTo(2);
        assertThat(line(preview, closed).reason()).contains("is over");
        assertThat(line(preview, working).before()).isEqualTo("Person " + MARA);
        assertThat(line(preview, working).after()).isEqualTo("Person " + INES);
        assertThat(working.ownerId()).isEqualTo(MARA);
        assertThat(company.audit.lines).isEmpty();
    }

    @Test
    void the_checker_of_a_plan_does_not_become_its_owner() {
        EditedPlans edited = company.editing().edit(owner(JONAS), null, Locale.ENGLISH);
        assertThat(edited.changing()).isZero();
        assertThat(line(edited, working).reason()).contains("somebody other than the owner");
    }

    @Test
    void owners_are_changed_and_given_back() {
        EditedPlans edited = company.editing().edit(owner(INES), null, Locale.ENGLISH);
        assertThat(working.ownerId()).isEqualTo(INES);
        assertThat(draft.ownerId()).isEqualTo(INES);
        assertThat(company.audit.lines).hasSize(2);
        EditedPlans undone = company.editing().undo(edited.undo(), Locale.ENGLISH);
        assertThat(undone.changing()).isEqualTo(2);
        assertThat(working.ownerId()).isEqualTo(MARA);
    }

    @Test
    void what_somebody_changed_since_the_preview_stays_as_it_is() {
        EditedPlans preview = company.editing().preview(owner(INES), Locale.ENGLISH);
        working.handOver(88, JONAS, null, PlanFixture.mara(PlanFixture.TODAY));

        EditedPlans edited = company.editing().edit(owner(INES), preview, Locale.ENGLISH);

        assertThat(line(edited, working).reason()).contains("changed it since");
        assertThat(working.ownerId()).isEqualTo(88);
        assertThat(draft.ownerId()).isEqualTo(INES);
    }

    @Test
    void what_somebody_changed_since_is_not_taken_back() {
        EditedPlans edited = company.editing().edit(owner(INES), null, Locale.ENGLISH);
        working.handOver(88, JONAS, null, PlanFixture.mara(PlanFixture.TODAY));
        EditedPlans undone = company.editing().undo(edited.undo(), Locale.ENGLISH);
        assertThat(line(undone, working).reason()).contains("changed it since");
        assertThat(working.ownerId()).isEqualTo(88);
        assertThat(draft.ownerId()).isEqualTo(MARA);
    }

    @Test
    void dates_of_open_actions_move_and_move_back() {
        LocalDate due = working.actions().get(0).dueOn();
        EditedPlans edited = company.editing().edit(edit(What.SHIFT, null, 14, null, null), null, Locale.ENGLISH);
        assertThat(working.actions().get(0).dueOn()).isEqualTo(due.plusDays(14));
        assertThat(line(edited, draft).reason()).contains("no open action");
        company.editing().undo(edited.undo(), Locale.ENGLISH);
        assertThat(working.actions().get(0).dueOn()).isEqualTo(due);
    }

    @Test
    void no_action_is_moved_before_its_plan_began() {
        EditedPlans preview = company.editing().preview(edit(What.SHIFT, null, -300, null, null), Locale.ENGLISH);
        assertThat(line(preview, working).reason()).contains("before the plan began");
    }

    @Test
    void plans_go_to_another_meeting_and_back() {
        EditedPlans edited =
                company.editing().edit(edit(What.ROUTINE, null, 0, "Morning huddle", null), null, Locale.ENGLISH);
        assertThat(edited.changing()).isEqualTo(2);
        assertThat(company.routines.get(working.routine().orElseThrow()).name()).isEqualTo("Morning huddle");
        company.editing().undo(edited.undo(), Locale.ENGLISH);
        assertThat(working.routine()).contains(PlanFixture.ROUTINE);
    }

    @Test
    void states_change_where_they_may_and_change_back() {
        EditedPlans edited = company.editing()
                .edit(edit(What.STEP, null, 0, null, Transition.BACK_TO_PLANNED), null, Locale.ENGLISH);
        assertThat(edited.changing()).isEqualTo(1);
        assertThat(working.state()).isEqualTo(PlanState.PLANNED);
        assertThat(line(edited, draft).reason()).contains("is a draft");
        company.editing().undo(edited.undo(), Locale.ENGLISH);
        assertThat(working.state()).isEqualTo(PlanState.IN_PROGRESS);
    }

    @Test
    void nothing_chosen_no_days_or_a_step_that_needs_a_word_is_refused() {
        refused(new EditManyPlans(What.SHIFT, List.of(), null, 7, null, null), "plans.bulk.none");
        refused(edit(What.SHIFT, null, 0, null, null), "plans.bulk.days");
        refused(edit(What.STEP, null, 0, null, Transition.CLOSE), "plans.bulk.step");
        refused(edit(What.OWNER, null, 0, null, null), "plans.start.owner");
        refused(owner(66), "plans.start.owner");
    }

    @Test
    void plans_of_others_are_not_changed_and_not_named() {
        EditedPlans edited = company.as(Company.otherLead()).editing().edit(owner(INES), null, Locale.ENGLISH);
        assertThat(edited.changing()).isZero();
        assertThat(line(edited, working).title()).isEqualTo("Plan " + working.id());
        assertThat(working.ownerId()).isEqualTo(MARA);
    }

    private EditManyPlans owner(long person) {
        return edit(What.OWNER, new PersonId(person), 0, null, null);
    }

    private EditManyPlans edit(
            What what, @Nullable PersonId owner, int days, @Nullable String routine, @Nullable Transition step) {
        return new EditManyPlans(what, List.of(working.id(), closed.id(), draft.id()), owner, days, routine, step);
    }

    private void refused(EditManyPlans edit, String key) {
        assertThatThrownBy(() -> company.editing().edit(edit, null, Locale.ENGLISH))
                .isInstanceOf(PlanRefused.class)
                .hasMessageStartingWith(key);
    }

    private static Line line(EditedPlans edited, ActionPlan plan) {
        return edited.lines().stream()
                .filter(line -> line.planId() == plan.id())
                .findFirst()
                .orElseThrow();
    }
}
