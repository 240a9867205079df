package cx.stewardship.customervoice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RisingTest {

    @Test
    void the_chance_is_that_of_the_binomial_tail() {
        // 3 of 3 events in a quarter of the exposure: 0.25³
        assertThat(Rising.chance(0, 300, 3, 100)).isCloseTo(0.015625, within(1e-12));
        // at least 1 of 2 with p = 1/2
        assertThat(Rising.chance(1, 100, 1, 100)).isCloseTo(0.75, within(1e-12));
        assertThat(Rising.chance(6, 1200, 9, 400)).isCloseTo(0.00419, within(0.0005));
    }

    @Test
    void nothing_to_compare_is_no_alarm() {
        assertThat(Rising.chance(0, 0, 0, 0)).isEqualTo(1);
        assertThat(Rising.chance(0, 0, 5, 100)).isEqualTo(1);
        assertThat(Rising.chance(5, 100, 0, 100)).isEqualTo(1);
    }

    @Test
    void false_alarms_are_held_to_a_tenth_over_all_themes() {
        // Benjamini–Hochberg at 10 % over five: 0.01 ≤ 0.02, 0.03 ≤ 0.04, 0.061 > 0.06
        assertThat(Rising.discoveries(List.of(0.4, 0.01, 0.061, 0.03, 0.9))).containsExactlyInAnyOrder(1, 3);
        assertThat(Rising.discoveries(List.of(0.2, 0.3))).isEmpty();
        assertThat(Rising.discoveries(List.of())).isEmpty();
    }
}
