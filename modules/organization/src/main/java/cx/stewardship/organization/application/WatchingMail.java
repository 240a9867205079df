package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.MailState;
import cx.stewardship.organization.domain.Mailer;
import cx.stewardship.organization.domain.NoticeBoard;
import cx.stewardship.organization.domain.ToldNotice;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.notice.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether mail goes out, what did not, and why. Who runs the product sees whose mail it was, never what it said. */
@ApplicationScoped
@Transactional
@AllowedTo(Role.ADMIN)
public class WatchingMail {

    private static final Duration LOOKED_AT = Duration.ofDays(7);
    private static final int MOST = 100;

    private NoticeBoard board;
    private Mailer mailer;
    private AuditTrail audit;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected WatchingMail() {}

    @Inject
    public WatchingMail(NoticeBoard board, Mailer mailer, AuditTrail audit, Clock clock) {
        this.board = board;
        this.mailer = mailer;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param sent in the last seven days */
    public record State(
            boolean on,
            String server,
            String from,
            String baseAddress,
            long waiting,
            long sent,
            long failed,
            List<Trouble> troubles)
            implements Serializable {}

    /** A mail that did not go. @param nextTry null when it was given up */
    public record Trouble(
            long id,
            long person,
            NoticeKind kind,
            Instant told,
            int attempts,
            @Nullable Instant nextTry,
            String reason,
            boolean givenUp)
            implements Serializable {

        static Trouble of(ToldNotice notice) {
            return new Trouble(
                    notice.id(),
                    notice.person().value(),
                    notice.kind(),
                    notice.createdAt(),
                    notice.attempts(),
                    notice.nextTryAt().orElse(null),
                    notice.failure().orElse(""),
                    notice.mailState() == MailState.FAILED);
        }
    }

    public State state() {
        Instant since = clock.instant().minus(LOOKED_AT);
        return new State(
                mailer.isOn(),
                mailer.server(),
                mailer.from(),
                mailer.baseAddress(),
                board.count(MailState.WAITING, since),
                board.count(MailState.SENT, since),
                board.count(MailState.FAILED, since),
                board.troubled(MOST).stream().map(Trouble::of).toList());
    }

    /** Sends one again that was given up, or that waits for its next attempt. */
    public void tryAgain(long id) {
        ToldNotice notice = board.findAlone(id).orElseThrow(Refusal::notFound);
        notice.tryAgain(clock.instant());
        audit.record("tried again", "mail", id, null, null);
    }

    /** Sends all again that were given up. @return how many */
    public int tryAllAgain() {
        int tried = board.tryAllAgain(clock.instant());
        audit.record("tried again", "mail", "all", null, String.valueOf(tried));
        return tried;
    }
}
