package cx.stewardship.analysis.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClustersTest {

    @Test
    void nothing_has_no_groups() {
        assertThat(Clusters.find(new float[0][], 1)).isEmpty();
        assertThat(Clusters.into(new float[0][], 3, 1)).isEmpty();
    }

    @Test
    void one_comment_fits_nowhere_but_a_given_number_takes_it() {
        float[][] one = Bunches.of(1, 1, 1);
        assertThat(Clusters.find(one, 1)).containsExactly(Clusters.NONE);
        assertThat(Clusters.into(one, 5, 1)).containsExactly(0);
    }

    @Test
    void two_alike_of_three_are_a_group() {
        float[][] bunches = Bunches.of(2, 2, 3);
        assertThat(Clusters.find(new float[][] {bunches[0], bunches[2], bunches[1]}, 1))
                .containsExactly(0, -1, 0);
    }

    @Test
    void comments_that_are_all_alike_are_one_group() {
        float[][] same = new float[200][];
        Arrays.fill(same, Bunches.of(1, 1, 4)[0]);
        assertThat(Clusters.find(same, 1)).containsOnly(0);
        assertThat(Clusters.into(same, 4, 1)).containsOnly(0);
    }

    @Test
    void bunches_are_found_without_knowing_how_many() {
        int[] groups = Clusters.find(Bunches.of(7, 30, 5), 1);
        assertThat(Bunches.sameBunches(groups, 30)).isTrue();
        assertThat(Arrays.stream(groups).max()).hasValue(6);
    }

    @Test
    void bunches_of_many_comments_are_found_as_well() {
        int[] groups = Clusters.find(Bunches.of(7, 100, 5), 1);
        assertThat(Bunches.sameBunches(groups, 100)).isTrue();
    }

    @Test
    void of_few_comments_the_odd_ones_are_left_out() {
        float[][] bunches = Bunches.of(3, 12, 9);
        float[][] odd = Bunches.of(14, 1, 10);
        float[][] together = Arrays.copyOf(bunches, bunches.length + odd.length);
        System.arraycopy(odd, 0, together, bunches.length, odd.length);
        int[] groups = Clusters.find(together, 1);
        assertThat(Bunches.sameBunches(Arrays.copyOf(groups, bunches.length), 12))
                .isTrue();
        assertThat(Arrays.copyOfRange(groups, bunches.length, groups.length)).containsOnly(Clusters.NONE);
    }

    @Test
    void a_theme_is_split_in_two() {
        assertThat(Bunches.sameBunches(Clusters.into(Bunches.of(2, 25, 6), 2, 1), 25))
                .isTrue();
    }

    @Test
    void groups_are_numbered_by_size() {
        float[][] small = Bunches.of(2, 40, 7);
        float[][] uneven = Arrays.copyOfRange(small, 30, 80);
        int[] groups = Clusters.find(uneven, 1);
        assertThat(groups[49]).isZero();
        assertThat(groups[0]).isEqualTo(1);
    }

    @Test
    void more_than_can_be_compared_join_what_was_found() {
        float[][] many = Bunches.of(3, 60, 8);
        int[] groups = Clusters.find(many, 1, 90);
        Map<Integer, Integer> bunchOf = new HashMap<>();
        for (int i = 0; i < groups.length; i++) {
            int bunch = i / (many.length / 3);
            assertThat(bunchOf.computeIfAbsent(groups[i], g -> bunch)).isEqualTo(bunch);
        }
        assertThat(groups).doesNotContain(Clusters.NONE);
    }

    @Test
    void no_groups_cannot_be_asked_for() {
        assertThatThrownBy(() -> Clusters.into(Bunches.of(2, 2, 1), 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 30)
    void the_order_of_the_comments_changes_nothing(
            @ForAll @IntRange(min = 1, max = 6) int bunches,
            @ForAll @IntRange(min = 1, max = 15) int each,
            @ForAll long seed) {
        float[][] vectors = Bunches.of(bunches, each, seed);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < vectors.length; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        float[][] shuffled = order.stream().map(i -> vectors[i]).toArray(float[][]::new);
        same(Clusters.find(vectors, 3), Clusters.find(shuffled, 3), order);
        same(Clusters.into(vectors, 3, 3), Clusters.into(shuffled, 3, 3), order);
    }

    @Property(tries = 30)
    void groups_have_no_gaps(
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @IntRange(min = 1, max = 50) int k,
            @ForAll long seed) {
        int[] groups = Clusters.into(Bunches.of(count, 1, seed), k, seed);
        int most = Arrays.stream(groups).max().orElse(-1);
        assertThat(Arrays.stream(groups).distinct().count()).isEqualTo(most + 1);
        assertThat(most).isLessThan(Math.min(k, count));
        assertThat(groups).doesNotContain(Clusters.NONE);
    }

    private static void same(int[] groups, int[] shuffled, List<Integer> order) {
        Map<Integer, Integer> name = new HashMap<>();
        Map<Integer, Integer> back = new HashMap<>();
        for (int i = 0; i < shuffled.length; i++) {
            int group = groups[order.get(i)];
            assertThat(name.computeIfAbsent(shuffled[i], g -> group)).isEqualTo(group);
            int other = shuffled[i];
            assertThat(back.computeIfAbsent(group, g -> other)).isEqualTo(other);
            assertThat(group == Clusters.NONE).isEqualTo(other == Clusters.NONE);
        }
    }
}
