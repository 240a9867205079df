package cx.stewardship.performancereviews.domain;

import cx.stewardship.performancereviews.CycleId;
import cx.stewardship.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A time that is looked back on, in which each person has one review. */
@Entity
public class Cycle {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cycle_id")
    @SequenceGenerator(name = "cycle_id", sequenceName = "cycle_id", allocationSize = 1)
    private long id;

    private String name;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private LocalDate toDay;

    @Column(name = "self_due")
    private @Nullable LocalDate selfDue;

    @Column(name = "manager_due")
    private @Nullable LocalDate managerDue;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private boolean closed;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private String openedBy;

    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    @SuppressWarnings("NullAway.Init")
    protected Cycle() {}

    /**
     * @param fromDay the first day looked back on
     * @param toDay the last, not before the first
     * @param selfDue the day by which people rate themselves
     * @param managerDue the day by which managers rate, not before {@code selfDue}
     */
    public Cycle(
            String name,
            LocalDate fromDay,
            LocalDate toDay,
            LocalDate selfDue,
            LocalDate managerDue,
            String by,
            Instant at) {
        if (name.isBlank()) {
            throw Refusal.invalid("reviews.cycle.noName");
        }
        if (toDay.isBefore(fromDay)) {
            throw Refusal.invalid("reviews.cycle.backwards");
        }
        if (managerDue.isBefore(selfDue)) {
            throw Refusal.invalid("reviews.cycle.dueBackwards");
        }
        this.name = name.strip();
        this.fromDay = fromDay;
        this.toDay = toDay;
        this.selfDue = selfDue;
        this.managerDue = managerDue;
        this.origin = Origin.HERE;
        this.openedBy = by;
        this.openedAt = at;
    }

    public CycleId id() {
        return new CycleId(id);
    }

    public String name() {
        return name;
    }

    public LocalDate fromDay() {
        return fromDay;
    }

    public LocalDate toDay() {
        return toDay;
    }

    public Optional<LocalDate> selfDue() {
        return Optional.ofNullable(selfDue);
    }

    public Optional<LocalDate> managerDue() {
        return Optional.ofNullable(managerDue);
    }

    /** Whether its reviews are held here and not in another system. */
    public boolean isHeldHere() {
        return origin == Origin.HERE;
    }

    public boolean isClosed() {
        return closed;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String openedBy() {
        return openedBy;
    }
}
