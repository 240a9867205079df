package cx.stewardship.actionplans.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.actionplans.domain.PlanFixture;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.actionplans.domain.Rhythm;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Refusal.Kind;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HoldingRoutinesTest {

    private static final LocalDate NEXT = PlanFixture.TODAY.plusDays(1);

    private final Company company = new Company();

    @Test
    void a_lead_begins_a_meeting_and_notes_that_it_was_held() {
        long id = company.holding().begin(PlanFixture.BILLING, "Staff meeting", Rhythm.WEEKLY, NEXT);
        LocalDate following = company.on(NEXT).holding().held(id, NEXT, "Go on.");
        assertThat(following).isEqualTo(NEXT.plusWeeks(1));
        RoutineDetails details = company.readingRoutines().details(id, Locale.ENGLISH);
        assertThat(details.meetings()).hasSize(1);
        assertThat(details.meetings().get(0).agenda()).startsWith("Staff meeting, 23 Nov 2026");
        assertThat(details.agenda().isEmpty()).isTrue();
        assertThat(company.audit.lines).hasSize(2);
    }

    @Test
    void the_meeting_of_another_department_does_not_exist() {
        long id = company.holding().begin(PlanFixture.BILLING, "Staff meeting", Rhythm.WEEKLY, NEXT);
        Company other = company.as(Company.otherLead());
        kind(() -> other.readingRoutines().details(id, Locale.ENGLISH), Kind.NOT_FOUND);
        kind(() -> other.holding().held(id, NEXT, null), Kind.NOT_FOUND);
        kind(() -> other.holding().begin(PlanFixture.BILLING, "Round", Rhythm.WEEKLY, NEXT), Kind.NOT_FOUND);
        assertThat(other.readingRoutines().list()).isEmpty();
    }

    @Test
    void an_executive_reads_the_agenda_and_changes_nothing() {
        long id = company.holding().begin(PlanFixture.BILLING, "Staff meeting", Rhythm.WEEKLY, NEXT);
        Company above = company.as(Company.executive());
        assertThat(above.readingRoutines().details(id, Locale.ENGLISH).mayWork())
                .isFalse();
        kind(() -> above.holding().end(id), Kind.NOT_ALLOWED);
        kind(() -> above.holding().change(id, "Round", Rhythm.DAILY, NEXT), Kind.NOT_ALLOWED);
    }

    @Test
    void a_department_has_no_two_meetings_of_one_name() {
        company.holding().begin(PlanFixture.BILLING, "Staff meeting", Rhythm.WEEKLY, NEXT);
        assertThatThrownBy(() -> company.holding().begin(PlanFixture.BILLING, "staff MEETING", Rhythm.MONTHLY, NEXT))
                .isInstanceOf(PlanRefused.class)
                .hasMessageStartingWith("plans.routine.twice");
    }

    @Test
    void a_meeting_that_nobody_has_heard_of_is_written_down_when_a_plan_names_it() {
        RoutineBook book = company.names().routines();
        long id = Objects.requireNonNull(book.named("Morning huddle", PlanFixture.BILLING));
        assertThat(book.named(" morning HUDDLE ", PlanFixture.BILLING)).isEqualTo(id);
        assertThat(book.named("  ", PlanFixture.BILLING)).isNull();
        assertThat(book.choices(PlanFixture.BILLING)).containsExactly("Morning huddle");
        assertThatThrownBy(() -> book.named("x".repeat(200), PlanFixture.BILLING))
                .isInstanceOf(PlanRefused.class);
    }

    private static void kind(Runnable work, Kind kind) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
