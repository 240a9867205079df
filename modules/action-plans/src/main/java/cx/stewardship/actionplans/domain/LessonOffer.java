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
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lesson as it is offered to one department, and what that department says to it. */
@Entity
@Table(name = "lesson_offer")
public class LessonOffer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lesson_offer_id")
    @SequenceGenerator(name = "lesson_offer_id", sequenceName = "lesson_offer_id", allocationSize = 1)
    @Column(name = "id")
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "lesson_id")
    private Lesson lesson;

    @Column(name = "department_id")
    private long departmentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "ground")
    private LessonGround ground;

    @Column(name = "ground_detail")
    private String detail;

    @Column(name = "theme_id")
    private @Nullable Long themeId;

    @Column(name = "offered_on")
    private LocalDate offeredOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer")
    private @Nullable LessonAnswer answer;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "planned_for")
    private @Nullable LocalDate plannedFor;

    @Column(name = "adopted_on")
    private @Nullable LocalDate adoptedOn;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected LessonOffer() {}

    LessonOffer(
            Lesson lesson, long department, LessonGround ground, String detail, @Nullable Long theme, LocalDate today) {
        this.lesson = lesson;
        this.departmentId = department;
        this.ground = ground;
        this.detail = detail.length() > 400 ? detail.substring(0, 400) : detail;
        this.themeId = theme;
        this.offeredOn = today;
        this.dueOn = today.plusDays(Lesson.DAYS_TO_ANSWER);
    }

    void answer(LessonAnswer given, @Nullable String because, @Nullable LocalDate day, By by) {
        String why = because == null ? "" : because.strip();
        if (why.isEmpty() || why.length() > 1000) {
            throw PlanRefused.invalid("plans.lesson.needs.reason", 1000);
        }
        if (given == LessonAnswer.PLANNED && (day == null || day.isBefore(by.today()))) {
            throw PlanRefused.invalid("plans.lesson.needs.day");
        }
        if (given == LessonAnswer.ADOPTED) {
            // what was adopted once keeps its day: the reason may be put better later
            this.adoptedOn = answer == LessonAnswer.ADOPTED ? adoptedOn : by.today();
        } else {
            this.adoptedOn = null;
            this.plannedFor = given == LessonAnswer.PLANNED ? day : null;
        }
        this.answer = given;
        this.reason = why;
        this.answeredBy = by.name();
        this.answeredAt = by.at();
    }

    public long departmentId() {
        return departmentId;
    }

    public LessonGround ground() {
        return ground;
    }

    /** The process both have, or the theme that is alike. */
    public String detail() {
        return detail;
    }

    /** The theme of the department that is most alike; empty when none is. */
    public Optional<Long> themeId() {
        return Optional.ofNullable(themeId);
    }

    public LocalDate offeredOn() {
        return offeredOn;
    }

    /** By when an answer is expected. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public Optional<LessonAnswer> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** The day for which it was planned; kept when it was adopted then. */
    public Optional<LocalDate> plannedFor() {
        return Optional.ofNullable(plannedFor);
    }

    public Optional<LocalDate> adoptedOn() {
        return Optional.ofNullable(adoptedOn);
    }

    public Optional<String> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Lesson lesson() {
        return lesson;
    }

    /** Whether it waits for an answer, or for the day for which it was planned. */
    public boolean isOpen() {
        return answer == null || answer == LessonAnswer.PLANNED;
    }

    /** The day by which it should be answered or adopted. */
    public LocalDate expectedBy() {
        LocalDate day = plannedFor;
        return day == null ? dueOn : day;
    }
}
