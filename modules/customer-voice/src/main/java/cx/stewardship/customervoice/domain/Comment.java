package cx.stewardship.customervoice.domain;

import cx.stewardship.customervoice.CommentId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said. It comes in from a source under that source's id, is routed to the departments it concerns, waits in
 * the review queue when nothing could say whom, and may be sent elsewhere by a person. Its words are never changed by us.
 * Comments come in by the thousand, so they are written in bulk; this is a comment as one person handles it.
 */
@Entity
@Table(name = "comment")
public class Comment {

    /** The longest text that is kept, in characters. */
    public static final int LONGEST = 50_000;

    @Id
    @Column(name = "id")
    private long id;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "thanks")
    private boolean thanks;

    @Enumerated(EnumType.STRING)
    @Column(name = "harm")
    private @Nullable Harm harm;

    @Column(name = "waiting")
    private boolean waiting;

    @ElementCollection
    @CollectionTable(name = "comment_department", joinColumns = @JoinColumn(name = "comment_id"))
    private Set<Routing> routings = new HashSet<>();

    @Version
    @Column(name = "version")
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Comment() {}

    /** A comment that waits for somebody to say whom it concerns. */
    public Comment(long id, Instant occurredAt, boolean thanks) {
        this.id = id;
        this.occurredAt = occurredAt;
        this.thanks = thanks;
        this.waiting = true;
    }

    /** A person says whom it concerns; what was said before is replaced, and it waits no longer. */
    public void concerns(Collection<Routing> now) {
        if (now.isEmpty()) {
            throw cx.stewardship.shared.Refusal.invalid("voice.route.nobody");
        }
        Set<Routing> next = new HashSet<>(now);
        routings.removeIf(old -> !next.contains(old));
        routings.addAll(next);
        waiting = false;
    }

    public CommentId id() {
        return new CommentId(id);
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public boolean isThanks() {
        return thanks;
    }

    /** What it cost the customer; null when nobody said. */
    public @Nullable Harm harm() {
        return harm;
    }

    public boolean isWaiting() {
        return waiting;
    }

    public Set<Routing> routings() {
        return Set.copyOf(routings);
    }
}
