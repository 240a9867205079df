package cx.stewardship.customervoice.domain;

import cx.stewardship.customervoice.StoryId;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That a meeting or a training began with a customer minute: which, when, for how many. */
@Entity
@Table(name = "minute_use")
public class MinuteUse {

    private static final int MEETING = 160;
    private static final int MOST_PEOPLE = 100_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minute_id")
    @SequenceGenerator(name = "minute_id", sequenceName = "minute_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "department_id")
    private @Nullable Long departmentId;

    @Column(name = "story_id")
    private @Nullable Long storyId;

    @Column(name = "meeting")
    private String meeting;

    @Column(name = "people")
    private int people;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "noted_by")
    private String notedBy;

    @Column(name = "noted_by_name")
    private String notedByName;

    @Column(name = "noted_at")
    private Instant notedAt;

    @SuppressWarnings("NullAway.Init")
    protected MinuteUse() {}

    /** @param department null for the whole company */
    @SuppressWarnings("NullAway.Init")
    public MinuteUse(
            @Nullable DepartmentId department, @Nullable StoryId story, String meeting, int people, LocalDate heldOn) {
        String stripped = meeting.strip();
        if (stripped.isEmpty()) {
            throw Refusal.invalid("voice.minute.meeting.needed");
        }
        if (stripped.length() > MEETING) {
            throw Refusal.invalid("voice.story.tooLong", stripped.length(), MEETING);
        }
        if (people < 1 || people > MOST_PEOPLE) {
            throw Refusal.invalid("voice.minute.people.needed");
        }
        this.departmentId = department == null ? null : department.value();
        this.storyId = story == null ? null : story.value();
        this.meeting = stripped;
        this.people = people;
        this.heldOn = heldOn;
    }

    /** Who wrote it down, and when: not for a day that is still to come, nor for one more than a year ago. */
    public void noted(String by, String name, Instant at, LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw Refusal.invalid("voice.minute.day.future");
        }
        if (heldOn.isBefore(today.minusYears(1))) {
            throw Refusal.invalid("voice.minute.day.old");
        }
        notedBy = by;
        notedByName = name;
        notedAt = at;
    }

    public long id() {
        return id;
    }

    public @Nullable DepartmentId department() {
        return departmentId == null ? null : new DepartmentId(departmentId);
    }

    public String meeting() {
        return meeting;
    }

    public int people() {
        return people;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public boolean isNotedBy(String signInName) {
        return notedBy.equals(signInName);
    }

    public String notedByName() {
        return notedByName;
    }
}
