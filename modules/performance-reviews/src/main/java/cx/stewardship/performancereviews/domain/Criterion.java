package cx.stewardship.performancereviews.domain;

import cx.stewardship.performancereviews.CriterionId;
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

/**
 * One version of a criterion. It is written as a draft, read by others, approved by somebody who did not write it, and
 * published; from then on its words stay as they are, because people are rated by them. A change begins a new version, and
 * the old one is rated upon until the new one is published.
 */
@Entity
public class Criterion {

    /** The criterion under which the one figure of another system's review is kept. */
    public static final CriterionId OVERALL = new CriterionId(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "criterion_id")
    @SequenceGenerator(name = "criterion_id", sequenceName = "criterion_id", allocationSize = 1)
    private long id;

    private long series;

    @Column(name = "version_number")
    private int versionNumber;

    @Enumerated(EnumType.STRING)
    private CriterionState state;

    private String title;
    private String verb;

    @Column(name = "with_what")
    private String withWhat;

    private String customer;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    @Column(name = "seen_in")
    private String seenIn;

    private String target;
    private String level1;
    private String level2;
    private String level3;
    private String level4;
    private String level5;

    @Column(name = "department_id")
    private @Nullable Long departmentId;

    @Column(name = "job_title")
    private @Nullable String jobTitle;

    @Column(name = "statement_id")
    private @Nullable Long statementId;

    @Column(name = "corporate_value_id")
    private @Nullable Long corporateValueId;

    private int weight;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(name = "override_reason")
    private @Nullable String overrideReason;

    @Column(name = "override_by")
    private @Nullable String overrideBy;

    @Column(name = "override_at")
    private @Nullable Instant overrideAt;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    /** The import that made this version, as long as nobody has changed its words here. */
    @Column(name = "import_id")
    private @Nullable Long importId;

    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    @SuppressWarnings("NullAway.Init")
    protected Criterion() {}

    /** A first draft. It may still lack a customer, evidence and levels; {@link #submit} asks for them. */
    public Criterion(Behaviour behaviour, Levels levels, String target, Place place, String by, Instant at) {
        this.versionNumber = 1;
        this.state = CriterionState.DRAFT;
        this.origin = Origin.HERE;
        word(behaviour, levels, target, place);
        this.writtenBy = by;
        this.writtenAt = at;
    }

    /** Changes the words of a draft. A reason to keep what the guard refused goes when the words change. */
    public void rewrite(Behaviour behaviour, Levels levels, String target, Place place, String by, Instant at) {
        only(CriterionState.DRAFT, "reviews.criterion.onlyDrafts");
        word(behaviour, levels, target, place);
        this.writtenBy = by;
        this.writtenAt = at;
        this.overrideReason = null;
        this.overrideBy = null;
        this.overrideAt = null;
        this.importId = null;
    }

    /** Like {@link #rewrite}, but by a file or by taking one back: nobody has worked on it here. */
    public void rewriteByFile(Behaviour behaviour, Levels levels, String target, Place place, String by, Instant at) {
        Long made = importId;
        rewrite(behaviour, levels, target, place, by, at);
        importId = made;
    }

    /** Notes which import made this version. */
    public void madeBy(long importNumber) {
        importId = importNumber;
    }

    /** Whether it came by file and its words were not changed here since. */
    public boolean isAsItCame() {
        return importId != null;
    }

    private void word(Behaviour behaviour, Levels levels, String target, Place place) {
        if (behaviour.verb().isBlank() || behaviour.withWhat().isBlank()) {
            throw Refusal.invalid("reviews.criterion.noBehaviour");
        }
        if (place.weight() < 1 || place.weight() > 100) {
            throw Refusal.invalid("reviews.criterion.offWeight", place.weight());
        }
        this.title = behaviour.title();
        this.verb = behaviour.verb();
        this.withWhat = behaviour.withWhat();
        this.customer = behaviour.customer();
        this.frequency = behaviour.frequency();
        this.seenIn = behaviour.seenIn();
        this.target = target.strip();
        this.level1 = levels.one();
        this.level2 = levels.two();
        this.level3 = levels.three();
        this.level4 = levels.four();
        this.level5 = levels.five();
        this.departmentId = place.department();
        this.jobTitle = place.jobTitle();
        this.statementId = place.statement();
        this.corporateValueId = place.corporateValue();
        this.weight = place.weight();
    }

    /** Keeps a wording that the guard refuses. */
    public void keepAllTheSame(String reason, String by, Instant at) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reviews.guard.noReason");
        }
        this.overrideReason = reason.strip();
        this.overrideBy = by;
        this.overrideAt = at;
    }

    /** Hands a draft to those who approve it. */
    public void submit() {
        only(CriterionState.DRAFT, "reviews.criterion.notDraft");
        if (customer.isBlank()) {
            throw Refusal.conflict("reviews.criterion.noCustomer");
        }
        if (seenIn.isBlank()) {
            throw Refusal.conflict("reviews.criterion.noEvidence");
        }
        if (!levels().isComplete()) {
            throw Refusal.conflict("reviews.criterion.noLevels");
        }
        state = CriterionState.IN_REVIEW;
    }

    /** Gives it back to whoever wrote it. */
    public void sendBack() {
        only(CriterionState.IN_REVIEW, "reviews.criterion.notInReview");
        state = CriterionState.DRAFT;
    }

    /** @param by not the one who wrote it */
    public void approve(String by) {
        only(CriterionState.IN_REVIEW, "reviews.criterion.notInReview");
        if (by.equals(writtenBy)) {
            throw Refusal.conflict("reviews.criterion.ownApproval", writtenBy);
        }
        approvedBy = by;
        state = CriterionState.APPROVED;
    }

    /** From this day people may be rated by it. The version before it, if there is one, is to be superseded. */
    public void publish(LocalDate day) {
        only(CriterionState.APPROVED, "reviews.criterion.notApproved");
        publishedOn = day;
        state = CriterionState.PUBLISHED;
    }

    public void supersede() {
        only(CriterionState.PUBLISHED, "reviews.criterion.notPublished");
        state = CriterionState.SUPERSEDED;
    }

    /** Ends its use; what was rated by it stays. */
    public void archive() {
        if (state == CriterionState.ARCHIVED || state == CriterionState.SUPERSEDED) {
            throw Refusal.conflict("reviews.criterion.ended");
        }
        state = CriterionState.ARCHIVED;
    }

    /** A draft with the same words, to be changed while this one stays in use. */
    public Criterion nextVersion(int number, String by, Instant at) {
        if (state != CriterionState.PUBLISHED && state != CriterionState.ARCHIVED || origin == Origin.OVERALL) {
            throw Refusal.conflict("reviews.criterion.notPublished");
        }
        Criterion next = new Criterion(behaviour(), levels(), target, place(), by, at);
        next.series = series;
        next.versionNumber = number;
        return next;
    }

    private void only(CriterionState needed, String key) {
        if (state != needed) {
            throw Refusal.conflict(key, title);
        }
    }

    /** To be called once the key is known: the first version names the series. */
    public void beginSeries() {
        if (series == 0) {
            series = id;
        }
    }

    public CriterionId id() {
        return new CriterionId(id);
    }

    public long series() {
        return series;
    }

    public int versionNumber() {
        return versionNumber;
    }

    public CriterionState state() {
        return state;
    }

    public String title() {
        return title;
    }

    public Behaviour behaviour() {
        return new Behaviour(verb, withWhat, customer, frequency, seenIn);
    }

    public Levels levels() {
        return new Levels(level1, level2, level3, level4, level5);
    }

    public String target() {
        return target;
    }

    public Place place() {
        return new Place(departmentId, jobTitle, statementId, corporateValueId, weight);
    }

    public Origin origin() {
        return origin;
    }

    public Optional<KeptAllTheSame> kept() {
        return overrideReason == null || overrideBy == null || overrideAt == null
                ? Optional.empty()
                : Optional.of(new KeptAllTheSame(overrideReason, overrideBy, overrideAt));
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Optional<String> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    public Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }
}
