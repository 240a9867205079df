package cx.stewardship.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RiseTest {

    @Test
    void even_weeks_that_double_are_a_rise() {
        assertThat(Rise.chance(weeks(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5), weeks(10, 10, 10, 10)))
                .isLessThan(.001);
    }

    @Test
    void the_same_sum_from_one_wild_week_is_none() {
        assertThat(Rise.chance(weeks(0, 0, 25, 0, 0, 10, 0, 20, 0, 0, 5, 0), weeks(0, 40, 0, 0)))
                .isGreaterThan(.05);
    }

    @Test
    void nothing_at_all_is_nothing_to_compare() {
        assertThat(Rise.chance(weeks(0, 0, 0), weeks(0))).isEqualTo(1);
        assertThat(Rise.chance(List.of(), List.of())).isEqualTo(1);
    }

    @Test
    void without_weeks_that_vary_it_is_the_exact_test() {
        // 3 of 4 events in a quarter of the comments: 4 · ¼³ · ¾ + ¼⁴
        assertThat(Rise.chance(weeks(1, 0, 0), weeks(3))).isLessThan(1);
        assertThat(Rise.chance(List.of(new WindowCounts(1, 300)), List.of(new WindowCounts(3, 100))))
                .isCloseTo(4 * .25 * .25 * .25 * .75 + Math.pow(.25, 4), within(1e-9));
    }

    private static List<WindowCounts> weeks(int... events) {
        return IntStream.of(events).mapToObj(e -> new WindowCounts(e, 500)).toList();
    }
}
