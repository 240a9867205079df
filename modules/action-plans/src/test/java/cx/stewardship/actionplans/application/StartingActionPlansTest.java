package cx.stewardship.actionplans.application;

import static cx.stewardship.actionplans.domain.PlanFixture.JONAS;
import static cx.stewardship.actionplans.domain.PlanFixture.MARA;
import static cx.stewardship.actionplans.domain.PlanFixture.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.actionplans.ActionPlanStarted;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.Baseline;
import cx.stewardship.actionplans.domain.FrozenQuote;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartingActionPlansTest {

    private final Company company = new Company();

    @Test
    void a_theme_becomes_a_plan_in_one_step_with_its_rate_and_words_fixed() {
        long id = company.starting().start(command(new PersonId(JONAS), null)).value();
        ActionPlan plan = company.plans.get(id);
        assertThat(plan.title()).isEqualTo("Reminded although already paid");
        assertThat(plan.ownerId()).isEqualTo(MARA);
        assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
        assertThat(plan.baseline().weeks().get(0).monday()).isEqualTo(Baseline.firstMonday(TODAY));
        assertThat(plan.baseline().events()).isEqualTo(48);
        assertThat(plan.quotes()).extracting(FrozenQuote::commentId).containsExactly(7L);
        assertThat(company.audit.lines).anyMatch(line -> line.startsWith("started action-plan " + id));
        assertThat(company.news).hasOnlyElementsOfType(ActionPlanStarted.class).hasSize(1);
    }

    @Test
    void what_is_said_later_does_not_move_the_starting_rate() {
        long id = company.starting().start(command(new PersonId(JONAS), null)).value();
        company.weeks.put(Baseline.firstMonday(TODAY), 90L);
        assertThat(company.plans.get(id).baseline().events()).isEqualTo(48);
    }

    @Test
    void a_plan_that_was_begun_on_paper_has_the_baseline_of_that_day() {
        LocalDate begun = TODAY.minusWeeks(30);
        long id = company.starting().start(command(new PersonId(JONAS), begun)).value();
        assertThat(company.plans.get(id).baseline().weeks().get(0).monday()).isEqualTo(Baseline.firstMonday(begun));
    }

    @Test
    void a_theme_of_another_department_does_not_exist() {
        company.as(Company.otherLead());
        assertThatThrownBy(() -> company.starting().start(command(new PersonId(JONAS), null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> company.starting().propose(List.of(Company.THEME)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void a_theme_that_does_not_exist_is_answered_alike() {
        assertThatThrownBy(() -> company.starting().propose(List.of(new ThemeId(999))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void somebody_else_checks_and_works_here() {
        refused("plans.start.checker", null);
        refused("plans.start.checkerIsOwner", new PersonId(MARA));
        refused("plans.start.checker", new PersonId(66));
    }

    private void refused(String key, @Nullable PersonId checker) {
        assertThatThrownBy(() -> company.starting().start(command(checker, null)))
                .isInstanceOfSatisfying(
                        PlanRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static StartActionPlan command(@Nullable PersonId checker, @Nullable LocalDate begunOn) {
        return new StartActionPlan(
                List.of(Company.THEME),
                null,
                "Nobody who has paid is asked to pay again.",
                null,
                checker,
                "Monday staff meeting",
                0.6,
                8,
                begunOn);
    }

    @Test
    void an_issue_that_has_become_rarer_before_anything_was_done_is_said_to_be_fading() {
        assertThat(company.starting().propose(List.of(Company.THEME)).fading()).isFalse();
        for (int week = 0; week < Baseline.TRIGGER_WEEKS; week++) {
            company.weeks.put(Baseline.end(TODAY).plusWeeks(week), 0L);
        }
        ProposedPlan proposed = company.starting().propose(List.of(Company.THEME));
        assertThat(proposed.lately()).isZero();
        assertThat(proposed.latelyTotal()).isEqualTo(400);
        assertThat(proposed.fading()).isTrue();
        assertThat(proposed.events()).as("the starting rate is what it was").isEqualTo(48);
    }

    @Test
    void a_theme_that_was_merged_or_dissolved_meanwhile_begins_no_plan_and_says_what_became_of_it() {
        company.ended = Refusal.conflict("voice.theme.mergedInto", "Dunned", "Reminded");
        assertThatThrownBy(() -> company.starting().start(command(new PersonId(JONAS), null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("voice.theme.mergedInto"));
        assertThat(company.plans).isEmpty();
        assertThat(company.news).isEmpty();
    }
}
