package cx.stewardship.customervoice.application;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.customervoice.application.ThemeFigures.Trend;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The word for a trend and the change beside it are judged by different weeks: where they seem to disagree, the reason is said. */
class ThemeFiguresTest {

    private static ThemeFigures figures(Trend trend, @Nullable Double change, int eachWeek) {
        List<ThemeFigures.Point> weeks = IntStream.range(0, 24)
                .mapToObj(
                        week -> new ThemeFigures.Point(LocalDate.of(2026, 6, 1).plusWeeks(week), eachWeek, 50))
                .toList();
        return new ThemeFigures(1, 1, "Theme", "", 24, 12, 20, change, trend, 4, 4, 1, weeks, false, 1);
    }

    @Test
    void steady_and_clearly_more_than_before_seems_to_rise() {
        assertThat(figures(Trend.STEADY, 9.34, 1).seemsToRise()).isTrue();
        assertThat(figures(Trend.STEADY, 0.1, 1).seemsToRise()).isFalse();
        assertThat(figures(Trend.RISING, 9.34, 1).seemsToRise()).isFalse();
        assertThat(figures(Trend.STEADY, null, 1).seemsToRise()).isFalse();
    }

    @Test
    void steady_and_clearly_less_than_before_seems_to_fall() {
        assertThat(figures(Trend.STEADY, -0.4, 1).seemsToFall()).isTrue();
        assertThat(figures(Trend.STEADY, -0.2, 1).seemsToFall()).isFalse();
        assertThat(figures(Trend.FALLING, -0.4, 1).seemsToFall()).isFalse();
        assertThat(figures(Trend.STEADY, null, 1).seemsToFall()).isFalse();
    }

    @Test
    void what_came_before_are_the_12_weeks_before_the_last_12() {
        assertThat(figures(Trend.STEADY, 0.0, 2).before()).isEqualTo(24);
    }
}
