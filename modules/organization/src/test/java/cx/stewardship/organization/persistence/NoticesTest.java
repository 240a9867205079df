package cx.stewardship.organization.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.organization.domain.MailState;
import cx.stewardship.organization.domain.NoticeBoard;
import cx.stewardship.organization.domain.NoticeChoice;
import cx.stewardship.organization.domain.Person;
import cx.stewardship.organization.domain.ToldNotice;
import cx.stewardship.organization.fixture.EachAlone;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Slice;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00.123456789Z");

    private static long person(TestDatabase database, String number, String mail) {
        long id = database.inTransaction(em -> {
            Person person = new Person(number, "Person " + number, LocalDate.of(2020, 1, 1));
            em.persist(person);
            em.flush();
            return person.id().value();
        });
        database.sql("update organization.person set email = " + (mail.isEmpty() ? "null" : "'" + mail + "'")
                + " where id = " + id);
        return id;
    }

    private static Notice notice(long to, String once) {
        return new Notice(
                new PersonId(to),
                NoticeKind.REMINDER,
                "Due\r\nBcc: everyone@example.org",
                "An action is due.",
                "/x",
                once);
    }

    private static NoticeBoard board(TestDatabase database) {
        return EachAlone.in(database, NoticeBoard.class, JpaNoticeBoard::new);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void the_same_is_told_once_to_each_and_the_transaction_goes_on(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            long mara = person(database, "A1", "mara@example.org");
            long jonas = person(database, "A2", "");
            List<Boolean> added = database.inTransaction(em -> {
                JpaNoticeBoard board = new JpaNoticeBoard(em);
                return List.of(
                        board.add(notice(mara, "plan-1-due"), true, true, NOW),
                        board.add(notice(mara, "plan-1-due"), true, true, NOW),
                        board.add(notice(jonas, "plan-1-due"), true, true, NOW),
                        board.add(notice(mara, "plan-2-due"), false, true, NOW));
            });
            assertThat(added).containsExactly(true, false, true, true);
            assertThat(board(database).add(notice(mara, "plan-1-due"), true, true, NOW))
                    .isFalse();
            Slice<ToldNotice> shown = board(database).of(new PersonId(mara), true, null, 10);
            assertThat(shown.total()).isEqualTo(1);
            assertThat(shown.rows().get(0).title()).isEqualTo("Due Bcc: everyone@example.org");
            // who has no address gets no mail; who does not want it in the product may still get one
            assertThat(board(database).due(NOW, 10)).hasSize(2);
            assertThat(board(database).add(notice(999, "nobody"), true, true, NOW))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_is_rolled_back_is_not_told(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            long mara = person(database, "A1", "mara@example.org");
            try {
                database.doInTransaction(em -> {
                    new JpaNoticeBoard(em).add(notice(mara, "plan-1-due"), true, true, NOW);
                    throw new IllegalStateException("the plan could not be saved");
                });
            } catch (IllegalStateException expected) {
                assertThat(expected).hasMessageContaining("plan");
            }
            assertThat(board(database).of(new PersonId(mara), false, null, 10).total())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void one_server_takes_a_mail_and_another_only_when_it_is_silent_for_long(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            long mara = person(database, "A1", "mara@example.org");
            board(database).add(notice(mara, "plan-1-due"), true, true, NOW);
            long id = board(database).due(NOW, 10).get(0);
            Optional<ToldNotice> first = board(database).claim(id, NOW);
            assertThat(first).get().extracting(ToldNotice::attempts).isEqualTo(1);
            assertThat(board(database).claim(id, NOW)).isEmpty();
            assertThat(board(database).due(NOW, 10)).isEmpty();
            Instant later = NOW.plus(ToldNotice.CLAIM);
            assertThat(board(database).claim(id, later))
                    .get()
                    .extracting(ToldNotice::attempts)
                    .isEqualTo(2);
            // the first one wakes up: what it says no longer counts
            assertThat(board(database).findAlone(id).orElseThrow().isAttempt(1)).isFalse();
            database.doInTransaction(
                    em -> new JpaNoticeBoard(em).findAlone(id).orElseThrow().sent(later));
            assertThat(board(database).count(MailState.SENT, NOW)).isEqualTo(1);
            assertThat(board(database).claim(id, later.plus(Duration.ofDays(1))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void pages_by_key_and_counts_what_is_unread(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            long mara = person(database, "A1", "mara@example.org");
            for (int i = 0; i < 5; i++) {
                String once = "n" + i;
                board(database).add(notice(mara, once), true, false, NOW);
            }
            PersonId who = new PersonId(mara);
            Slice<ToldNotice> first = board(database).of(who, false, null, 3);
            Slice<ToldNotice> second = board(database).of(who, false, first.next(), 3);
            assertThat(first.rows()).hasSize(3);
            assertThat(second.rows()).hasSize(2);
            assertThat(second.next()).isNull();
            assertThat(board(database).unread(who, 100)).isEqualTo(5);
            database.doInTransaction(em -> new JpaNoticeBoard(em)
                    .find(first.rows().get(0).id())
                    .orElseThrow()
                    .read(NOW));
            assertThat(board(database).unread(who, 100)).isEqualTo(4);
            database.doInTransaction(em -> new JpaNoticeBoard(em).read(who, "n0", NOW));
            database.doInTransaction(em -> new JpaNoticeBoard(em).read(who, "never told", NOW));
            database.doInTransaction(em -> new JpaNoticeBoard(em).read(new PersonId(mara + 1), "n1", NOW));
            assertThat(board(database).unread(who, 100))
                    .as("known by other ways")
                    .isEqualTo(3);
            database.doInTransaction(em -> new JpaNoticeBoard(em).readAll(who, NOW));
            assertThat(board(database).unread(who, 100)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void remembers_what_was_chosen(TestDatabase.Vendor vendor) {
        try (TestDatabase database = TestDatabase.fresh(vendor)) {
            PersonId mara = new PersonId(person(database, "A1", "mara@example.org"));
            database.doInTransaction(em -> {
                JpaNoticeChoices choices = new JpaNoticeChoices(em);
                assertThat(choices.of(mara, NoticeKind.DIGEST)).isEqualTo(NoticeChoice.usual(NoticeKind.DIGEST));
                choices.choose(mara, new NoticeChoice(NoticeKind.DIGEST, true, false));
                choices.choose(mara, new NoticeChoice(NoticeKind.DIGEST, false, true));
            });
            database.doInTransaction(em -> assertThat(new JpaNoticeChoices(em).of(mara, NoticeKind.DIGEST))
                    .isEqualTo(new NoticeChoice(NoticeKind.DIGEST, false, true)));
        }
    }
}
