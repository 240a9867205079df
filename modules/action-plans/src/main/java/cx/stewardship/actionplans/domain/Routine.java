package cx.stewardship.actionplans.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a department that takes place anyway: the staff meeting on Mondays, the monthly review. Plans and actions are
 * attached to it, so that nobody needs another meeting to look at them.
 */
@Entity
@Table(name = "routine")
public class Routine {

    public static final int LONGEST_NAME = 160;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "routine_id")
    @SequenceGenerator(name = "routine_id", sequenceName = "routine_id", allocationSize = 1)
    @Column(name = "id")
    private @Nullable Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "department_id")
    private long departmentId;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "rhythm")
    private Rhythm rhythm;

    @Column(name = "next_on")
    private LocalDate nextOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @OneToMany(mappedBy = "routine", cascade = CascadeType.ALL)
    @OrderBy("heldOn")
    private List<Meeting> meetings = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Routine() {}

    private Routine(long departmentId, String name, Rhythm rhythm, LocalDate nextOn) {
        this.departmentId = departmentId;
        this.name = name;
        this.rhythm = rhythm;
        this.nextOn = nextOn;
    }

    /** @throws PlanRefused without a name or a rhythm, or when its next date is missing or over */
    public static Routine begin(
            long departmentId,
            @Nullable String name,
            @Nullable Rhythm rhythm,
            @Nullable LocalDate nextOn,
            LocalDate today) {
        return new Routine(departmentId, named(name), rhythmic(rhythm), dated(nextOn, today));
    }

    /** @throws PlanRefused without a name or a rhythm, or when its next date is missing or over */
    public void change(
            @Nullable String newName, @Nullable Rhythm newRhythm, @Nullable LocalDate next, LocalDate today) {
        requireLiving();
        String checked = named(newName);
        Rhythm beat = rhythmic(newRhythm);
        this.nextOn = dated(next, today);
        this.name = checked;
        this.rhythm = beat;
    }

    /**
     * Notes that it took place, with the agenda it had, and moves its next date on.
     *
     * @param day from the last time it was held to today
     * @param note what was decided; may be missing
     * @throws PlanRefused when it cannot have taken place on that day
     */
    public Meeting heldOn(@Nullable LocalDate day, @Nullable String note, String agenda, By by) {
        requireLiving();
        if (day == null) {
            throw PlanRefused.invalid("plans.routine.heldDay");
        }
        if (day.isAfter(by.today())) {
            throw PlanRefused.invalid("plans.routine.heldInFuture");
        }
        LocalDate last = lastHeldOn().orElse(null);
        if (last != null && !day.isAfter(last)) {
            throw PlanRefused.conflict(PlanRefused.WayOut.NONE, "plans.routine.heldBefore", name);
        }
        Meeting meeting = new Meeting(this, day, note, agenda, by);
        meetings.add(0, meeting);
        LocalDate next = rhythm.after(nextOn);
        while (!next.isAfter(day)) {
            next = rhythm.after(next);
        }
        nextOn = next;
        return meeting;
    }

    /** It no longer takes place; what was attached to it stays so until somebody attaches it elsewhere. */
    public void end(LocalDate today) {
        requireLiving();
        endedOn = today;
    }

    private void requireLiving() {
        if (endedOn != null) {
            throw PlanRefused.conflict(PlanRefused.WayOut.NONE, "plans.routine.ended", name);
        }
    }

    private static String named(@Nullable String name) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw PlanRefused.invalid("plans.routine.name", LONGEST_NAME);
        }
        return stripped;
    }

    private static Rhythm rhythmic(@Nullable Rhythm rhythm) {
        if (rhythm == null) {
            throw PlanRefused.invalid("plans.routine.rhythm");
        }
        return rhythm;
    }

    private static LocalDate dated(@Nullable LocalDate next, LocalDate today) {
        if (next == null || next.isBefore(today)) {
            throw PlanRefused.invalid("plans.routine.next");
        }
        return next;
    }

    /** Its number; 0 while it is not stored. */
    public long id() {
        return id == null ? 0 : id;
    }

    public long departmentId() {
        return departmentId;
    }

    public String name() {
        return name;
    }

    public Rhythm rhythm() {
        return rhythm;
    }

    /** The day for which the agenda is made. In the past when nobody noted that it was held. */
    public LocalDate nextOn() {
        return nextOn;
    }

    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    /** The newest first. */
    public List<Meeting> meetings() {
        return meetings.stream()
                .sorted(Comparator.comparing(Meeting::heldOn).reversed())
                .toList();
    }

    public Optional<LocalDate> lastHeldOn() {
        return meetings.stream().map(Meeting::heldOn).max(LocalDate::compareTo);
    }
}
