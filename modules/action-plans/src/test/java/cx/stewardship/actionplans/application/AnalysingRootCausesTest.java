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

    private static CauseWording wording(Set<Long> comments) {
        return new CauseWording(
                "Payments matched once a week",
                CauseCategory.PROCESS,
                List.of("A reminder went out.", "The account showed it as open."),
                comments);
    }
}
