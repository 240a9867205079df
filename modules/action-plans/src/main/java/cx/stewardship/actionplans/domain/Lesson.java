package cx.stewardship.actionplans.domain;

import cx.stewardship.shared.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a plan that worked taught: the hassle, its cause, what stopped it, and what another department can do so that it never
 * begins there. It is offered to departments that do similar things; each answers whether it adopts it, plans to, or has no
 * use for it, and why.
 */
@Entity
@Table(name = "lesson")
public class Lesson {

    /** Days a department has to answer, and to adopt what it does not plan for a later day. */
    public static final int DAYS_TO_ANSWER = 28;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lesson_id")
    @SequenceGenerator(name = "lesson_id", sequenceName = "lesson_id", allocationSize = 1)
    @Column(name = "id")
    private @Nullable Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "plan_id")
    private long planId;

    @Column(name = "department_id")
    private long departmentId;

    @Column(name = "title")
    private String title;

    @Column(name = "hassle")
    private String hassle;

    @Column(name = "cause")
    private String cause;

    @Column(name = "fix")
    private String fix;

    @Column(name = "prevention")
    private String prevention;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "edited_by")
    private @Nullable String editedBy;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_because")
    private @Nullable String withdrawnBecause;

    @ElementCollection
    @CollectionTable(name = "lesson_process", joinColumns = @JoinColumn(name = "lesson_id"))
    @Column(name = "process")
    private Set<String> processes = new HashSet<>();

    @OneToMany(mappedBy = "lesson", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<LessonOffer> offers = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Lesson() {}

    private Lesson(ActionPlan plan, NewLesson lesson, By by) {
        this.planId = plan.id();
        this.departmentId = plan.departmentId();
        this.title = lesson.title();
        this.hassle = lesson.hassle();
        this.cause = lesson.cause();
        this.fix = lesson.fix();
        this.prevention = lesson.prevention();
        this.processes = new HashSet<>(lesson.processes());
        this.publishedBy = by.name();
        this.publishedAt = by.at();
    }

    /** @throws PlanRefused when the plan has not been shown to work: nobody is offered what only seemed a good idea */
    public static Lesson from(ActionPlan plan, NewLesson lesson, By by) {
        if (plan.state() != PlanState.CLOSED_EFFECTIVE) {
            throw PlanRefused.conflict(PlanRefused.WayOut.SEE_EFFECT, "plans.lesson.notProven", plan.id());
        }
        return new Lesson(plan, lesson, by);
    }

    /**
     * Offers it to a department; a second time changes nothing.
     *
     * @param theme of that department that is most alike; null when none is
     * @throws PlanRefused when it is the department that learned it
     */
    public void offer(long department, LessonGround ground, String detail, @Nullable Long theme, LocalDate today) {
        if (department == departmentId) {
            throw PlanRefused.invalid("plans.lesson.ownDepartment");
        }
        if (offers.stream().noneMatch(offer -> offer.departmentId() == department)) {
            offers.add(new LessonOffer(this, department, ground, detail, theme, today));
        }
    }

    /**
     * A department says what it makes of it. It may say so anew: what was planned is adopted one day.
     *
     * @throws Refusal (not found) when it was not offered to this department
     * @throws PlanRefused without a reason, or without a day from today on when it is planned
     */
    public LessonOffer answer(
            long department, LessonAnswer answer, @Nullable String reason, @Nullable LocalDate plannedFor, By by) {
        LessonOffer offer = offerTo(department).orElseThrow(Refusal::notFound);
        if (isWithdrawn()) {
            throw PlanRefused.conflict(PlanRefused.WayOut.NONE, "plans.lesson.isWithdrawn");
        }
        offer.answer(answer, reason, plannedFor, by);
        return offer;
    }

    /**
     * Says it better. To whom it is offered and what they answered stays as it is.
     *
     * @param seen the edition that was edited
     * @return whether anything is said otherwise now
     * @throws PlanRefused when somebody else edited it meanwhile
     */
    public boolean edit(NewLesson text, long seen, By by) {
        if (seen != version) {
            throw PlanRefused.conflict(
                    PlanRefused.WayOut.NONE, "plans.lesson.meanwhile", editedBy == null ? publishedBy : editedBy);
        }
        NewLesson before = new NewLesson(title, hassle, cause, fix, prevention, processes());
        if (before.equals(text)) {
            return false;
        }
        this.title = text.title();
        this.hassle = text.hassle();
        this.cause = text.cause();
        this.fix = text.fix();
        this.prevention = text.prevention();
        this.processes.retainAll(text.processes());
        this.processes.addAll(text.processes());
        this.editedBy = by.name();
        this.editedAt = by.at();
        return true;
    }

    /**
     * It is no longer offered: nobody is asked for an answer any more.
     *
     * @throws PlanRefused without a reason, or when it was withdrawn already
     */
    public void withdraw(@Nullable String because, By by) {
        if (isWithdrawn()) {
            throw PlanRefused.conflict(PlanRefused.WayOut.NONE, "plans.lesson.isWithdrawn");
        }
        String why = because == null ? "" : because.strip();
        if (why.isEmpty() || why.length() > 1000) {
            throw PlanRefused.invalid("plans.lesson.needs.withdrawal", 1000);
        }
        this.withdrawnBy = by.name();
        this.withdrawnAt = by.at();
        this.withdrawnBecause = why;
    }

    /** @throws PlanRefused when it is offered */
    public void offerAgain() {
        if (!isWithdrawn()) {
            throw PlanRefused.conflict(PlanRefused.WayOut.NONE, "plans.lesson.isOffered");
        }
        this.withdrawnBy = null;
        this.withdrawnAt = null;
        this.withdrawnBecause = null;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    /** Goes up with each change: whoever edits it says which one they saw. */
    public long version() {
        return version;
    }

    public Optional<String> editedBy() {
        return Optional.ofNullable(editedBy);
    }

    public Optional<Instant> editedAt() {
        return Optional.ofNullable(editedAt);
    }

    public Optional<String> withdrawnBy() {
        return Optional.ofNullable(withdrawnBy);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    public Optional<String> withdrawnBecause() {
        return Optional.ofNullable(withdrawnBecause);
    }

    public Optional<LessonOffer> offerTo(long department) {
        return offers.stream()
                .filter(offer -> offer.departmentId() == department)
                .findFirst();
    }

    /** @throws IllegalStateException when it has not been stored yet */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    public long planId() {
        return planId;
    }

    /** Who learned it. */
    public long departmentId() {
        return departmentId;
    }

    public String title() {
        return title;
    }

    public String hassle() {
        return hassle;
    }

    public String cause() {
        return cause;
    }

    /** All of it, to be compared with what customers say elsewhere. */
    public String text() {
        return NewLesson.text(title, hassle, cause);
    }

    public String fix() {
        return fix;
    }

    public String prevention() {
        return prevention;
    }

    public String publishedBy() {
        return publishedBy;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Set<String> processes() {
        return new TreeSet<>(processes);
    }

    public List<LessonOffer> offers() {
        return List.copyOf(offers);
    }
}
