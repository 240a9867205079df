package cx.stewardship.customervoice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cx.stewardship.analysis.agreement.Estimate;
import cx.stewardship.analysis.agreement.Intervals;
import cx.stewardship.customervoice.Themes.Completeness;
import cx.stewardship.customervoice.domain.Reckoned.Joined;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReckonedTest {

    private static Joined joined(long comments, long found, long known) {
        return new Joined(comments, Intervals.share(found, known).orElseThrow());
    }

    @Test
    void a_comment_that_joined_by_itself_stands_for_those_that_the_rule_missed() {
        assertThat(Reckoned.of(List.of(joined(10, 50, 100)), 0).share()).isEqualTo(.5);
        assertThat(Reckoned.of(List.of(joined(10, 50, 100)), 20).share()).isEqualTo(.75);
        assertThat(Reckoned.of(List.of(joined(0, 50, 100)), 20))
                .as("people miss none")
                .isEqualTo(Completeness.WHOLE);
        assertThat(Reckoned.of(List.of(), 20)).isEqualTo(Completeness.WHOLE);
    }

    @Test
    void where_nothing_came_the_rule_may_have_missed_all_of_it() {
        assertThat(Reckoned.of(List.of(joined(0, 50, 100)), 0).share()).isEqualTo(.5);
        assertThat(Reckoned.of(List.of(joined(0, 50, 100), joined(0, 90, 100)), 0)
                        .share())
                .isEqualTo(.5);
        assertThat(Reckoned.of(List.of(joined(0, 0, 100)), 0).share())
                .as("no measure any more")
                .isEqualTo(.05);
        assertThat(Reckoned.of(List.of(joined(3, 0, 100)), 0).lowest()).isZero();
    }

    @Test
    void each_counts_by_the_rule_of_its_time() {
        Completeness found = Reckoned.of(List.of(joined(10, 25, 100), joined(10, 50, 100)), 0);
        assertThat(found.share()).as("20 stand for 40 and 20").isCloseTo(20 / 60.0, within(1e-9));
        assertThat(found.lowest()).isBetween(.17, found.share());
        assertThat(found.highest()).isBetween(found.share(), .6);
    }

    @Provide
    Arbitrary<List<Joined>> some() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 300),
                        Arbitraries.longs().between(10, 400),
                        Arbitraries.doubles().between(0, 1))
                .as((comments, known, share) -> joined(comments, Math.round(known * share), known))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property
    void a_new_rule_by_which_nothing_joined_yet_moves_nothing(
            @ForAll("some") List<Joined> joined, @ForAll @IntRange(min = 1, max = 50) int put) {
        List<Joined> more = new ArrayList<>(joined);
        more.add(joined(0, 3, 10));
        assertThat(Reckoned.of(more, put)).isEqualTo(Reckoned.of(joined, put));
    }

    @Property
    void the_share_lies_within_its_interval_and_those_of_its_parts(
            @ForAll("some") @Size(min = 1) List<Joined> joined, @ForAll @IntRange(min = 0, max = 50) int put) {
        Completeness found = Reckoned.of(joined, put);
        assertThat(found.lowest()).isBetween(0.0, found.share() + 1e-12);
        assertThat(found.highest()).isBetween(found.share() - 1e-12, 1 + 1e-12);
        assertThat(found.share())
                .isGreaterThanOrEqualTo(
                        joined.stream().mapToDouble(Joined::least).min().orElseThrow() - 1e-12);
    }

    @Property
    void one_rule_all_the_time_is_the_same_as_two_that_find_as_much(@ForAll("some") List<Joined> joined) {
        Estimate same = joined.get(0).found();
        long all = joined.stream().mapToLong(Joined::comments).sum();
        List<Joined> parts =
                joined.stream().map(each -> new Joined(each.comments(), same)).toList();
        assertThat(Reckoned.of(parts, 7).share())
                .isCloseTo(Reckoned.of(List.of(new Joined(all, same)), 7).share(), within(1e-9));
    }
}
