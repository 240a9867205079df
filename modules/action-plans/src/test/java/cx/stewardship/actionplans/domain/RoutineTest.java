package cx.stewardship.actionplans.domain;

import static cx.stewardship.actionplans.domain.PlanFixture.BILLING;
import static cx.stewardship.actionplans.domain.PlanFixture.TODAY;
import static cx.stewardship.actionplans.domain.PlanFixture.mara;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A meeting takes place again and again; each time its agenda is kept and its next date moves on. */
class RoutineTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_meeting_that_was_held_moves_its_next_date_on() {
        Routine routine = staffMeeting();
        routine.heldOn(MONDAY, "We go on.", "Agenda", mara(MONDAY));
        assertThat(routine.nextOn()).isEqualTo(MONDAY.plusWeeks(1));
        assertThat(routine.lastHeldOn()).contains(MONDAY);
        assertThat(routine.meetings().get(0).note()).contains("We go on.");
        assertThat(routine.meetings().get(0).agenda()).isEqualTo("Agenda");
    }

    @Test
    void after_a_long_holiday_the_next_date_lies_in_the_future() {
        Routine routine = staffMeeting();
        LocalDate late = MONDAY.plusWeeks(5).plusDays(2);
        routine.heldOn(late, null, "Agenda", mara(late));
        assertThat(routine.nextOn()).isAfter(late).isEqualTo(MONDAY.plusWeeks(6));
    }

    @Test
    void held_a_day_early_counts_for_the_day_it_was_meant_for() {
        Routine routine = staffMeeting();
        routine.heldOn(MONDAY.minusDays(1), null, "Agenda", mara(MONDAY));
        assertThat(routine.nextOn()).isEqualTo(MONDAY.plusWeeks(1));
    }

    @Test
    void it_cannot_have_been_held_in_the_future_nor_twice_on_a_day_nor_on_no_day() {
        Routine routine = staffMeeting();
        refused(() -> routine.heldOn(MONDAY, null, "", mara(TODAY)), "plans.routine.heldInFuture");
        refused(() -> routine.heldOn(null, null, "", mara(TODAY)), "plans.routine.heldDay");
        routine.heldOn(MONDAY, null, "", mara(MONDAY));
        refused(() -> routine.heldOn(MONDAY, null, "", mara(MONDAY)), "plans.routine.heldBefore");
        refused(
                () -> routine.heldOn(MONDAY.plusDays(1), "x".repeat(4001), "", mara(MONDAY.plusDays(1))),
                "plans.routine.note");
        assertThat(routine.meetings()).hasSize(1);
    }

    @Test
    void it_has_a_name_a_rhythm_and_a_day_that_is_not_over() {
        refused(() -> Routine.begin(BILLING, " ", Rhythm.WEEKLY, MONDAY, TODAY), "plans.routine.name");
        refused(() -> Routine.begin(BILLING, "x".repeat(161), Rhythm.WEEKLY, MONDAY, TODAY), "plans.routine.name");
        refused(() -> Routine.begin(BILLING, "Round", null, MONDAY, TODAY), "plans.routine.rhythm");
        refused(() -> Routine.begin(BILLING, "Round", Rhythm.WEEKLY, null, TODAY), "plans.routine.next");
        refused(() -> Routine.begin(BILLING, "Round", Rhythm.WEEKLY, TODAY.minusDays(1), TODAY), "plans.routine.next");
    }

    @Test
    void one_that_has_ended_is_neither_held_nor_changed() {
        Routine routine = staffMeeting();
        routine.end(TODAY);
        refused(() -> routine.heldOn(TODAY, null, "", mara(TODAY)), "plans.routine.ended");
        refused(() -> routine.change("Round", Rhythm.DAILY, MONDAY, TODAY), "plans.routine.ended");
        refused(() -> routine.end(TODAY), "plans.routine.ended");
    }

    @Test
    void the_second_tuesday_stays_the_second_tuesday_and_the_fifth_friday_is_the_last() {
        assertThat(Rhythm.MONTHLY.after(LocalDate.of(2026, 11, 10))).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(Rhythm.MONTHLY.after(LocalDate.of(2026, 10, 30))).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(Rhythm.QUARTERLY.after(LocalDate.of(2026, 11, 10))).isEqualTo(LocalDate.of(2027, 2, 9));
        assertThat(Rhythm.DAILY.after(LocalDate.of(2026, 11, 20))).isEqualTo(MONDAY);
    }

    @Property
    void every_rhythm_goes_forward_and_keeps_its_weekday(
            @ForAll Rhythm rhythm, @ForAll @IntRange(max = 4000) int days) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(days);
        LocalDate next = rhythm.after(day);
        assertThat(next).isAfter(day);
        assertThat(rhythm.before(day)).isBefore(day);
        if (rhythm == Rhythm.DAILY) {
            assertThat(next.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        } else {
            assertThat(next.getDayOfWeek()).isEqualTo(day.getDayOfWeek());
        }
    }

    private static Routine staffMeeting() {
        return Routine.begin(BILLING, "Monday staff meeting", Rhythm.WEEKLY, MONDAY, TODAY);
    }

    private static void refused(Runnable work, String key) {
        assertThatThrownBy(work::run).isInstanceOf(PlanRefused.class).hasMessageStartingWith(key);
    }
}
