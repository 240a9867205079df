package cx.stewardship.actionplans.application;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.actionplans.domain.OpenWork;
import cx.stewardship.actionplans.domain.ReminderDays;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.NoticeKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An action is asked about before and after its day; when it stays late, one level after the other hears of it, each once. */
class RemindingOwnersTest {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 20);
    private static final long INES = 3;
    private static final long MARA = 1;
    private static final long HENRIK = 9;

    private final Company company = new Company();
    private final Work work = new Work();

    @BeforeEach
    void levels() {
        company.leads.put(6L, MARA);
        company.parents.put(6L, 1L);
        company.leads.put(1L, HENRIK);
    }

    @Test
    void nobody_hears_of_it_a_week_before() {
        work.open(INES, true);
        remind(DUE.minusDays(7));
        assertThat(company.told).isEmpty();
    }

    @Test
    void the_owner_hears_of_it_three_days_before_once() {
        work.open(INES, true);
        remind(DUE.minusDays(3));
        remind(DUE.minusDays(2));
        remind(DUE);
        assertThat(company.told).singleElement().satisfies(notice -> {
            assertThat(notice.to()).isEqualTo(new PersonId(INES));
            assertThat(notice.kind()).isEqualTo(NoticeKind.REMINDER);
            assertThat(notice.title()).isEqualTo("Due 20 Nov 2026: Match payments");
        });
    }

    @Test
    void late_it_goes_to_the_owner_then_the_lead_then_the_level_above() {
        work.open(INES, true);
        remind(DUE.plusDays(1));
        assertThat(told()).containsExactly(INES);
        remind(DUE.plusDays(7));
        assertThat(told()).containsExactly(INES, MARA);
        remind(DUE.plusDays(8));
        assertThat(told()).as("once more to the owner").containsExactly(INES, MARA, INES);
        remind(DUE.plusDays(21));
        assertThat(told().subList(3, 5)).containsExactly(INES, HENRIK);
        int before = company.told.size();
        remind(DUE.plusDays(21));
        assertThat(company.told).as("a second server, or the next hour").hasSize(before);
    }

    @Test
    void another_day_begins_anew() {
        work.open(INES, true);
        remind(DUE.plusDays(1));
        work.due = DUE.plusDays(10);
        remind(DUE.plusDays(11));
        assertThat(told()).containsExactly(INES, INES);
    }

    @Test
    void what_a_partner_does_is_asked_of_the_owner_of_the_plan() {
        work.open(null, true);
        remind(DUE.plusDays(1));
        assertThat(company.told).singleElement().satisfies(notice -> {
            assertThat(notice.to()).isEqualTo(new PersonId(MARA));
            assertThat(notice.text()).startsWith("Nordhaven Data was to do this");
        });
    }

    @Test
    void when_the_owner_has_left_the_owner_of_the_plan_is_asked_to_name_another() {
        work.open(INES, false);
        remind(DUE.plusDays(1));
        assertThat(company.told).singleElement().satisfies(notice -> {
            assertThat(notice.to()).isEqualTo(new PersonId(MARA));
            assertThat(notice.title()).startsWith("Without an owner");
        });
    }

    @Test
    void the_lead_who_does_it_does_not_escalate_to_oneself() {
        work.open(MARA, true);
        remind(DUE.plusDays(8));
        assertThat(told()).containsExactly(MARA, HENRIK);
    }

    @Test
    void the_checker_hears_when_the_agreed_weeks_are_over() {
        work.judgeable.add(new OpenWork.Judgeable(118, "Paid means paid", 2, DUE, 8));
        remind(DUE.plusWeeks(8).minusDays(1));
        assertThat(company.told).isEmpty();
        remind(DUE.plusWeeks(8));
        remind(DUE.plusWeeks(9));
        assertThat(company.told).singleElement().extracting(Notice::to).isEqualTo(new PersonId(2));
    }

    @Property
    void levels_never_fall_while_it_stays_late(@ForAll @IntRange(max = 400) int days) {
        LocalDate today = DUE.plusDays(days);
        ReminderDays usual = ReminderDays.USUAL;
        assertThat(usual.levels(DUE, today.plusDays(1))).isGreaterThanOrEqualTo(usual.levels(DUE, today));
        assertThat(usual.round(DUE, today.plusDays(7))).isGreaterThanOrEqualTo(usual.round(DUE, today));
    }

    private void remind(LocalDate today) {
        company.reminding(work).remind(today, ReminderDays.USUAL);
    }

    private List<Long> told() {
        return company.told.stream().map(notice -> notice.to().value()).toList();
    }

    private static final class Work implements OpenWork {
        private final List<Judgeable> judgeable = new ArrayList<>();
        private LocalDate due = DUE;
        private @Nullable Long owner;
        private boolean active;
        private boolean any;

        void open(@Nullable Long who, boolean works) {
            owner = who;
            active = works;
            any = true;
        }

        @Override
        public List<Open> dueUntil(LocalDate day) {
            return !any || due.isAfter(day)
                    ? List.of()
                    : List.of(new Open(
                            7,
                            118,
                            "Reminded although already paid",
                            6,
                            MARA,
                            "Match payments",
                            owner,
                            owner == null ? "Nordhaven Data" : "Ines Okafor",
                            active,
                            due));
        }

        @Override
        public List<Judgeable> pending() {
            return judgeable;
        }
    }
}
