package cx.stewardship.customervoice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.customervoice.domain.RoutingRule.Condition;
import cx.stewardship.customervoice.domain.RoutingRule.LookAt;
import cx.stewardship.customervoice.domain.RoutingRule.WordsMode;
import cx.stewardship.customervoice.fixture.VoiceWorld;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouterTest {

    private static RoutingRule rule(int position, DepartmentId to, WordsMode mode, String... words) {
        return new RoutingRule(
                position, new Condition(null, null, mode, Arrays.asList(words)), to, ConcernRole.ORIGINATED, true);
    }

    private static Incoming saying(String text) {
        return new Incoming(text, "phone", "Care plan", null, null, null, null, null);
    }

    private static Router router(RoutingRule... rules) {
        return new Router(List.of(rules), new VoiceWorld().all());
    }

    @Test
    void the_first_rule_that_fits_decides() {
        Router router = router(
                rule(2, VoiceWorld.FIELD, WordsMode.ANY, "technician"),
                rule(1, VoiceWorld.BILLING, WordsMode.ALL, "invoice", "technician"));
        Router.Decision decision = router.route(saying("The technician wrote the invoice."));
        assertThat(decision.concerns()).singleElement().satisfies(concern -> {
            assertThat(concern.departmentId()).isEqualTo(VoiceWorld.BILLING.value());
            assertThat(concern.whyArguments()).containsExactly("1", "“invoice”, “technician”");
            assertThat(concern.sureness()).isGreaterThanOrEqualTo(Router.SURE);
        });
    }

    @Test
    void words_are_whole_words_whatever_their_case_and_accents() {
        Router router = router(rule(1, VoiceWorld.BILLING, WordsMode.ANY, "paid", "resume"));
        assertThat(router.route(saying("I prepaid.")).waiting()).isTrue();
        assertThat(router.route(saying("PAID!")).waiting()).isFalse();
        assertThat(router.route(saying("My résumé")).waiting()).isFalse();
    }

    @Test
    void a_phrase_is_words_in_a_row_and_a_star_is_the_beginning_of_a_word() {
        Router router = router(
                rule(1, VoiceWorld.BILLING, WordsMode.ANY, "direct debit"),
                rule(2, VoiceWorld.FIELD, WordsMode.ANY, "leak*"));
        assertThat(router.route(saying("Your direct-debit date")).concerns()).hasSize(1);
        assertThat(router.route(saying("A debit, quite direct")).concerns()).isEmpty();
        assertThat(router.route(saying("It is leaking")).concerns().get(0).departmentId())
                .isEqualTo(VoiceWorld.FIELD.value());
    }

    @Test
    void what_the_source_says_outranks_every_rule() {
        Router router = router(rule(1, VoiceWorld.FIELD, WordsMode.ANY, "invoice"));
        Incoming comment = new Incoming(
                "The invoice", "phone", null, null, null, null, VoiceWorld.CONTACT.value(), VoiceWorld.BILLING.value());
        assertThat(router.route(comment).concerns())
                .extracting(Concern::departmentId)
                .containsExactly(VoiceWorld.CONTACT.value(), VoiceWorld.BILLING.value());
    }

    @Test
    void a_rule_may_look_at_a_column_and_at_words_and_both_must_fit() {
        RoutingRule rule = new RoutingRule(
                3,
                new Condition(LookAt.PRODUCT, "care plan", WordsMode.ANY, List.of("cancel*")),
                VoiceWorld.CONTACT,
                ConcernRole.ORIGINATED,
                true);
        assertThat(router(rule).route(saying("How do I cancel?")).concerns()).hasSize(1);
        assertThat(router(rule).route(saying("Thanks")).concerns()).isEmpty();
    }

    @Test
    void one_department_by_name_is_a_guess_and_two_are_a_question() {
        Router.Decision one = router().route(saying("Nobody in billing listens."));
        assertThat(one.waiting()).isFalse();
        assertThat(one.concerns().get(0).sureness()).isLessThan(Router.SURE);
        Router.Decision two = router().route(saying("Billing sent me to the field people."));
        assertThat(two.waiting()).isTrue();
        assertThat(two.concerns()).hasSize(2);
    }

    @Test
    void an_inactive_rule_does_nothing_and_an_empty_one_cannot_be() {
        RoutingRule off = new RoutingRule(
                1,
                new Condition(null, null, WordsMode.ANY, List.of("invoice")),
                VoiceWorld.FIELD,
                ConcernRole.ORIGINATED,
                false);
        assertThat(router(off).route(saying("invoice")).waiting()).isTrue();
        assertThatThrownBy(() -> new Condition(null, null, WordsMode.ANY, List.of(" ")))
                .isInstanceOf(Refusal.class);
    }
}
