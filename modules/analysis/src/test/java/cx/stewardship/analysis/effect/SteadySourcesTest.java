package cx.stewardship.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.analysis.effect.SteadySources.Change;
import cx.stewardship.analysis.effect.SteadySources.Changed;
import cx.stewardship.analysis.effect.SteadySources.Conclusion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A rate that moves because other customers are heard is no effect. */
class SteadySourcesTest {

    private static List<String> changes(Map<String, Long> before, Map<String, Long> after, int weeksAfter) {
        return SteadySources.changes(before, after, 12, weeksAfter).stream()
                .map(each -> each.source() + " " + each.change())
                .toList();
    }

    @Test
    void a_source_that_begins_or_ends_is_noticed_unless_it_is_a_small_one() {
        assertThat(changes(Map.of("phone", 900L), Map.of("phone", 600L, "chat", 200L), 8))
                .containsExactly("chat BEGAN");
        assertThat(changes(Map.of("phone", 900L, "survey", 300L), Map.of("phone", 600L), 8))
                .containsExactly("survey ENDED");
        assertThat(changes(Map.of("phone", 900L), Map.of("phone", 600L, "chat", 22L), 8))
                .as("3.5 %")
                .containsExactly("chat BEGAN");
        assertThat(changes(Map.of("phone", 900L), Map.of("phone", 600L, "chat", 16L), 8))
                .as("2.6 %")
                .isEmpty();
    }

    @Test
    void many_small_sources_that_begin_count_together() {
        assertThat(changes(
                        Map.of("phone", 900L),
                        Map.of("phone", 600L, "branch 1", 40L, "branch 2", 40L, "branch 3", 40L),
                        8))
                .containsExactly("branch 1 BEGAN", "branch 2 BEGAN", "branch 3 BEGAN");
    }

    @Test
    void when_one_source_grows_the_others_have_not_shrunk() {
        assertThat(changes(Map.of("phone", 600L, "mail", 600L), Map.of("phone", 4000L, "mail", 400L), 8))
                .containsExactly("phone MORE");
        assertThat(changes(Map.of("phone", 600L, "mail", 600L, "survey", 600L), Map.of("phone", 400L, "mail", 400L), 8))
                .as("shares of the others grow when one ends")
                .containsExactly("survey ENDED");
        assertThat(changes(Map.of("phone", 600L, "mail", 600L), Map.of("phone", 400L, "mail", 70L), 8))
                .containsExactly("mail LESS");
    }

    @Test
    void a_source_brings_more_or_less_when_both_its_comments_and_its_share_say_so() {
        assertThat(changes(Map.of("phone", 800L, "chat", 200L), Map.of("phone", 800L, "chat", 280L), 12))
                .as("1.4 times as many, 6 points")
                .containsExactly("chat MORE");
        assertThat(changes(Map.of("phone", 4000L, "chat", 6000L), Map.of("phone", 4000L, "chat", 7100L), 12))
                .as("1.18 times as many, 4 points")
                .isEmpty();
        assertThat(changes(Map.of("phone", 950L, "chat", 50L), Map.of("phone", 950L, "chat", 85L), 12))
                .as("3 points")
                .isEmpty();
    }

    @Test
    void a_busier_season_is_no_change_of_sources() {
        assertThat(changes(Map.of("phone", 600L, "mail", 300L), Map.of("phone", 1200L, "mail", 600L), 8))
                .isEmpty();
        assertThat(changes(Map.of("phone", 600L), Map.of("phone", 6000L), 8)).isEmpty();
    }

    @Test
    void what_chance_explains_is_no_change() {
        assertThat(changes(Map.of("phone", 90L, "mail", 12L), Map.of("phone", 9L), 1))
                .isEmpty();
        assertThat(changes(Map.of("phone", 90L), Map.of(), 1)).isEmpty();
        assertThat(changes(Map.of(), Map.of("phone", 90L), 1)).isEmpty();
    }

    @Test
    void both_ways_of_counting_have_to_agree() {
        assertThat(SteadySources.verdict(Verdict.EFFECTIVE, Verdict.EFFECTIVE, 1))
                .isEqualTo(Verdict.EFFECTIVE);
        assertThat(SteadySources.verdict(Verdict.EFFECTIVE, Verdict.PARTLY_EFFECTIVE, 1))
                .isEqualTo(Verdict.PARTLY_EFFECTIVE);
        assertThat(SteadySources.verdict(Verdict.EFFECTIVE, Verdict.NOT_EFFECTIVE, .4))
                .isEqualTo(Verdict.NOT_ENOUGH_DATA);
        assertThat(SteadySources.verdict(Verdict.NOT_EFFECTIVE, Verdict.EFFECTIVE, .4))
                .as("nor is a plan reopened for it")
                .isEqualTo(Verdict.NOT_ENOUGH_DATA);
    }

    @Test
    void sources_that_say_nothing_of_the_issue_only_dilute_it() {
        assertThat(SteadySources.verdict(Verdict.EFFECTIVE, Verdict.NOT_EFFECTIVE, 0))
                .isEqualTo(Verdict.NOT_EFFECTIVE);
        assertThat(SteadySources.verdict(Verdict.NOT_ENOUGH_DATA, Verdict.EFFECTIVE, .02))
                .isEqualTo(Verdict.EFFECTIVE);
        assertThat(SteadySources.conclusion(Verdict.NOT_ENOUGH_DATA, Verdict.EFFECTIVE, .02))
                .isEqualTo(Conclusion.STEADY);
        assertThat(SteadySources.conclusion(Verdict.NOT_ENOUGH_DATA, Verdict.EFFECTIVE, .1))
                .isEqualTo(Conclusion.NEITHER);
    }

    @Provide
    Arbitrary<Map<String, Long>> counts() {
        return Arbitraries.maps(
                        Arbitraries.of("phone", "mail", "chat", "survey", "branch", "letter"),
                        Arbitraries.longs().between(0, 5_000))
                .ofMaxSize(6);
    }

    @Property
    void the_order_of_time_only_turns_the_names_of_changes(
            @ForAll("counts") Map<String, Long> before, @ForAll("counts") Map<String, Long> after) {
        Map<String, Change> there = named(SteadySources.changes(before, after, 12, 12));
        Map<String, Change> back = named(SteadySources.changes(after, before, 12, 12));
        assertThat(there.keySet()).isEqualTo(back.keySet());
        there.forEach((source, change) -> assertThat(back.get(source)).isEqualTo(turned(change)));
    }

    @Property
    void the_same_mix_never_counts_as_changed(
            @ForAll("counts") Map<String, Long> before, @ForAll @IntRange(min = 1, max = 30) int weeks) {
        Map<String, Long> after = before.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() * weeks));
        assertThat(SteadySources.changes(before, after, 1, weeks)).isEmpty();
    }

    @Property
    void every_source_is_either_steady_or_changed(
            @ForAll("counts") Map<String, Long> before,
            @ForAll("counts") Map<String, Long> after,
            @ForAll @IntRange(min = 1, max = 30) int weeks) {
        List<Changed> changed = SteadySources.changes(before, after, 12, weeks);
        Map<String, Long> all = new HashMap<>(before);
        after.forEach((source, count) -> all.merge(source, count, Long::sum));
        Set<String> steady = SteadySources.steady(all.keySet(), changed);
        assertThat(steady.size() + changed.size()).isEqualTo(all.size());
        assertThat(changed)
                .allSatisfy(each -> assertThat(steady).doesNotContain(each.source()))
                .allSatisfy(each -> assertThat(each.change() == Change.BEGAN).isEqualTo(each.shareBefore() == 0))
                .allSatisfy(each -> assertThat(each.change() == Change.ENDED).isEqualTo(each.shareAfter() == 0));
    }

    private static Map<String, Change> named(List<Changed> changed) {
        return changed.stream().collect(Collectors.toMap(Changed::source, Changed::change));
    }

    private static Change turned(Change change) {
        return switch (change) {
            case BEGAN -> Change.ENDED;
            case ENDED -> Change.BEGAN;
            case MORE -> Change.LESS;
            case LESS -> Change.MORE;
        };
    }
}
