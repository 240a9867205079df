package cx.stewardship.customervoice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.customervoice.domain.RoutingRule.Condition;
import cx.stewardship.customervoice.domain.RoutingRule.WordsMode;
import cx.stewardship.customervoice.domain.RuleEffect.Outcome;
import cx.stewardship.customervoice.fixture.VoiceWorld;
import cx.stewardship.shared.DepartmentId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a rule would do to a comment that is there, and why it would leave it. */
class RuleEffectTest {

    private static final RoutingRule PAID = rule(2, VoiceWorld.BILLING, "paid");

    private static RoutingRule rule(int position, DepartmentId to, String word) {
        return new RoutingRule(
                position, new Condition(null, null, WordsMode.ANY, List.of(word)), to, ConcernRole.ORIGINATED, true);
    }

    private static RuleEffect.Effect effect(List<RoutingRule> all, boolean waiting, Concern... now) {
        return new RuleEffect(PAID, all)
                .on(
                        new Incoming("I have paid the technician", "crm", null, null, null, null, null, null),
                        List.of(now),
                        waiting);
    }

    private static Concern said(DepartmentId department, ConcernRole role, RoutedBy how) {
        return new Concern(department.value(), role, how, null, "why", List.of(), 80);
    }

    @Test
    void what_waits_or_stood_elsewhere_without_a_person_moves_and_who_received_it_stays() {
        assertThat(effect(List.of(PAID), true).outcome()).isEqualTo(Outcome.MOVES);
        for (RoutedBy how : List.of(RoutedBy.RULE, RoutedBy.NAME, RoutedBy.MODEL)) {
            RuleEffect.Effect effect = effect(
                    List.of(PAID),
                    false,
                    said(VoiceWorld.CONTACT, ConcernRole.RECEIVED, RoutedBy.COLUMN),
                    said(VoiceWorld.FIELD, ConcernRole.ORIGINATED, how));
            assertThat(effect.outcome()).isEqualTo(Outcome.MOVES);
            assertThat(effect.from()).isEqualTo(Set.of(VoiceWorld.FIELD.value()));
            assertThat(effect.after())
                    .extracting(Concern::departmentId)
                    .containsExactly(VoiceWorld.CONTACT.value(), VoiceWorld.BILLING.value());
        }
    }

    @Test
    void what_a_person_the_source_or_an_earlier_rule_said_stays() {
        Concern elsewhere = said(VoiceWorld.FIELD, ConcernRole.ORIGINATED, RoutedBy.RULE);
        assertThat(effect(List.of(PAID), false, said(VoiceWorld.FIELD, ConcernRole.ORIGINATED, RoutedBy.HAND))
                        .outcome())
                .isEqualTo(Outcome.PERSON);
        assertThat(effect(List.of(PAID), false).outcome())
                .as("nobody, a person said")
                .isEqualTo(Outcome.PERSON);
        assertThat(effect(List.of(PAID), false, said(VoiceWorld.FIELD, ConcernRole.ORIGINATED, RoutedBy.COLUMN))
                        .outcome())
                .isEqualTo(Outcome.SOURCE);
        assertThat(effect(List.of(rule(1, VoiceWorld.FIELD, "technician"), PAID), false, elsewhere)
                        .outcome())
                .isEqualTo(Outcome.EARLIER_RULE);
        assertThat(effect(List.of(PAID, rule(3, VoiceWorld.FIELD, "technician")), false, elsewhere)
                        .outcome())
                .isEqualTo(Outcome.MOVES);
    }

    @Test
    void what_stands_there_or_is_not_meant_is_told_apart() {
        assertThat(effect(List.of(PAID), false, said(VoiceWorld.BILLING, ConcernRole.ORIGINATED, RoutedBy.MODEL))
                        .outcome())
                .isEqualTo(Outcome.THERE);
        assertThat(new RuleEffect(rule(1, VoiceWorld.BILLING, "snow"), List.of())
                        .on(new Incoming("Rain", "crm", null, null, null, null, null, null), List.of(), true)
                        .outcome())
                .isEqualTo(Outcome.NOT_MEANT);
    }
}
