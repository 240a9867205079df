package cx.stewardship.customervoice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.shared.DepartmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private static Expectation promise() {
        return new Expectation(
                new DepartmentId(2), "Warm again within 24 hours", ExpectationSource.ADVERTISING, "radio", NOW);
    }

    private static Expectation seen(LocalDate on) {
        Expectation expectation = promise();
        expectation.validate("Mostly true.", Gap.PARTLY, Set.of(), null, "", on, "Tomas");
        return expectation;
    }

    @Test
    void what_nobody_has_looked_at_counts_for_nothing() {
        assertThat(promise().isValid(TODAY)).isFalse();
        assertThat(promise().gap()).isEqualTo(Gap.UNKNOWN);
    }

    @Test
    void it_counts_for_a_year_and_not_a_day_longer() {
        assertThat(seen(TODAY).isValid(TODAY)).isTrue();
        assertThat(seen(TODAY.minusMonths(12)).isValid(TODAY)).isTrue();
        assertThat(seen(TODAY.minusMonths(12).minusDays(1)).isValid(TODAY)).isFalse();
    }

    @Test
    void what_happens_outside_shakes_it_until_somebody_looks_again() {
        Expectation expectation = seen(TODAY.minusDays(3));
        expectation.shake(TODAY.minusDays(1));
        assertThat(expectation.isValid(TODAY)).isFalse();
        expectation.validate("Still true.", Gap.KEPT, Set.of(), null, "https://example.org/a", TODAY, "Mara");
        assertThat(expectation.isValid(TODAY)).isTrue();
        assertThat(expectation.gap()).isEqualTo(Gap.KEPT);
    }

    @Test
    void other_words_are_another_promise() {
        Expectation expectation = seen(TODAY);
        expectation.say("Warm again within 24 hours", ExpectationSource.PEERS, "");
        assertThat(expectation.isValid(TODAY)).isTrue();
        expectation.say("Warm again within 12 hours", ExpectationSource.PEERS, "");
        assertThat(expectation.isValid(TODAY)).isFalse();
    }

    @Test
    void what_cannot_be_used_is_refused_with_a_reason_and_changes_nothing() {
        assertThatThrownBy(() -> new Expectation(new DepartmentId(2), " ", ExpectationSource.MEDIA, "", NOW))
                .hasMessageContaining("promise.needed");
        Expectation expectation = promise();
        assertThatThrownBy(() -> expectation.validate("x", Gap.UNKNOWN, Set.of(), null, "", TODAY, "T"))
                .hasMessageContaining("gap.needed");
        assertThatThrownBy(() -> expectation.validate(" ", Gap.KEPT, Set.of(), null, "", TODAY, "T"))
                .hasMessageContaining("reality.needed");
        assertThatThrownBy(() -> expectation.validate("x", Gap.KEPT, Set.of(), null, "javascript:alert(1)", TODAY, "T"))
                .hasMessageContaining("link.bad");
        Set<Long> many = LongStream.range(0, 31).boxed().collect(Collectors.toSet());
        assertThatThrownBy(() -> expectation.validate("x", Gap.KEPT, many, null, "", TODAY, "T"))
                .hasMessageContaining("tooMany");
        assertThat(expectation.gap()).isEqualTo(Gap.UNKNOWN);
        expectation.retire(NOW);
        assertThatThrownBy(() -> expectation.retire(NOW)).hasMessageContaining("retired");
        assertThatThrownBy(() -> expectation.isStill(7)).hasMessageContaining("changedMeanwhile");
    }

    @Test
    void what_shakes_promises_has_happened_and_names_some() {
        assertThatThrownBy(() -> new ExpectationTrigger(TriggerKind.SOCIAL, "x", TODAY.plusDays(1), TODAY))
                .hasMessageContaining("future");
        assertThatThrownBy(() -> new ExpectationTrigger(TriggerKind.SOCIAL, " ", TODAY, TODAY))
                .hasMessageContaining("what.needed");
        assertThatThrownBy(
                        () -> new ExpectationTrigger(TriggerKind.SOCIAL, "x", TODAY, TODAY).shakes(List.of(), "T", NOW))
                .hasMessageContaining("entries.needed");
    }
}
