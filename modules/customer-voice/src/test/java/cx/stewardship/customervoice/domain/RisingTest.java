package cx.stewardship.customervoice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cx.stewardship.analysis.effect.Rise;
import cx.stewardship.analysis.effect.WindowCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RisingTest {

    private static Rising.Weeks theme(long department, int[] before, int[] now) {
        return new Rising.Weeks(department, new Rise.Series(counts(before), counts(now)));
    }

    private static Rising.Weeks even(long department, int before, int now) {
        int[] weeks = new int[Rising.WEEKS_BEFORE];
        Arrays.fill(weeks, before);
        int[] last = new int[Rising.WEEKS_NOW];
        Arrays.fill(last, now);
        return theme(department, weeks, last);
    }

    private static List<WindowCounts> counts(int... events) {
        return IntStream.of(events).mapToObj(e -> new WindowCounts(e, 100)).toList();
    }

    @Test
    void false_alarms_are_held_to_a_tenth_over_all_themes() {
        // Benjamini–Hochberg at 10 % over five: 0.01 ≤ 0.02, 0.03 ≤ 0.04, 0.061 > 0.06
        assertThat(Rising.discoveries(List.of(0.4, 0.01, 0.061, 0.03, 0.9))).containsExactlyInAnyOrder(1, 3);
        assertThat(Rising.discoveries(List.of(0.2, 0.3))).isEmpty();
        assertThat(Rising.discoveries(List.of())).isEmpty();
    }

    @Test
    void a_theme_that_doubles_in_even_weeks_rises() {
        Rising.View view = Rising.of(List.of(even(2, 4, 4), even(2, 4, 9), even(2, 6, 6)));
        assertThat(view.rising()).containsExactly(1);
        assertThat(view.chances().get(1)).isLessThan(.001);
    }

    @Test
    void a_theme_that_came_in_bursts_before_does_not_rise_with_the_next_burst() {
        Rising.Weeks bursts = theme(2, new int[] {0, 9, 0, 0, 0, 11, 0, 0, 0, 0, 8, 0}, new int[] {0, 0, 16, 0});
        assertThat(Rising.of(List.of(bursts)).rising()).isEmpty();
    }

    @Test
    void what_barely_rises_in_its_department_has_to_stand_out_more_among_many() {
        // 4 of 7 in a quarter of the time: a chance of 7 %
        Rising.Weeks barely = theme(2, new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0}, new int[] {1, 1, 1, 1});
        assertThat(Rising.of(List.of(barely)).rising()).containsExactly(0);
        List<Rising.Weeks> view = new ArrayList<>(List.of(barely));
        for (int department = 3; department < 20; department++) {
            view.add(even(department, 3, 3));
        }
        assertThat(Rising.of(view).rising()).isEmpty();
        assertThat(Rising.of(view).chances().get(0))
                .isCloseTo(Rising.of(List.of(barely)).chances().get(0), within(1e-12));
    }

    @Test
    void a_department_without_themes_has_nothing_that_rises() {
        assertThat(Rising.of(List.of()).rising()).isEmpty();
    }
}
