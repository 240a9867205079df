package cx.stewardship.organization.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import cx.stewardship.organization.application.ChoosingNotices;
import cx.stewardship.organization.application.ReadingNotices;
import cx.stewardship.organization.application.SendingMails;
import cx.stewardship.organization.application.TellingPeople;
import cx.stewardship.organization.application.WatchingMail;
import cx.stewardship.organization.domain.Mail;
import cx.stewardship.organization.domain.MailFailure;
import cx.stewardship.organization.domain.Mailboxes;
import cx.stewardship.organization.domain.Mailer;
import cx.stewardship.organization.domain.NoticeBoard;
import cx.stewardship.organization.domain.NoticeChoices;
import cx.stewardship.organization.domain.Person;
import cx.stewardship.organization.domain.Secrets;
import cx.stewardship.organization.domain.ToldNotice;
import cx.stewardship.organization.fixture.EachAlone;
import cx.stewardship.organization.persistence.JpaMailboxes;
import cx.stewardship.organization.persistence.JpaNoticeBoard;
import cx.stewardship.organization.persistence.JpaNoticeChoices;
import cx.stewardship.organization.persistence.JpaSecrets;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.MovingClock;
import cx.stewardship.shared.fixture.TestDatabase;
import cx.stewardship.shared.notice.Notice;
import cx.stewardship.shared.notice.NoticeKind;
import cx.stewardship.shared.text.Texts;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From telling to the mailbox, against a real mail server in the process and on both databases. */
class OutboxTest {

    private static final String TEXT =
            """
            One action is due.
            # What customers said
            > I paid <b>on Tuesday</b> & got a reminder.
            - Plan 118
            - Plan 124""";

    /** A server of the product, with everything it needs to send. */
    private static final class House implements AutoCloseable {
        final TestDatabase database;
        final MovingClock clock = new MovingClock();
        final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        final NoticeBoard board;
        final NoticeChoices choices;
        final Mailboxes mailboxes;
        final Secrets secrets;
        final PersonId mara;
        Mailer mailer;

        House(TestDatabase.Vendor vendor) {
            database = TestDatabase.fresh(vendor);
            board = EachAlone.in(database, NoticeBoard.class, JpaNoticeBoard::new);
            choices = EachAlone.in(database, NoticeChoices.class, JpaNoticeChoices::new);
            mailboxes = EachAlone.in(database, Mailboxes.class, JpaMailboxes::new);
            secrets = EachAlone.in(database, Secrets.class, em -> new JpaSecrets(em, clock));
            mara = new PersonId(database.inTransaction(em -> {
                Person person = new Person("A1", "Mara Lindholm", LocalDate.of(2020, 1, 1));
                em.persist(person);
                em.flush();
                return person.id().value();
            }));
            database.sql("update organization.person set email = 'mara@example.org'");
            secrets.key(cx.stewardship.organization.domain.WayOut.KEY);
            post.start();
            mailer = smtp(post.getSmtp().getPort());
        }

        Mailer smtp(int port) {
            return new SmtpMailer(
                    Optional.of(new MailSettings(
                            "127.0.0.1",
                            port,
                            "",
                            "",
                            MailSettings.Tls.NONE,
                            "Stewardship <voice@example.org>",
                            "https://stewardship.example.org")),
                    clock);
        }

        void tell(String once) {
            new TellingPeople(board, choices, mailer, clock)
                    .tell(new Notice(mara, NoticeKind.REMINDER, "Due: call the bank", TEXT, "/plans/118", once));
        }

        /** A round as the transactions of a server make it: claims are locked, read and changed within one. */
        boolean round() {
            return new Delivery(new InTransactions(this), new Composer(mailer, secrets, new Texts()), mailer, system())
                    .round();
        }

        static cx.stewardship.shared.CurrentActor system() {
            return Actors.acting(Actor.system());
        }

        ToldNotice only() {
            return database.inTransaction(em -> em.createQuery("select n from ToldNotice n", ToldNotice.class)
                    .getSingleResult());
        }

        @Override
        public void close() {
            post.stop();
            database.close();
        }
    }

    /** Each call is one transaction, as the container makes it. */
    private static final class InTransactions extends SendingMails {
        private final House house;

        InTransactions(House house) {
            this.house = house;
        }

        private <T> T in(java.util.function.Function<SendingMails, T> work) {
            return house.database.inTransaction(em -> work.apply(new SendingMails(
                    new JpaNoticeBoard(em), new JpaNoticeChoices(em), new JpaMailboxes(em), house.clock)));
        }

        @Override
        public List<Long> due() {
            return in(SendingMails::due);
        }

        @Override
        public Optional<Taken> take(long id) {
            return in(sending -> sending.take(id));
        }

        @Override
        public void sent(Taken mail) {
            in(sending -> {
                sending.sent(mail);
                return mail;
            });
        }

        @Override
        public void failed(Taken mail, String reason, boolean forGood) {
            in(sending -> {
                sending.failed(mail, reason, forGood);
                return mail;
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_notice_comes_as_text_and_as_html_with_a_way_out(TestDatabase.Vendor vendor) throws Exception {
        try (House house = new House(vendor)) {
            house.tell("plan-118-due");
            house.tell("plan-118-due");
            assertThat(house.round()).isTrue();
            assertThat(house.round()).isTrue();
            MimeMessage[] mails = house.post.getReceivedMessages();
            assertThat(mails).hasSize(1);
            MimeMessage mail = mails[0];
            assertThat(mail.getSubject()).isEqualTo("Due: call the bank");
            assertThat(mail.getRecipients(Message.RecipientType.TO)[0]).hasToString("mara@example.org");
            assertThat(mail.getMessageID()).matches("<notice-\\d+\\.[0-9a-f]{16}@example\\.org>");
            assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            String out = mail.getHeader("List-Unsubscribe")[0];
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            String text = (String) parts.getBodyPart(0).getContent();
            String html = (String) parts.getBodyPart(1).getContent();
            assertThat(text).contains("“I paid <b>on Tuesday</b> & got a reminder.”", "  - Plan 118");
            assertThat(html)
                    .contains("I paid &lt;b&gt;on Tuesday&lt;/b&gt; &amp; got a reminder.", "<li>Plan 124</li>")
                    .doesNotContain("<b>on Tuesday");
            assertThat(text).contains(out.replaceAll("[<>]", ""));
            assertThat(house.only().sentAt()).contains(house.clock.instant());

            String token = out.replaceAll(".*t=|>$", "");
            ChoosingNotices leaving =
                    new ChoosingNotices(house.choices, house.mailboxes, house.secrets, House.system());
            assertThat(leaving.about(token)).isEqualTo(NoticeKind.REMINDER);
            assertThatThrownBy(() -> leaving.leave(token.replace("REMINDER", "DIGEST")))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> leaving.leave("")).isInstanceOf(Refusal.class);
            leaving.leave(token);
            house.tell("plan-124-due");
            house.round();
            assertThat(house.post.getReceivedMessages()).hasSize(1);
            leaving.stay(token);
            house.tell("plan-130-due");
            house.round();
            assertThat(house.post.getReceivedMessages()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void who_leaves_before_it_is_sent_gets_none(TestDatabase.Vendor vendor) {
        try (House house = new House(vendor)) {
            house.tell("plan-118-due");
            house.database.sql("update organization.person set active = false");
            house.round();
            assertThat(house.post.getReceivedMessages()).isEmpty();
            house.clock.pass(Duration.ofDays(3));
            assertThat(house.board.due(house.clock.instant(), 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void two_servers_send_many_mails_once_each(TestDatabase.Vendor vendor) throws Exception {
        try (House house = new House(vendor)) {
            for (int i = 0; i < 40; i++) {
                house.tell("n" + i);
            }
            ExecutorService servers = Executors.newFixedThreadPool(3);
            try {
                List<Callable<Boolean>> rounds = List.of(house::round, house::round, house::round);
                for (Future<Boolean> done : servers.invokeAll(rounds)) {
                    assertThat(done.get()).isTrue();
                }
            } finally {
                servers.shutdownNow();
            }
            List<String> ids = new ArrayList<>();
            for (MimeMessage mail : house.post.getReceivedMessages()) {
                ids.add(mail.getMessageID());
            }
            assertThat(ids).hasSize(40).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void what_a_killed_server_held_goes_after_a_while_under_the_same_id(TestDatabase.Vendor vendor) throws Exception {
        try (House house = new House(vendor)) {
            house.tell("plan-118-due");
            InTransactions killed = new InTransactions(house);
            SendingMails.Taken held = killed.take(killed.due().get(0)).orElseThrow();
            Mail mail = new Composer(house.mailer, house.secrets, new Texts()).compose(held);
            house.mailer.send(mail); // the server took it, and we were killed before we could write that down
            house.round();
            assertThat(house.post.getReceivedMessages()).hasSize(1);
            house.clock.pass(ToldNotice.CLAIM);
            house.round();
            assertThat(house.post.getReceivedMessages()).hasSize(2);
            assertThat(house.post.getReceivedMessages()[0].getMessageID())
                    .isEqualTo(house.post.getReceivedMessages()[1].getMessageID());
            killed.failed(held, "woke up late", true);
            assertThat(house.only().sentAt()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_mail_server_that_is_away_is_asked_again_and_given_up_in_the_end(TestDatabase.Vendor vendor) {
        try (House house = new House(vendor)) {
            Mailer well = house.mailer;
            house.tell("plan-118-due");
            house.post.stop();
            assertThat(house.round()).as("no other mail would go either").isFalse();
            assertThat(house.only().failure()).isPresent();
            for (int i = 1; i < ToldNotice.MOST_ATTEMPTS; i++) {
                assertThat(house.board.due(house.clock.instant(), 10)).isEmpty();
                house.clock.pass(Duration.ofHours(25));
                house.round();
            }
            house.clock.pass(Duration.ofDays(30));
            assertThat(house.board.due(house.clock.instant(), 10)).isEmpty();
            WatchingMail.State state = house.database.inTransaction(
                    em -> new WatchingMail(new JpaNoticeBoard(em), well, new AuditEntries(), house.clock).state());
            assertThat(state.failed()).isEqualTo(1);
            assertThat(state.troubles()).singleElement().satisfies(trouble -> {
                assertThat(trouble.givenUp()).isTrue();
                assertThat(trouble.attempts()).isEqualTo(ToldNotice.MOST_ATTEMPTS);
                assertThat(trouble.reason()).contains("127.0.0.1");
            });
            GreenMail back = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            back.start();
            try {
                house.mailer = house.smtp(back.getSmtp().getPort());
                house.database.doInTransaction(
                        em -> assertThat(new WatchingMail(new JpaNoticeBoard(em), well, new AuditEntries(), house.clock)
                                        .tryAllAgain())
                                .isEqualTo(1));
                assertThat(house.round()).isTrue();
                assertThat(back.getReceivedMessages()).hasSize(1);
            } finally {
                back.stop();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void a_mail_that_is_refused_for_good_keeps_no_other_from_going(TestDatabase.Vendor vendor) {
        try (House house = new House(vendor)) {
            Mailer well = house.mailer;
            house.mailer = new RefusingOnce(well);
            house.tell("first");
            house.tell("second");
            assertThat(house.round()).isTrue();
            assertThat(house.post.getReceivedMessages()).hasSize(1);
            assertThat(house.board.troubled(10)).singleElement().satisfies(notice -> assertThat(notice.failure())
                    .contains("550 5.1.1 no such user"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Vendor.class)
    void everyone_reads_their_own_only(TestDatabase.Vendor vendor) {
        try (House house = new House(vendor)) {
            house.tell("plan-118-due");
            long id = house.only().id();
            house.database.doInTransaction(em -> {
                ReadingNotices jonas = reading(house, em, house.mara.value() + 1);
                assertThat(jonas.mine(false, null).rows()).isEmpty();
                assertThatThrownBy(() -> jonas.open(id)).isInstanceOf(Refusal.class);
                ReadingNotices mara = reading(house, em, house.mara.value());
                assertThat(mara.unread()).isEqualTo(1);
                assertThat(mara.open(id)).isEqualTo("/plans/118");
                assertThat(mara.unread()).isZero();
                assertThatThrownBy(() -> mara.mine(false, "x")).isInstanceOf(Refusal.class);
            });
        }
    }

    private static ReadingNotices reading(House house, jakarta.persistence.EntityManager em, long person) {
        return new ReadingNotices(
                new JpaNoticeBoard(em), house.mailer, Actors.acting(Actors.with(person, Role.EMPLOYEE)), house.clock);
    }

    /** A mail server that does not know the first reader. */
    private static final class RefusingOnce implements Mailer {
        private final Mailer next;
        private boolean refused;

        RefusingOnce(Mailer next) {
            this.next = next;
        }

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public String server() {
            return next.server();
        }

        @Override
        public String from() {
            return next.from();
        }

        @Override
        public String baseAddress() {
            return next.baseAddress();
        }

        @Override
        public void send(Mail mail) throws MailFailure {
            if (!refused) {
                refused = true;
                throw new MailFailure(
                        MailFailure.Reach.THIS_FOR_GOOD, "550 5.1.1 no such user", new IllegalStateException());
            }
            next.send(mail);
        }
    }
}
