package cx.stewardship.customervoice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.shared.Refusal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DigestChoiceTest {

    private static final LocalDate LAST_WEEK = LocalDate.of(2026, 11, 16);

    private static Instant at(String time) {
        return Instant.parse(time + ":00Z");
    }

    @Test
    void comes_on_monday_morning_about_the_week_before() {
        assertThat(DigestChoice.USUAL.due(at("2026-11-23T06:59"))).isEmpty();
        assertThat(DigestChoice.USUAL.due(at("2026-11-23T07:00"))).contains(LAST_WEEK);
        assertThat(DigestChoice.USUAL.due(at("2026-11-24T12:00"))).contains(LAST_WEEK);
        assertThat(DigestChoice.USUAL.due(at("2026-11-25T09:00")))
                .as("the product was away on Monday")
                .isEmpty();
    }

    @Test
    void comes_on_the_day_that_was_chosen_about_the_last_full_week() {
        DigestChoice friday = new DigestChoice(DayOfWeek.FRIDAY, 16, Set.of());
        assertThat(friday.due(at("2026-11-27T16:01"))).contains(LAST_WEEK);
        assertThat(friday.due(at("2026-11-23T07:00"))).isEmpty();
        DigestChoice sunday = new DigestChoice(DayOfWeek.SUNDAY, 23, Set.of());
        assertThat(sunday.due(at("2026-11-30T01:00")))
                .as("late on Sunday, read after midnight: still the week before that Sunday's")
                .contains(LAST_WEEK);
    }

    @Test
    void a_day_has_24_hours() {
        assertThatThrownBy(() -> new DigestChoice(DayOfWeek.MONDAY, 24, Set.of()))
                .isInstanceOf(Refusal.class);
    }
}
