package cx.stewardship.customervoice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cx.stewardship.customervoice.application.ThemeFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Juran's few that make up most of it: those whose running share reaches 80 %. */
class ParetoTest {

    @Test
    void the_largest_comes_first_and_the_line_adds_up() {
        Pareto pareto = of(10, 60, 30);

        assertThat(pareto.rows()).extracting(Pareto.Row::comments).containsExactly(60, 30, 10);
        assertThat(pareto.rows().get(1).running()).isCloseTo(0.9, within(1e-9));
        assertThat(pareto.rows().get(2).running()).isCloseTo(1, within(1e-9));
    }

    @Test
    void those_above_the_cut_make_up_80_percent() {
        Pareto pareto = of(10, 60, 30);

        assertThat(pareto.vital()).isEqualTo(2);
        assertThat(pareto.vitalShare()).isCloseTo(0.9, within(1e-9));
        assertThat(pareto.rows()).extracting(Pareto.Row::styleClass).containsExactly("", "cut", "rest");
        assertThat(pareto.cutShown()).isTrue();
    }

    @Test
    void a_theme_without_complaints_is_not_among_them() {
        assertThat(of(5, 0).themes()).isEqualTo(1);
    }

    @Test
    void of_many_alike_the_cut_lies_beyond_what_is_shown_and_is_not_spoken_of() {
        int[] alike = new int[40];
        Arrays.fill(alike, 3);

        Pareto pareto = of(alike);

        assertThat(pareto.rows()).hasSize(20);
        assertThat(pareto.others()).isEqualTo(20);
        assertThat(pareto.vital()).isEqualTo(32);
        assertThat(pareto.cutShown()).isFalse();
    }

    @Property
    void the_vital_ones_are_as_few_as_can_be(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 500) Integer> comments) {
        Pareto pareto = of(comments.stream().mapToInt(Integer::intValue).toArray());

        List<Integer> largest =
                comments.stream().sorted(Comparator.reverseOrder()).toList();
        double sum = largest.stream().mapToInt(Integer::intValue).sum();
        double without = largest.subList(0, pareto.vital() - 1).stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                / sum;
        assertThat(pareto.sum()).isEqualTo((int) sum);
        assertThat(pareto.vitalShare()).isGreaterThanOrEqualTo(0.8 - 1e-9);
        assertThat(without).isLessThan(0.8 + 1e-9);
    }

    private static Pareto of(int... complaints) {
        List<ThemeFigures> themes = new ArrayList<>();
        Map<Long, Integer> of = new HashMap<>();
        for (int i = 0; i < complaints.length; i++) {
            themes.add(new ThemeFigures(
                    i,
                    7,
                    "Theme %02d".formatted(i),
                    "",
                    complaints[i],
                    complaints[i],
                    0,
                    null,
                    ThemeFigures.Trend.STEADY,
                    0,
                    0,
                    1,
                    List.of(),
                    false,
                    1));
            of.put((long) i, complaints[i]);
        }
        return Pareto.of(themes, of);
    }
}
