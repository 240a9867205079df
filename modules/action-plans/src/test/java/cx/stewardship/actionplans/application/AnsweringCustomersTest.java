package cx.stewardship.actionplans.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.CustomerBehind;
import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.fixture.Actors;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnsweringCustomersTest {

    private final Company company = new Company();
    private final ActionPlan plan = company.has(PlanFixture.closed());

    @Test
    void the_answer_is_made_of_the_cause_what_was_done_and_each_customers_words() {
        CustomersOfPlan behind = company.as(Company.lead()).answeringCustomers().of(plan.id());
        assertThat(behind.ownText()).isFalse();
        CustomerBehind first = behind.customers().get(0);
        String letter = AnsweringCustomers.letter(behind.text(), first);
        assertThat(letter)
                .contains("Payments matched once a week")
                .contains("Match payments each morning")
                .contains("14 April 2026")
                .contains("I now keep screenshots")
                .contains("Nobody who has paid is asked to pay again.")
                .doesNotContain("[words]")
                .doesNotContain("{");
    }

    @Test
    void words_of_a_customer_with_marks_of_the_template_stay_words() {
        CustomerBehind odd =
                new CustomerBehind("K-1", 1, LocalDate.of(2026, 4, 14), "Why {0} and [day]? '=1+1'", null, null, null);
        assertThat(AnsweringCustomers.letter("You said: [words]", odd)).startsWith("You said: Why {0} and ");
    }

    @Test
    void what_was_answered_is_on_record_and_counted() {
        AnsweringCustomers answering = company.as(Company.lead()).answeringCustomers();
        assertThat(answering.answered(plan.id(), List.of("K-1", "K-unknown"))).isEqualTo(1);
        assertThat(answering.figure(plan.id()).orElseThrow()).isEqualTo(new AnsweringCustomers.Figure(1, 2));
        assertThat(company.audit.lines).anyMatch(line -> line.startsWith("customers answered action-plan"));
        answering.notAnswered(plan.id(), List.of("K-1"));
        assertThat(answering.figure(plan.id()).orElseThrow().answered()).isZero();
        assertThatThrownBy(() -> answering.answered(plan.id(), List.of("K-unknown")))
                .isInstanceOfSatisfying(
                        PlanRefused.class, refused -> assertThat(refused.key()).isEqualTo("plans.customers.none"));
    }

    @Test
    void what_they_were_answered_is_kept_with_it_typed_or_proposed() {
        AnsweringCustomers answering = company.as(Company.lead()).answeringCustomers();
        String proposal = answering.of(plan.id()).text();
        answering.answered(plan.id(), List.of("K-1"));
        assertThat(answering.of(plan.id()).text()).isEqualTo(proposal);
        assertThat(answering.of(plan.id()).ownText())
                .as("no longer put together anew")
                .isTrue();
        answering.answered(plan.id(), List.of("K-1"), "Sorry, and thank you.");
        assertThat(answering.of(plan.id()).text()).isEqualTo("Sorry, and thank you.");
        assertThatThrownBy(() -> answering.answered(plan.id(), List.of("K-1"), " "))
                .isInstanceOfSatisfying(
                        PlanRefused.class, refused -> assertThat(refused.key()).isEqualTo("plans.customers.text"));
        answering.answered(plan.id(), List.of("K-1"));
        assertThat(answering.of(plan.id()).text()).isEqualTo("Sorry, and thank you.");
    }

    @Test
    void each_keeps_the_words_in_which_they_were_answered_whatever_is_written_later() {
        AnsweringCustomers answering = company.as(Company.lead()).answeringCustomers();
        answering.answered(plan.id(), List.of("K-1"), "Sorry, and thank you.");
        answering.answered(plan.id(), List.of("K-2"), "It is mended.");
        assertThat(answering.of(plan.id()).customers())
                .extracting(CustomerBehind::answer)
                .containsExactly("Sorry, and thank you.", "It is mended.");
        answering.notAnswered(plan.id(), List.of("K-1"));
        assertThat(answering.of(plan.id()).customers().get(0).answer()).isNull();
    }

    @Test
    void ones_own_text_is_kept() {
        AnsweringCustomers answering = company.as(Company.lead()).answeringCustomers();
        answering.keepText(plan.id(), " Sorry, and thank you. ");
        assertThat(answering.of(plan.id()).text()).isEqualTo("Sorry, and thank you.");
        assertThat(answering.of(plan.id()).ownText()).isTrue();
        assertThatThrownBy(() -> answering.keepText(plan.id(), " "))
                .isInstanceOfSatisfying(
                        PlanRefused.class, refused -> assertThat(refused.key()).isEqualTo("plans.customers.text"));
    }

    @Test
    void who_the_customers_are_is_for_the_lead_and_the_cx_team() {
        for (var actor : List.of(Company.executive(), Company.checker(), Actors.with(PlanFixture.MARA))) {
            AnsweringCustomers answering = company.as(actor).answeringCustomers();
            assertThat(answering.figure(plan.id())).isEmpty();
            assertThatThrownBy(() -> answering.of(plan.id()))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
            assertThatThrownBy(() -> answering.answered(plan.id(), List.of("K-1")))
                    .isInstanceOf(Refusal.class);
        }
        AnsweringCustomers other = company.as(Company.otherLead()).answeringCustomers();
        assertThatThrownBy(() -> other.of(plan.id()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
}
