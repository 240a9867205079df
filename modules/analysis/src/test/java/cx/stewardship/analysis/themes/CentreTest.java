package cx.stewardship.analysis.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CentreTest {

    @Property(tries = 50)
    void a_centre_has_length_one(@ForAll @IntRange(min = 1, max = 20) int members, @ForAll long seed) {
        float[] centre = Centre.of(Bunches.of(1, members, seed));
        assertThat(Centre.cosine(centre, centre)).isCloseTo(1, within(1e-5));
    }

    @Test
    void members_that_cancel_out_have_the_first_as_their_centre() {
        assertThat(Centre.of(new float[][] {{1, 0}, {-1, 0}})).containsExactly(1, 0);
    }

    @Test
    void quotes_are_those_nearest_the_centre() {
        float[][] members = {{0, 1}, {.8f, .6f}, {1, 0}, {.8f, .6f}};
        assertThat(Centre.nearest(members, 2)).containsExactly(1, 3);
        assertThat(Centre.nearest(members, 9)).hasSize(4);
        assertThat(Centre.nearest(new float[0][], 3)).isEmpty();
    }

    @Test
    void a_new_comment_joins_the_nearest_group_or_none() {
        float[][] centres = {{1, 0}, {0, 1}};
        assertThat(Centre.joined(centres, new float[] {.6f, .8f}, .7)).isEqualTo(1);
        assertThat(Centre.joined(centres, new float[] {.6f, .8f}, .9)).isEqualTo(Clusters.NONE);
        assertThat(Centre.joined(new float[0][], new float[] {1, 0}, .1)).isEqualTo(Clusters.NONE);
    }

    @Test
    void no_members_have_no_centre() {
        assertThatThrownBy(() -> Centre.of(new float[0][])).isInstanceOf(IllegalArgumentException.class);
    }
}
