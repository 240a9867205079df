package cx.stewardship.actionplans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that happened to a plan; only ever added. */
@Entity
@Table(name = "history")
public class HistoryEntry {

    /** What happened; the words stand in the bundle. */
    public enum What {
        DRAFTED,
        EFFECT_AGREED,
        STARTED,
        CAUSE_WRITTEN,
        CAUSE_SET_ASIDE,
        ACTION_ADDED,
        ACTION_CHANGED,
        ACTION_REMOVED,
        ACTION_DONE,
        PLANNED,
        BEGUN,
        SUBMITTED,
        MOVED_BACK,
        CLOSED,
        REOPENED,
        ESCALATED,
        CANCELLED,
        CHANGED,
        /** The watch over a closed plan signalled. */
        CAME_BACK,
        /** Somebody said that it was chance. */
        WATCHED_ON;

        /** Whether it brought the plan into another state. */
        public boolean isMove() {
            return switch (this) {
                case DRAFTED, STARTED, PLANNED, BEGUN, SUBMITTED, MOVED_BACK, CLOSED, REOPENED, CANCELLED -> true;
                default -> false;
            };
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history_id")
    @SequenceGenerator(name = "history_id", sequenceName = "history_id", allocationSize = 1)
    @Column(name = "id")
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "plan_id")
    private ActionPlan plan;

    @Enumerated(EnumType.STRING)
    @Column(name = "what")
    private What what;

    @Column(name = "who")
    private String who;

    @Column(name = "detail")
    private @Nullable String detail;

    @Column(name = "happened_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected HistoryEntry() {}

    HistoryEntry(ActionPlan plan, What what, @Nullable String detail, By by) {
        this.plan = plan;
        this.what = what;
        this.detail = detail;
        this.who = by.name();
        this.at = by.at();
    }

    public What what() {
        return what;
    }

    /** Who did it, by name. */
    public String who() {
        return who;
    }

    /** The reason given, the action meant. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public Instant at() {
        return at;
    }
}
