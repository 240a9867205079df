package cx.stewardship.actionplans.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.CauseCategory;
import cx.stewardship.actionplans.domain.CauseWording;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.shared.fixture.Actors;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnalysingRootCausesTest {

    private final Company company = new Company();
    private final ActionPlan plan = company.has(PlanFixture.inAnalysis());

    @Test
    void a_cause_holds_comments_of_its_theme_and_no_others() {
        company.analysing().writeDown(plan.id(), wording(Set.of(7L, 8L, 4711L)));
        assertThat(plan.rootCause().orElseThrow().comments()).containsExactlyInAnyOrder(7L, 8L);
        assertThat(company.analysing().linked(plan.id()))
                .extracting(PlanDetails.Quote::commentId)
                .containsExactly(7L, 8L);
    }

    @Test
    void comments_of_the_theme_are_found_by_their_words() {
        assertThat(company.analysing().comments(plan.id(), "8"))
                .extracting(PlanDetails.Quote::commentId)
                .containsExactly(8L);
        assertThat(company.analysing().comments(plan.id(), "nowhere")).isEmpty();
    }

    @Test
    void an_owner_who_may_not_see_the_theme_links_only_the_words_of_the_plan() {
        company.as(Actors.with(PlanFixture.MARA));
        assertThat(company.analysing().comments(plan.id(), "")).isEmpty();
        company.analysing().writeDown(plan.id(), wording(Set.of(7L, 8L)));
        assertThat(plan.rootCause().orElseThrow().comments()).containsExactly(7L);
    }

    @Test
    void an_answer_that_is_too_long_is_refused() {
        assertThatThrownBy(() -> new CauseWording(
                        "Payments", CauseCategory.PROCESS, List.of("Because", "x".repeat(1001)), Set.of()))
                .isInstanceOf(PlanRefused.class)
                .hasMessageStartingWith("plans.cause.whyTooLong");
    }

    @Test
    void who_did_not_see_what_somebody_wrote_meanwhile_does_not_write_over_it() {
        CauseWording theirs = wording(Set.of(7L));
        company.analysing().writeDown(plan.id(), theirs, null);
        CauseWording mine = new CauseWording(
                "Nobody owns the match", CauseCategory.HAND_OFF, List.of("Late", "Nobody looked"), Set.of());

        assertThatThrownBy(() -> company.analysing().writeDown(plan.id(), mine, null))
                .isInstanceOf(PlanRefused.class)
                .hasMessageStartingWith("plans.cause.meanwhile")
                .hasMessageContaining("Payments matched once a week");
        assertThat(plan.rootCause().orElseThrow().summary()).isEqualTo(theirs.summary());

        company.analysing().writeDown(plan.id(), mine, theirs);

        assertThat(plan.rootCause().orElseThrow().summary()).isEqualTo(mine.summary());
    }

    @Test
    void who_had_a_cause_before_them_hears_that_it_was_set_aside() {
        CauseWording theirs = wording(Set.of());
        company.analysing().writeDown(plan.id(), theirs);
        company.analysing().setAside(plan.id(), "Payments were matched daily in May.");

        assertThatThrownBy(() -> company.analysing().writeDown(plan.id(), theirs, theirs))
                .isInstanceOf(PlanRefused.class)
                .hasMessageStartingWith("plans.cause.meanwhileSetAside");
    }

    private static CauseWording wording(Set<Long> comments) {
        return new CauseWording(
                "Payments matched once a week",
                CauseCategory.PROCESS,
                List.of("A reminder went out.", "The account showed it as open."),
                comments);
    }
}
