package cx.stewardship.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparksTest {

    private final Sparks sparks = new Sparks();

    @Test
    void the_line_goes_from_the_lowest_to_the_highest_value_over_the_whole_width() {
        assertThat(sparks.line(List.of(12, 18, 15))).isEqualTo("M2 25L41 5L80 15");
        assertThat(sparks.last(List.of(12, 18, 15))).isEqualTo("15");
        assertThat(sparks.area(List.of(0, 1))).isEqualTo("M2 25L80 5L80 30L2 30Z");
    }

    @Test
    void values_that_do_not_change_lie_in_the_middle() {
        assertThat(sparks.line(List.of(4, 4))).isEqualTo("M2 15L80 15");
    }
}
