package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.Mailer;
import cx.stewardship.organization.domain.NoticeBoard;
import cx.stewardship.organization.domain.NoticeText;
import cx.stewardship.organization.domain.ToldNotice;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.Slice;
import cx.stewardship.shared.notice.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody was told. Everyone reads their own only. */
@ApplicationScoped
@Transactional
@AllowedTo(Role.EMPLOYEE)
public class ReadingNotices {

    public static final int PAGE = 30;
    /** More than these are not counted: nobody reads on from there. */
    public static final int MOST_COUNTED = 100;

    private NoticeBoard board;
    private Mailer mailer;
    private CurrentActor current;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ReadingNotices() {}

    @Inject
    public ReadingNotices(NoticeBoard board, Mailer mailer, CurrentActor current, Clock clock) {
        this.board = board;
        this.mailer = mailer;
        this.current = current;
        this.clock = clock;
    }

    /** A notice as its reader sees it. */
    public record Read(
            long id,
            NoticeKind kind,
            String title,
            List<NoticeText.Block> blocks,
            String address,
            Instant at,
            boolean unread)
            implements Serializable {

        static Read of(ToldNotice notice) {
            return new Read(
                    notice.id(),
                    notice.kind(),
                    notice.title(),
                    NoticeText.of(notice.text()).blocks(),
                    notice.address(),
                    notice.createdAt(),
                    notice.unread());
        }
    }

    /** Newest first. @param after what the slice before named as its next; null for the newest */
    public Slice<Read> mine(boolean unreadOnly, @Nullable String after) {
        if (after != null && !after.matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        return person().map(me -> board.of(me, unreadOnly, after, PAGE))
                .map(slice -> new Slice<>(slice.rows().stream().map(Read::of).toList(), slice.next(), slice.total()))
                .orElseGet(() -> new Slice<>(List.of(), null, 0));
    }

    /** How many are unread, at most {@link #MOST_COUNTED}. */
    public int unread() {
        return person().map(me -> board.unread(me, MOST_COUNTED)).orElse(0);
    }

    /** @return the address of the page it is about */
    public String open(long id) {
        ToldNotice notice = board.find(id)
                .filter(found -> person().filter(found.person()::equals).isPresent())
                .orElseThrow(Refusal::notFound);
        notice.read(clock.instant());
        return notice.address();
    }

    public void readAll() {
        person().ifPresent(me -> board.readAll(me, clock.instant()));
    }

    /** Whether this product sends mail at all. */
    public boolean mailIsOn() {
        return mailer.isOn();
    }

    private Optional<PersonId> person() {
        return current.find().map(Actor::person);
    }
}
