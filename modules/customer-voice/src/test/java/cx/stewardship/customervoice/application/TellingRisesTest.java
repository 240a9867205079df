package cx.stewardship.customervoice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.customervoice.fixture.VoiceWorld;
import cx.stewardship.customervoice.persistence.JpaThemeReads;
import cx.stewardship.customervoice.persistence.JpaThemeRises;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.NoticeKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lead of a department hears of a theme that begins to rise: once, and again only when it rises anew. */
class TellingRisesTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final int NEW = 1;
    private static final int RISING = 2;
    private static final int HINT = 3;
    private static final int OTHERS = 5;

    private final List<Notice> told = new ArrayList<>();

    private static Clock on(LocalDate day) {
        return Clock.fixed(day.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /** A year of 100 comments a week; the themes begin with nothing. */
    private static TestDatabase company(TestDatabase.Vendor vendor) {
        TestDatabase database = TestDatabase.fresh(vendor);
        VoiceWorld.in(database);
        for (int week = -60; week < 20; week++) {
            database.sql("insert into customer_voice.company_week (monday, comments, thanks) values ('"
                    + MONDAY.plusWeeks(week) + "', 100, 0)");
        }
        theme(database, NEW, VoiceWorld.BILLING.value(), "Cannot pay in instalments");
        theme(database, RISING, VoiceWorld.BILLING.value(), "Reminded although paid");
        theme(database, HINT, VoiceWorld.BILLING.value(), "Invoice by fax");
        theme(database, OTHERS, VoiceWorld.FIELD.value(), "Nobody came");
        return database;
    }

    private static void theme(TestDatabase database, int id, long department, String name) {
        database.sql(
                "insert into customer_voice.theme (id, department_id, name, definition, created_at, created_by, version)"
                        + " values (" + id + ", " + department + ", '" + name
                        + "', '', timestamp with time zone '2026-01-01 00:00:00+00', 'mara', 0)");
    }

    private static void said(TestDatabase database, int theme, int fromWeek, int... comments) {
        for (int i = 0; i < comments.length; i++) {
            if (comments[i] > 0) {
                database.sql("insert into customer_voice.theme_week (theme_id, monday, comments) values (" + theme
                        + ", '" + MONDAY.plusWeeks(fromWeek + i) + "', " + comments[i] + ")");
            }
        }
    }

    private int tell(TestDatabase database, LocalDate day) {
        return database.inTransaction(em -> {
            VoiceWorld world = new VoiceWorld();
            ReadingThemes reading =
                    new ReadingThemes(new JpaThemeReads(em), world, Actors.acting(Actor.system()), on(day));
            TellingRises telling = new TellingRises(reading, new JpaThemeRises(em), told::add, on(day));
            return world.all().stream().mapToInt(telling::tell).sum();
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_rises_and_what_is_new_is_told_once_to_who_leads_the_department(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            said(database, NEW, -4, 3, 3, 3, 3);
            said(database, RISING, -16, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 6);
            said(database, OTHERS, -4, 9, 9, 9, 9);

            assertThat(tell(database, MONDAY)).isEqualTo(2);

            assertThat(told).extracting(Notice::to).containsOnly(new PersonId(7));
            assertThat(told).extracting(Notice::kind).containsOnly(NoticeKind.RISING);
            assertThat(told)
                    .extracting(Notice::title)
                    .containsExactlyInAnyOrder(
                            "New: \u201cCannot pay in instalments\u201d", "Rising: \u201cReminded although paid\u201d");
            assertThat(told)
                    .filteredOn(notice -> notice.title().startsWith("Rising"))
                    .singleElement()
                    .satisfies(notice -> {
                        assertThat(notice.text())
                                .startsWith("24 comments in the last 4 weeks, where 8 were to be expected")
                                .contains("because you lead Billing & Receivables");
                        assertThat(notice.address()).isEqualTo("/customer-voice/theme?id=" + RISING);
                        assertThat(notice.once()).isEqualTo("rise-" + RISING + "-" + MONDAY);
                    });
            assertThat(tell(database, MONDAY)).isZero();
            assertThat(tell(database, MONDAY.plusDays(2))).isZero();
            assertThat(tell(database, MONDAY.plusWeeks(1))).isZero();
            assertThat(told).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_theme_that_rises_anew_after_a_quiet_time_is_told_again(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            said(database, RISING, -16, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 6, 6, 6, 6);
            assertThat(tell(database, MONDAY)).isEqualTo(1);
            said(database, RISING, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 9, 9, 9, 9);
            for (int week = 1; week < 12; week++) {
                tell(database, MONDAY.plusWeeks(week));
            }
            assertThat(told).hasSize(1);
            assertThat(tell(database, MONDAY.plusWeeks(16))).isEqualTo(1);
            assertThat(told).extracting(Notice::once).doesNotHaveDuplicates().hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_was_said_once_long_ago_is_not_new_and_small_numbers_say_so(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            said(database, HINT, -40, 1);
            said(database, HINT, -4, 2, 1, 1, 2);

            assertThat(tell(database, MONDAY)).isEqualTo(1);

            assertThat(told).singleElement().satisfies(notice -> {
                assertThat(notice.title()).isEqualTo("Rising: \u201cInvoice by fax\u201d");
                assertThat(notice.text()).contains("The numbers are small, so this is a first hint");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_cannot_be_told_is_told_later(TestDatabase.Vendor vendor) {
        try (TestDatabase database = company(vendor)) {
            said(database, NEW, -4, 3, 3, 3, 3);
            assertThatThrownBy(() -> database.doInTransaction(em -> {
                        ReadingThemes reading = new ReadingThemes(
                                new JpaThemeReads(em), new VoiceWorld(), Actors.acting(Actor.system()), on(MONDAY));
                        new TellingRises(
                                        reading,
                                        new JpaThemeRises(em),
                                        notice -> {
                                            throw new IllegalStateException("the outbox is away");
                                        },
                                        on(MONDAY))
                                .tell(new VoiceWorld().get(VoiceWorld.BILLING));
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(tell(database, MONDAY)).isEqualTo(1);
        }
    }
}
