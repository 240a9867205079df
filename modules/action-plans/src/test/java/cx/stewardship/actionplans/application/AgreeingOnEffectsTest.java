package cx.stewardship.actionplans.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.Custody;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.shared.PersonId;
import org.junit.jupiter.api.Test;

class AgreeingOnEffectsTest {

    private final Company company = new Company();
    private final ActionPlan plan = company.has(PlanFixture.inAnalysis());
    private final AgreeingOnEffects handing = new AgreeingOnEffects(company.desk(), company.names());

    private static final PersonId MARA = new PersonId(PlanFixture.MARA);
    private static final PersonId JONAS = new PersonId(PlanFixture.JONAS);

    private AgreeingOnEffects.Seen asItIs() {
        return new AgreeingOnEffects.Seen(plan.custody(), null);
    }

    @Test
    void a_plan_is_handed_over_to_somebody_else() {
        handing.handOver(plan.id(), JONAS, MARA, null, asItIs());

        assertThat(plan.custody()).isEqualTo(new Custody(JONAS.value(), MARA.value()));
        assertThat(company.audit.lines)
                .last()
                .asString()
                .endsWith("owner Person 1, checker Person 2 → owner Person 2, checker Person 1");
    }

    @Test
    void who_did_not_see_that_somebody_handed_it_over_does_not_take_that_back() {
        AgreeingOnEffects.Seen before = asItIs();
        handing.handOver(plan.id(), JONAS, MARA, null, before);

        assertThatThrownBy(() -> handing.handOver(plan.id(), MARA, JONAS, null, before))
                .isInstanceOf(PlanRefused.class)
                .hasMessageStartingWith("plans.about.meanwhile");
        assertThat(plan.custody()).isEqualTo(new Custody(JONAS.value(), MARA.value()));

        handing.handOver(plan.id(), MARA, JONAS, null, asItIs());

        assertThat(plan.custody()).isEqualTo(new Custody(MARA.value(), JONAS.value()));
    }

    @Test
    void a_meeting_that_was_left_as_it_was_seen_stays_what_somebody_else_made_it() {
        AgreeingOnEffects.Seen before = asItIs();
        handing.handOver(plan.id(), MARA, JONAS, "Friday stand-up", before);
        Long chosen = plan.routine().orElseThrow();

        handing.handOver(plan.id(), MARA, JONAS, " ", before);

        assertThat(plan.routine()).contains(chosen);
    }

    @Test
    void without_an_owner_or_a_checker_it_stays_where_it_is() {
        assertThatThrownBy(() -> handing.handOver(plan.id(), null, JONAS, null, asItIs()))
                .hasMessageStartingWith("plans.start.owner");
        assertThatThrownBy(() -> handing.handOver(plan.id(), MARA, null, null, asItIs()))
                .hasMessageStartingWith("plans.start.checker");
    }
}
