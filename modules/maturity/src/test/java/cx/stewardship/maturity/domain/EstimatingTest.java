package cx.stewardship.maturity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EstimatingTest {

    @Test
    void agreement_is_that_of_the_reference() {
        assertThat(Estimating.claim(List.of(4, 4, 4, 5, 3)).agreement()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void two_camps_show_no_agreement_and_are_called_so() {
        Claim claim = Estimating.claim(List.of(2, 2, 2, 1, 5, 5, 5, 4));
        assertThat(claim.agreement()).isZero();
        assertThat(claim.spread()).isEqualTo(Claim.Spread.TWO_CAMPS);
    }

    @Test
    void answers_all_over_the_scale_are_wide_but_no_camps() {
        assertThat(Estimating.claim(List.of(1, 2, 3, 3, 3, 4, 5, 5, 1)).spread())
                .isEqualTo(Claim.Spread.WIDE);
        assertThat(Estimating.claim(List.of(3, 3, 4, 3, 3)).spread()).isEqualTo(Claim.Spread.CLOSE);
    }

    @Test
    void from_ten_answers_on_the_interval_is_students() {
        Claim claim = Estimating.claim(List.of(1, 2, 3, 4, 5, 1, 2, 3, 4, 5));
        // mean 3, s = 1.490712, t(9; .975) = 2.262157
        assertThat(claim.interval()).isNotNull();
        assertThat(claim.interval().low()).isCloseTo(3 - 2.262157 * 1.490712 / Math.sqrt(10), within(1e-5));
        assertThat(claim.interval().high()).isCloseTo(3 + 2.262157 * 1.490712 / Math.sqrt(10), within(1e-5));
    }

    @Test
    void the_same_few_answers_always_give_the_same_interval() {
        assertThat(Estimating.claim(List.of(2, 3, 3, 4, 5)).interval())
                .isEqualTo(Estimating.claim(List.of(2, 3, 3, 4, 5)).interval());
    }

    @Property(tries = 200)
    void the_interval_holds_the_mean_and_stays_on_the_scale(
            @ForAll @Size(min = 5, max = 40) List<@IntRange(min = 1, max = 5) Integer> levels) {
        Claim claim = Estimating.claim(levels);
        assertThat(claim.interval()).isNotNull();
        assertThat(claim.interval().low()).isBetween(1.0, claim.mean().orElseThrow() + 1e-9);
        assertThat(claim.interval().high()).isBetween(claim.mean().orElseThrow() - 1e-9, 5.0);
        assertThat(claim.agreement()).isBetween(0.0, 1.0);
    }
}
