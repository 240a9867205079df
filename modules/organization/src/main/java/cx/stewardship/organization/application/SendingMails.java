package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.Mailboxes;
import cx.stewardship.organization.domain.NoticeBoard;
import cx.stewardship.organization.domain.NoticeChoices;
import cx.stewardship.organization.domain.ToldNotice;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.notice.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The outbox, as the work in the background sees it: what is due, taken one by one against all other servers, and what came of
 * it. Each is a transaction of its own; while the mail server is talked to there is none.
 */
@ApplicationScoped
@Transactional
@AllowedTo(Role.ADMIN)
public class SendingMails {

    public static final int PORTION = 50;

    private NoticeBoard board;
    private NoticeChoices choices;
    private Mailboxes mailboxes;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected SendingMails() {}

    @Inject
    public SendingMails(NoticeBoard board, NoticeChoices choices, Mailboxes mailboxes, Clock clock) {
        this.board = board;
        this.choices = choices;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /**
     * A notice that one server has taken to send it.
     *
     * @param attempt by which it says what came of it
     * @param address of the page, from the root of the product on
     */
    public record Taken(
            long id,
            int attempt,
            PersonId person,
            String to,
            NoticeKind kind,
            String title,
            String text,
            String address) {}

    public List<Long> due() {
        return board.due(clock.instant(), PORTION);
    }

    /** @return empty when another server was quicker, or when its reader no longer wants or gets mail */
    public Optional<Taken> take(long id) {
        return board.claim(id, clock.instant()).flatMap(this::taken);
    }

    private Optional<Taken> taken(ToldNotice notice) {
        Optional<String> mailbox = mailboxes
                .of(notice.person())
                .filter(any -> choices.of(notice.person(), notice.kind()).byMail());
        if (mailbox.isEmpty()) {
            notice.unwanted();
        }
        return mailbox.map(to -> new Taken(
                notice.id(),
                notice.attempts(),
                notice.person(),
                to,
                notice.kind(),
                notice.title(),
                notice.text(),
                notice.address()));
    }

    public void sent(Taken mail) {
        own(mail).ifPresent(notice -> notice.sent(clock.instant()));
    }

    /** @param forGood whether trying again would be of no use */
    public void failed(Taken mail, String reason, boolean forGood) {
        own(mail).ifPresent(notice -> notice.failed(reason, forGood, clock.instant()));
    }

    /** Empty when it was taken by another since: this server was silent for too long. */
    private Optional<ToldNotice> own(Taken mail) {
        return board.findAlone(mail.id()).filter(notice -> notice.isAttempt(mail.attempt()));
    }
}
