package cx.stewardship.customervoice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.customervoice.domain.DigestChoice;
import cx.stewardship.customervoice.fixture.VoiceWorld;
import cx.stewardship.customervoice.persistence.JpaCommentReads;
import cx.stewardship.customervoice.persistence.JpaDigestBook;
import cx.stewardship.customervoice.persistence.JpaThemeReads;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.NoticeKind;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.task.Task;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TellingDigestTest {

    private static final Clock MONDAY = Clock.fixed(Instant.parse("2026-11-23T07:10:00Z"), ZoneOffset.UTC);
    private static final Actor LEAD = Actors.lead(7, VoiceWorld.BILLING);

    private final List<Notice> told = new ArrayList<>();

    private WritingDigests writing(EntityManager em) {
        DigestNews news = new DigestNews(
                (actor, department, today, most) -> List.of(),
                List.of((actor, today) -> List.of(
                        new Task(
                                Task.Verb.ACT, "Call the bank", null, LocalDate.of(2026, 11, 25), "/action-plans/plan"),
                        new Task(Task.Verb.ACT, "Much later", null, LocalDate.of(2027, 1, 25), "/action-plans/plan"),
                        new Task(Task.Verb.ROUTE, "2 comments wait", null, null, "/customer-voice/review-queue"))),
                Formats.in(Locale.ENGLISH, MONDAY));
        return new WritingDigests(new JpaCommentReads(em), new JpaThemeReads(em), new VoiceWorld(), news);
    }

    private TellingDigest telling(EntityManager em) {
        return new TellingDigest(writing(em), new JpaDigestBook(em), told::add, MONDAY);
    }

    private static TestDatabase database(TestDatabase.Vendor vendor) {
        TestDatabase database = TestDatabase.fresh(vendor);
        VoiceWorld.in(database);
        database.sql("insert into organization.person (id, employee_number, name) values (7, 'A7', 'Mara Lindholm')");
        return database;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_week_is_told_once_with_what_waits(TestDatabase.Vendor vendor) {
        try (TestDatabase database = database(vendor)) {
            assertThat(database.inTransaction(em -> telling(em).tellIfDue(LEAD)) ? 1 : 0)
                    .isEqualTo(1);
            assertThat(database.inTransaction(em -> telling(em).tellIfDue(LEAD)) ? 1 : 0)
                    .isZero();
            assertThat(told).singleElement().satisfies(notice -> {
                assertThat(notice.kind()).isEqualTo(NoticeKind.DIGEST);
                assertThat(notice.once()).isEqualTo("digest-2026-11-16");
                assertThat(notice.title()).isEqualTo("Your customers last week: no comments in Billing & Receivables");
                assertThat(notice.text())
                        .startsWith("No comments last week, as many as the week before.")
                        .contains("# Waits for you\n- 2 comments wait\n- Call the bank")
                        .doesNotContain("Much later");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void whose_transaction_fails_tells_nothing_and_tells_it_later(TestDatabase.Vendor vendor) {
        try (TestDatabase database = database(vendor)) {
            assertThatThrownBy(() -> database.doInTransaction(em -> new TellingDigest(
                                    writing(em),
                                    new JpaDigestBook(em),
                                    notice -> {
                                        throw new IllegalStateException("the outbox is away");
                                    },
                                    MONDAY)
                            .tellIfDue(LEAD)))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(database.inTransaction(em -> telling(em).tellIfDue(LEAD)) ? 1 : 0)
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void everyone_chooses_day_hour_and_departments(TestDatabase.Vendor vendor) {
        try (TestDatabase database = database(vendor)) {
            Actor lead = Actors.lead(7, VoiceWorld.BILLING, VoiceWorld.CONTACT);
            database.doInTransaction(em -> {
                ChoosingDigest choosing =
                        new ChoosingDigest(writing(em), new JpaDigestBook(em), Actors.acting(lead), MONDAY);
                assertThat(choosing.choice()).isEqualTo(DigestChoice.USUAL);
                assertThat(choosing.departments()).hasSize(2);
                assertThat(choosing.preview().departments()).hasSize(2);
                assertThatThrownBy(() -> choosing.choose(new DigestChoice(
                                DayOfWeek.FRIDAY, 16, Set.of(VoiceWorld.BILLING.value(), VoiceWorld.CONTACT.value()))))
                        .isInstanceOf(Refusal.class);
                choosing.choose(new DigestChoice(
                        DayOfWeek.FRIDAY, 16, Set.of(VoiceWorld.CONTACT.value(), VoiceWorld.FIELD.value())));
                assertThat(choosing.choice())
                        .isEqualTo(new DigestChoice(DayOfWeek.FRIDAY, 16, Set.of(VoiceWorld.CONTACT.value())));
                assertThat(choosing.preview().departments()).isEmpty();
                assertThat(telling(em).tellIfDue(lead)).isFalse();
                assertThat(new JpaDigestBook(em).choiceOf(new PersonId(8))).isEqualTo(DigestChoice.USUAL);
            });
        }
    }
}
