package cx.stewardship.organization.domain;

import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Slice;
import cx.stewardship.shared.notice.Notice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All notices, with what became of them by mail: the outbox. */
public interface NoticeBoard {

    /**
     * Writes a notice down, unless the same was told to this person before.
     *
     * @param byMail whether it is to be sent, too, if its reader still works here and has an address
     * @return whether it is a new one
     */
    boolean add(Notice notice, boolean shown, boolean byMail, Instant now);

    Optional<ToldNotice> find(long id);

    /** What is shown to somebody, newest first. @param after key of the slice before; null for the newest */
    Slice<ToldNotice> of(PersonId person, boolean unreadOnly, @Nullable String after, int most);

    /** How many are unread; counted up to {@code most}. */
    int unread(PersonId person, int most);

    void readAll(PersonId person, Instant now);

    /** Reads the notice that was told to this person under these words, if there is one. */
    void read(PersonId person, String once, Instant now);

    /** What is to be sent now, the longest waiting first; nothing is taken by asking. */
    List<Long> due(Instant now, int most);

    /** Takes one of them for oneself, against all other servers; empty when somebody was quicker. */
    Optional<ToldNotice> claim(long id, Instant now);

    /** Reads it anew and keeps all others from changing it until the end of the transaction. */
    Optional<ToldNotice> findAlone(long id);

    /** What was given up, and what waits after a failure: newest first. */
    List<ToldNotice> troubled(int most);

    /** How many mails are in a state; sent ones since that instant. */
    long count(MailState state, Instant sentSince);

    /** Everything given up is tried again. @return how many */
    int tryAllAgain(Instant now);
}
