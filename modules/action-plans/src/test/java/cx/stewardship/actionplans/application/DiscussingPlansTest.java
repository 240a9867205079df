package cx.stewardship.actionplans.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.actionplans.application.PlanDetails.Part;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.NoticeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscussingPlansTest {

    private final Company company = new Company();
    private final ActionPlan plan = company.has(PlanFixture.inProgress());

    @Test
    void whoever_is_named_is_told_and_the_writer_is_not() {
        company.discussing().discuss(plan.id(), "@Person 3 and @Person 2, thanks. @Person 3 again. @Person 1");
        assertThat(company.told).extracting(Notice::to).containsExactlyInAnyOrder(new PersonId(3), new PersonId(2));
        assertThat(company.told).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.MENTION);
            assertThat(notice.address()).endsWith("plan?id=" + plan.id() + "#discussion");
            assertThat(notice.text()).contains("thanks");
        });
    }

    @Test
    void somebody_who_may_not_see_the_plan_is_not_named_and_nothing_is_written() {
        assertThatThrownBy(() -> company.discussing().discuss(plan.id(), "Look, @Person 77"))
                .isInstanceOf(PlanRefused.class)
                .hasMessageStartingWith("plans.mention.maySeeNot");
        assertThatThrownBy(() -> company.discussing().discuss(plan.id(), "Look, @Nobody"))
                .hasMessageStartingWith("plans.mention.nobody");
        assertThat(plan.notes()).isEmpty();
        assertThat(company.told).isEmpty();
    }

    @Test
    void an_executive_may_be_named_because_executives_see_all_plans() {
        company.discussing().discuss(plan.id(), "For you, @Person 88");
        assertThat(company.told).extracting(Notice::to).containsExactly(new PersonId(88));
    }

    @Test
    void names_stand_out_in_the_text() {
        company.discussing().discuss(plan.id(), "Thanks, @Person 3!");
        List<Part> parts = new PlanPictures(company.names(), company.voice())
                .of(plan, Company.lead(), PlanFixture.TODAY)
                .notes()
                .get(0)
                .parts();
        assertThat(parts)
                .containsExactly(new Part("Thanks, ", false), new Part("@Person 3", true), new Part("!", false));
    }

    @Test
    void those_who_take_part_or_may_see_it_are_offered() {
        assertThat(company.discussing().people(plan.id()))
                .containsExactly("Person 1", "Person 2", "Person 3", "Person 88");
    }

    @Test
    void too_long_or_empty_is_refused_and_strangers_see_nothing() {
        assertThatThrownBy(() -> company.discussing().discuss(plan.id(), " "))
                .hasMessageStartingWith("plans.note.text");
        assertThatThrownBy(() -> company.discussing().discuss(plan.id(), "x".repeat(2001)))
                .hasMessageStartingWith("plans.note.text");
        assertThatThrownBy(() -> company.as(Actors.with(55)).discussing().discuss(plan.id(), "Hello"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
}
