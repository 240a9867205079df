package cx.stewardship.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cx.stewardship.analysis.effect.SourceBalance.Part;
import cx.stewardship.analysis.effect.SteadySources.Changed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Both sides hear the same mix. */
class SourceBalanceTest {

    private static SourceBalance balance(Map<String, Long> before, Map<String, Long> after) {
        return SourceBalance.of(before, after, SteadySources.changes(before, after, 12, 12));
    }

    @Test
    void what_is_there_on_one_side_only_does_not_count() {
        SourceBalance balance = balance(Map.of("phone", 900L, "survey", 300L), Map.of("phone", 900L, "chat", 200L));
        assertThat(balance.before("survey")).isZero();
        assertThat(balance.after("chat")).isZero();
        assertThat(balance.before("phone")).isEqualTo(1);
        assertThat(balance.after("phone")).isEqualTo(1);
        assertThat(balance(Map.of("phone", 900L), Map.of("chat", 200L)).comparable())
                .isFalse();
    }

    @Test
    void a_source_that_grew_counts_as_much_as_before_and_nothing_is_made_up() {
        SourceBalance grew = balance(Map.of("phone", 800L, "chat", 200L), Map.of("phone", 800L, "chat", 600L));
        assertThat(grew.before("chat")).isEqualTo(1);
        assertThat(grew.after("chat"))
                .as("a third of what it brings is as much as it brought beside the phone")
                .isCloseTo(1 / 3.0, within(1e-9));
        SourceBalance shrank = balance(Map.of("phone", 800L, "chat", 600L), Map.of("phone", 800L, "chat", 200L));
        assertThat(shrank.before("chat")).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(shrank.after("chat")).isEqualTo(1);
    }

    @Test
    void where_every_source_changed_they_are_balanced_among_each_other() {
        SourceBalance both = balance(Map.of("phone", 600L, "mail", 300L), Map.of("phone", 300L, "mail", 600L));
        double before = both.before("phone") * 600 / (both.before("mail") * 300);
        double after = both.after("phone") * 300 / (both.after("mail") * 600);
        assertThat(before).isCloseTo(after, within(1e-9));
    }

    @Test
    void sources_that_hardly_bring_the_issue_are_left_out_altogether() {
        Map<String, Long> before = Map.of("phone", 800L, "survey", 200L);
        Map<String, Long> after = Map.of("phone", 800L, "survey", 800L);
        List<Changed> changed = SteadySources.changes(before, after, 12, 12);
        assertThat(SourceBalance.of(before, after, changed, .05).after("survey"))
                .isZero();
        assertThat(SourceBalance.of(before, after, changed, .3).after("survey")).isEqualTo(.25);
        assertThat(SourceBalance.of(Map.of("phone", 9L), Map.of("chat", 9L), List.of(), 0)
                        .comparable())
                .isTrue();
    }

    @Test
    void parts_of_comments_become_whole_ones_without_any_being_lost() {
        List<WindowCounts> whole =
                SourceBalance.whole(List.of(new Part(.4, 10.4), new Part(.4, 10.4), new Part(.4, .4)));
        assertThat(whole).containsExactly(new WindowCounts(0, 10), new WindowCounts(1, 11), new WindowCounts(0, 0));
    }

    @Provide
    Arbitrary<Map<String, Long>> counts() {
        return Arbitraries.maps(
                        Arbitraries.of("phone", "mail", "chat", "survey", "branch"),
                        Arbitraries.longs().between(1, 5_000))
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property
    void what_changed_has_the_same_share_beside_the_steady_sources_on_both_sides(
            @ForAll("counts") Map<String, Long> before, @ForAll("counts") Map<String, Long> after) {
        List<Changed> changed = SteadySources.changes(before, after, 12, 12);
        SourceBalance balance = SourceBalance.of(before, after, changed);
        List<String> moved = changed.stream()
                .map(Changed::source)
                .filter(source -> before.containsKey(source) && after.containsKey(source))
                .toList();
        List<String> lasting = new ArrayList<>(before.keySet());
        after.keySet().stream().filter(source -> !before.containsKey(source)).forEach(lasting::add);
        changed.stream().filter(each -> !moved.contains(each.source())).forEach(each -> lasting.remove(each.source()));
        List<String> steady =
                lasting.stream().filter(source -> !moved.contains(source)).toList();
        List<String> beside = sum(before, steady) == 0 || sum(after, steady) == 0 ? lasting : steady;
        for (String source : moved) {
            assertThat(balance.before(source)).isBetween(0.0, 1.0);
            assertThat(balance.after(source)).isBetween(0.0, 1.0);
            double there = balance.before(source) * before.getOrDefault(source, 0L) / sum(before, beside);
            double later = balance.after(source) * after.getOrDefault(source, 0L) / sum(after, beside);
            assertThat(there).isCloseTo(later, within(1e-9 + 1e-9 * later));
        }
    }

    private static double sum(Map<String, Long> counts, List<String> of) {
        return of.stream().mapToLong(source -> counts.getOrDefault(source, 0L)).sum();
    }

    @Property
    void whole_comments_sum_up_to_the_parts(
            @ForAll List<@net.jqwik.api.constraints.DoubleRange(min = 0, max = 40) Double> events) {
        List<WindowCounts> whole = SourceBalance.whole(
                events.stream().map(each -> new Part(each, 3 * each)).toList());
        double sum = events.stream().mapToDouble(Double::doubleValue).sum();
        assertThat(WindowCounts.sum(whole).events()).isBetween((long) Math.floor(sum - .5), (long) Math.ceil(sum + .5));
        assertThat(WindowCounts.sum(whole).comments())
                .isGreaterThanOrEqualTo((long) Math.floor(3 * sum - .5))
                .isLessThanOrEqualTo((long) Math.ceil(3 * sum + .5 + events.size()));
    }
}
