package cx.stewardship.customervoice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.shared.DepartmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private static Story story() {
        return new Story(new DepartmentId(2), null, NOW, "tomas");
    }

    private static Story.Wording words() {
        return new Story.Wording("A valve at the  counter", "It lay there.", "Two lists.", "");
    }

    @Test
    void a_story_has_a_customer_behind_it() {
        assertThatThrownBy(() -> story().tell(words(), Set.of(), 1)).hasMessageContaining("comments.needed");
        assertThatThrownBy(() -> story().tell(words(), Set.of(1L, 2L), 3)).hasMessageContaining("best.needed");
        Set<Long> many = LongStream.range(0, 31).boxed().collect(Collectors.toSet());
        assertThatThrownBy(() -> story().tell(words(), many, 3)).hasMessageContaining("tooMany");
        Story told = story();
        told.tell(words(), Set.of(1L, 2L), 2);
        assertThat(told.title()).isEqualTo("A valve at the counter");
        told.tell(words(), Set.of(2L, 3L), 3);
        assertThat(told.behind()).containsExactlyInAnyOrder(2L, 3L);
        assertThat(told.toldBy()).isEqualTo(3);
    }

    @Test
    void a_story_says_what_happened_and_what_caused_it_but_may_wait_for_what_changed() {
        assertThatThrownBy(() -> new Story.Wording(" ", "a", "b", "c")).hasMessageContaining("title.needed");
        assertThatThrownBy(() -> new Story.Wording("t", " ", "b", "c")).hasMessageContaining("situation.needed");
        assertThatThrownBy(() -> new Story.Wording("t", "a", "\n", "c")).hasMessageContaining("cause.needed");
        assertThatThrownBy(() -> new Story.Wording("t".repeat(161), "a", "b", "c"))
                .hasMessageContaining("tooLong");
        assertThat(new Story.Wording("t", "a", "b", " ").changed()).isEmpty();
    }

    @Test
    void it_is_put_away_once_and_comes_back() {
        Story story = story();
        story.putAway(NOW);
        assertThatThrownBy(() -> story.putAway(NOW)).hasMessageContaining("already");
        story.bringBack();
        assertThat(story.isPutAway()).isFalse();
        assertThatThrownBy(() -> story.isStill(4)).hasMessageContaining("changedMeanwhile");
    }

    @Test
    void a_minute_was_held_somewhere_with_somebody_on_a_day_that_has_come() {
        assertThatThrownBy(() -> new MinuteUse(null, null, " ", 3, TODAY)).hasMessageContaining("meeting.needed");
        assertThatThrownBy(() -> new MinuteUse(null, null, "Staff", 0, TODAY)).hasMessageContaining("people.needed");
        assertThatThrownBy(() -> new MinuteUse(null, null, "Staff", 3, TODAY.plusDays(1)).noted("t", "T", NOW, TODAY))
                .hasMessageContaining("day.future");
        assertThatThrownBy(() -> new MinuteUse(null, null, "Staff", 3, TODAY.minusYears(2)).noted("t", "T", NOW, TODAY))
                .hasMessageContaining("day.old");
    }
}
