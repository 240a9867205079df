package cx.stewardship.actionplans.domain;

import static cx.stewardship.actionplans.domain.PlanFixture.EFFECTIVE;
import static cx.stewardship.actionplans.domain.PlanFixture.TODAY;
import static cx.stewardship.actionplans.domain.PlanFixture.pending;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What the weeks after a plan are reckoned by does not change under its hands. */
class FoundByRuleTest {

    private static final Instant NOW = EFFECTIVE.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final Instant MERGED = NOW.plusSeconds(86_400);
    private static final Instant LATER = NOW.plusSeconds(7 * 86_400);

    @Test
    void what_was_found_at_first_holds() {
        ActionPlan plan = pending();
        assertThat(plan.foundByRule()).isEmpty();
        assertThat(plan.reckonBy(22, 80, Instant.EPOCH, NOW)).isTrue();
        assertThat(plan.foundByRule()).singleElement().satisfies(kept -> assertThat(kept.share())
                .isEqualTo(22 / 80.0));
        assertThat(plan.reckonBy(24, 80, Instant.EPOCH, LATER))
                .as("hardly more")
                .isFalse();
        assertThat(plan.foundByRule()).hasSize(1);
    }

    @Test
    void a_rule_that_finds_clearly_more_counts_from_the_day_on_which_other_themes_were_merged() {
        ActionPlan plan = pending();
        plan.reckonBy(22, 80, Instant.EPOCH, NOW);
        assertThat(plan.reckonBy(30, 80, MERGED, LATER)).isTrue();
        assertThat(plan.foundByRule()).extracting(FoundByRule::since).containsExactly(NOW, MERGED);
        assertThat(plan.foundByRule().get(1).redrawn()).isTrue();
        assertThat(plan.reckonBy(30, 80, MERGED, LATER.plusSeconds(60)))
                .as("once")
                .isFalse();
    }

    @Test
    void when_nobody_changed_a_theme_it_counts_from_the_moment_it_was_seen() {
        ActionPlan plan = pending();
        plan.reckonBy(22, 80, NOW.minusSeconds(60), NOW);
        assertThat(plan.reckonBy(30, 80, NOW.minusSeconds(60), LATER)).isTrue();
        assertThat(plan.foundByRule().get(1).since()).isEqualTo(LATER);
        assertThat(plan.foundByRule().get(1).redrawn()).isFalse();
    }

    @Test
    void one_or_two_of_few_comments_are_no_other_rule() {
        ActionPlan plan = pending();
        plan.reckonBy(4, 10, Instant.EPOCH, NOW);
        assertThat(plan.reckonBy(6, 10, MERGED, LATER)).isFalse();
        assertThat(plan.reckonBy(7, 10, MERGED, LATER)).isTrue();
    }

    @Test
    void a_plan_that_is_handed_over_again_is_measured_anew() {
        ActionPlan plan = PlanFixture.pending();
        plan.reckonBy(22, 80, Instant.EPOCH, NOW);
        plan.goBack(Transition.BACK_TO_WORK, PlanFixture.jonas(EFFECTIVE));
        plan.submitForVerification(TODAY, PlanFixture.mara(TODAY));
        assertThat(plan.foundByRule()).isEmpty();
    }

    @Property
    void each_holds_from_a_later_moment_than_the_one_before_and_finds_clearly_more_or_fewer(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 60) Integer> found,
            @ForAll @IntRange(min = 0, max = 12) int merged) {
        ActionPlan plan = pending();
        for (int day = 0; day < found.size(); day++) {
            Instant at = NOW.plusSeconds(86_400L * day);
            plan.reckonBy(found.get(day), 60, NOW.plusSeconds(86_400L * Math.min(day, merged) - 3_600), at);
        }
        List<FoundByRule> kept = plan.foundByRule();
        assertThat(kept.get(0).found()).as("the first never changes").isEqualTo((long) found.get(0));
        for (int i = 1; i < kept.size(); i++) {
            assertThat(kept.get(i).since()).isAfter(kept.get(i - 1).since());
            assertThat(Math.abs(kept.get(i).found() - kept.get(i - 1).found())).isGreaterThanOrEqualTo(3);
        }
    }
}
