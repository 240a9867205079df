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
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that somebody does by a day, so that the issue stops. */
@Entity
@Table(name = "action")
public class Action {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "action_id")
    @SequenceGenerator(name = "action_id", sequenceName = "action_id", allocationSize = 1)
    @Column(name = "id")
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "plan_id")
    private ActionPlan plan;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ActionKind kind;

    @Column(name = "text")
    private String text;

    @Column(name = "owner_id")
    private @Nullable Long ownerId;

    @Column(name = "partner")
    private @Nullable String partner;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "routine_id")
    private @Nullable Long routine;

    @Column(name = "changes")
    private int changes;

    @Column(name = "changed_by")
    private @Nullable String changedBy;

    @Column(name = "progress")
    private int progress;

    @Column(name = "done_on")
    private @Nullable LocalDate doneOn;

    @Column(name = "evidence")
    private @Nullable String evidence;

    @Column(name = "evidence_link")
    private @Nullable String evidenceLink;

    @SuppressWarnings("NullAway.Init")
    protected Action() {}

    Action(ActionPlan plan, ActionWording wording, By by) {
        this.plan = plan;
        reword(wording, by);
    }

    final void reword(ActionWording wording, By by) {
        this.kind = wording.kind();
        this.text = wording.text();
        this.ownerId = wording.owner();
        this.partner = wording.partner();
        this.dueOn = wording.due();
        this.routine = wording.routine();
        this.changes++;
        this.changedBy = by.name();
    }

    /** As it stands now. */
    public ActionWording wording() {
        return new ActionWording(kind, text, ownerId, partner, dueOn, routine);
    }

    void report(ProgressReport report, By by) {
        this.progress = report.percent();
        this.evidence = report.evidence();
        this.evidenceLink = report.link();
        this.changes++;
        this.changedBy = by.name();
        if (progress == 100 && doneOn == null) {
            doneOn = by.today();
        } else if (progress < 100) {
            doneOn = null;
        }
    }

    /** @throws IllegalStateException when it has not been stored yet */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    boolean hasId(long other) {
        return id != null && id == other;
    }

    public ActionKind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    /** The person who does it; empty when a partner or supplier does. */
    public Optional<Long> owner() {
        return Optional.ofNullable(ownerId);
    }

    public Optional<String> partner() {
        return Optional.ofNullable(partner);
    }

    /** The meeting in which it is followed up, when that is another than the plan's. */
    public Optional<Long> routine() {
        return Optional.ofNullable(routine);
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** How often it was changed: whoever changes it says which change they saw last. */
    public int changes() {
        return changes;
    }

    /** Who changed it last; empty for changes of before this was written down. */
    public Optional<String> changedBy() {
        return Optional.ofNullable(changedBy);
    }

    /** 0 to 100. */
    public int progress() {
        return progress;
    }

    public Optional<LocalDate> doneOn() {
        return Optional.ofNullable(doneOn);
    }

    /** What shows that it was done. */
    public Optional<String> evidence() {
        return Optional.ofNullable(evidence);
    }

    public Optional<String> evidenceLink() {
        return Optional.ofNullable(evidenceLink);
    }

    public boolean isDone() {
        return doneOn != null;
    }

    public boolean isLate(LocalDate today) {
        return !isDone() && dueOn.isBefore(today);
    }
}
