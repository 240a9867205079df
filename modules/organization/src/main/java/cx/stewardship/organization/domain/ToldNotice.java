package cx.stewardship.organization.domain;

import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.notice.NoticeKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A notice as it is kept: whether its reader has seen it, and what became of it by mail. */
@Entity
@Table(name = "notice")
public class ToldNotice {

    /** Pauses before the second attempt, the third, and so on; after the last one it is given up: nearly two days in all. */
    private static final Duration[] PAUSES = {
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(20),
        Duration.ofHours(1),
        Duration.ofHours(4),
        Duration.ofHours(12),
        Duration.ofHours(24)
    };

    public static final int MOST_ATTEMPTS = PAUSES.length + 1;
    /** For so long a server that took a mail is left alone with it. Longer than any time-out of the sending can last. */
    public static final Duration CLAIM = Duration.ofMinutes(10);

    private static final int LONGEST_FAILURE = 500;

    @Id
    @Column(name = "id")
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private NoticeKind kind;

    @Column(name = "title")
    private String title;

    @Column(name = "body")
    private String text;

    @Column(name = "address")
    private String address;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "shown")
    private boolean shown;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "mail_state")
    private MailState mailState;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "next_try_at")
    private @Nullable Instant nextTryAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "failure")
    private @Nullable String failure;

    @SuppressWarnings("NullAway.Init")
    protected ToldNotice() {}

    /** The first look counts; later ones change nothing. */
    public void read(Instant now) {
        if (readAt == null) {
            readAt = now;
        }
    }

    /** A server takes it, to send it. @return the number of the attempt, by which it says what came of it */
    public int claim(Instant now) {
        attempts++;
        nextTryAt = cut(now.plus(CLAIM));
        return attempts;
    }

    /** Whether the one who made this attempt may still say what came of it. */
    public boolean isAttempt(int attempt) {
        return mailState == MailState.WAITING && attempts == attempt;
    }

    public void sent(Instant now) {
        mailState = MailState.SENT;
        sentAt = now;
        nextTryAt = null;
        failure = null;
    }

    /** It did not go; it is tried again after a while, or given up when it was tried often enough. */
    public void failed(String reason, boolean forGood, Instant now) {
        failure = reason.substring(0, Math.min(LONGEST_FAILURE, reason.length()));
        if (forGood || attempts >= MOST_ATTEMPTS) {
            mailState = MailState.FAILED;
            nextTryAt = null;
        } else {
            nextTryAt = cut(now.plus(PAUSES[attempts - 1]));
        }
    }

    /** Its reader no longer wants it, or has no address any more. */
    public void unwanted() {
        mailState = MailState.NONE;
        nextTryAt = null;
    }

    /** Somebody has mended what was in the way. */
    public void tryAgain(Instant now) {
        if (mailState == MailState.FAILED || mailState == MailState.WAITING && failure != null) {
            mailState = MailState.WAITING;
            attempts = 0;
            nextTryAt = cut(now);
        }
    }

    /** Databases keep fewer digits of a second than clocks show, and round up. */
    private static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    public long id() {
        return id;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public NoticeKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }

    /** From the root of the product on. */
    public String address() {
        return address;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean shown() {
        return shown;
    }

    public boolean unread() {
        return readAt == null;
    }

    public MailState mailState() {
        return mailState;
    }

    public int attempts() {
        return attempts;
    }

    public Optional<Instant> nextTryAt() {
        return Optional.ofNullable(nextTryAt);
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }
}
