package cx.stewardship.actionplans.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.actionplans.domain.Action;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ActionWording;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.ProgressReport;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.shared.Refusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanningActionsTest {

    private final Company company = new Company();
    private final ActionPlan plan = company.has(PlanFixture.inProgress());
    private final Action action = plan.actions().get(0);

    private PlanDetails.Item seen() {
        return new PlanPictures(company.names(), company.voice())
                .of(plan, Company.lead(), PlanFixture.TODAY)
                .actions()
                .get(0);
    }

    @Test
    void of_two_who_change_the_same_action_the_second_is_told_what_the_first_did() {
        PlanDetails.Item item = seen();
        ActionWording later = action.wording().dueOn(PlanFixture.TODAY.plusDays(30));
        company.as(Company.lead()).planning().change(plan.id(), action.id(), later, null, item.changes());
        assertThatThrownBy(() -> company.planning()
                        .report(plan.id(), action.id(), new ProgressReport(50, null, null), item.changes()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.key()).isEqualTo("plans.action.meanwhile");
                    assertThat(refusal.arguments())
                            .containsExactly(
                                    plan.history()
                                            .get(plan.history().size() - 1)
                                            .who(),
                                    action.text(),
                                    PlanFixture.TODAY.plusDays(30),
                                    0);
                });
        assertThat(action.progress()).isZero();
        assertThatThrownBy(() -> company.planning().remove(plan.id(), action.id(), item.changes()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> company.planning().change(plan.id(), action.id(), later, null, item.changes()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoever_has_seen_it_and_saves_again_means_it() {
        PlanDetails.Item item = seen();
        company.as(Company.lead())
                .planning()
                .report(plan.id(), action.id(), new ProgressReport(50, null, null), item.changes());
        company.planning().report(plan.id(), action.id(), new ProgressReport(60, null, null), seen().changes());
        company.planning().report(plan.id(), action.id(), new ProgressReport(70, null, null), null);
        assertThat(action.progress()).isEqualTo(70);
        assertThat(action.changedBy()).isPresent();
    }

    @Test
    void a_plan_says_what_became_of_its_theme_to_those_who_may_see_the_theme() {
        company.ending = new Themes.Ending(
                "Reminded although paid", "Reminders", "Tomas Wilk", Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(themes(true).get(0).ended())
                .isEqualTo(new PlanDetails.Ended(
                        "Reminded although paid", "Reminders", "Tomas Wilk", Instant.parse("2026-11-20T10:00:00Z")));
        assertThat(themes(false).get(0).ended()).isNull();
    }

    private List<PlanDetails.Theme> themes(boolean asLead) {
        return new PlanPictures(company.names(), company.voice())
                .of(plan, asLead ? Company.lead() : Company.checker(), PlanFixture.TODAY)
                .themes();
    }
}
