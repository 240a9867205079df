package cx.stewardship.actionplans.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One time that a routine was held: the agenda it had, and what was noted. Neither is changed afterwards. */
@Entity
@Table(name = "meeting")
public class Meeting {

    static final int LONGEST_NOTE = 4_000;
    private static final int LONGEST_AGENDA = 40_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_id")
    @SequenceGenerator(name = "meeting_id", sequenceName = "meeting_id", allocationSize = 1)
    @Column(name = "id")
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "routine_id")
    private Routine routine;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "note")
    private @Nullable String note;

    @Column(name = "agenda")
    private String agenda;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    Meeting(Routine routine, LocalDate heldOn, @Nullable String note, String agenda, By by) {
        if (note != null && note.strip().length() > LONGEST_NOTE) {
            throw PlanRefused.invalid("plans.routine.note", LONGEST_NOTE);
        }
        this.routine = routine;
        this.heldOn = heldOn;
        this.note = note == null || note.isBlank() ? null : note.strip();
        this.agenda = agenda.substring(0, Math.min(agenda.length(), LONGEST_AGENDA));
        this.writtenBy = by.name();
        this.writtenAt = by.at();
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** As it was on that day, in plain text. */
    public String agenda() {
        return agenda;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
