package cx.stewardship.jobdescriptions.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a job's description. It is written as a draft, signed in review by the department's lead and by HR (two
 * different people), and in force from when it is published until the next one replaces it.
 */
@Entity
@Table(name = "job_version")
public class JobVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_version_id")
    @SequenceGenerator(name = "job_version_id", sequenceName = "job_version_id", allocationSize = 1)
    private @Nullable Long id;

    @Version
    @Column(name = "version")
    private int version;

    @ManyToOne(optional = false)
    @JoinColumn(name = "job_id")
    private Job job;

    @Column(name = "number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private VersionState state;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "author_id")
    private @Nullable Long authorId;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "lead_signed_id")
    private @Nullable Long leadSignedId;

    @Column(name = "lead_signed_name")
    private @Nullable String leadSignedName;

    @Column(name = "lead_signed_at")
    private @Nullable Instant leadSignedAt;

    @Column(name = "hr_signed_id")
    private @Nullable Long hrSignedId;

    @Column(name = "hr_signed_name")
    private @Nullable String hrSignedName;

    @Column(name = "hr_signed_at")
    private @Nullable Instant hrSignedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "changes_asked")
    private @Nullable String changesAsked;

    @Column(name = "changes_asked_by")
    private @Nullable String changesAskedBy;

    /** How many statements it has, and how many of them say which customer is better off: for lists. */
    @Column(name = "statements")
    private int statements;

    @Column(name = "in_context")
    private int inContext;

    @OneToMany(mappedBy = "jobVersion", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Wording> wordings = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected JobVersion() {}

    JobVersion(Job job, int number, By by) {
        this.job = job;
        this.number = number;
        this.state = VersionState.DRAFT;
        this.authorName = by.name();
        this.authorId = by.person();
        this.begunAt = by.at();
    }

    /** Adds a statement at the end. */
    public Wording add(String text, By by) {
        change();
        Wording wording = new Wording(this, new Statement(job), wordings.size() + 1, text, by);
        wordings.add(wording);
        count();
        return wording;
    }

    /** @throws DescriptionRefused when this version is no longer open, or the text is too long */
    public Wording rewrite(long statement, String text, By by) {
        Wording wording = get(statement);
        change();
        wording.rewrite(text, by);
        count();
        return wording;
    }

    /** The rules are wrong about this statement: it does say who benefits. */
    public void overrule(long statement, String because, By by) {
        Wording wording = get(statement);
        change();
        wording.overrule(because, by);
        count();
    }

    /** This statement need not say who benefits. */
    public void excuse(long statement, String because, By by) {
        Wording wording = get(statement);
        change();
        wording.excuse(because, by);
        count();
    }

    public void remove(long statement) {
        Wording wording = get(statement);
        change();
        wordings.remove(wording);
        int place = 1;
        for (Wording left : wordings) {
            left.moveTo(place++);
        }
        count();
    }

    public void sendToReview(By by) {
        if (state != VersionState.DRAFT) {
            throw DescriptionRefused.notInState("sendOnlyDrafts", number);
        }
        if (wordings.isEmpty()) {
            throw DescriptionRefused.noStatements();
        }
        if (job.purpose() == null) {
            throw DescriptionRefused.noPurpose();
        }
        state = VersionState.IN_REVIEW;
        sentAt = by.at();
        changesAsked = null;
        changesAskedBy = null;
    }

    /** Signs; with both signatures the version is approved. */
    public void sign(Signature as, By by) {
        if (state != VersionState.IN_REVIEW) {
            throw DescriptionRefused.notInState("signOnlyInReview", number);
        }
        firstThatCannotBeSigned().ifPresent(wording -> {
            throw DescriptionRefused.nobodyBenefits(wording.place());
        });
        SignOff mine = as == Signature.LEAD ? leadSignOff() : hrSignOff();
        SignOff other = as == Signature.LEAD ? hrSignOff() : leadSignOff();
        if (mine != null) {
            throw DescriptionRefused.signedAlready(mine.name());
        }
        if (other != null && by.person() != null && by.person().equals(other.person())) {
            throw DescriptionRefused.notBothBySame();
        }
        if (as == Signature.LEAD) {
            leadSignedId = by.person();
            leadSignedName = by.name();
            leadSignedAt = by.at();
        } else {
            hrSignedId = by.person();
            hrSignedName = by.name();
            hrSignedAt = by.at();
        }
        if (leadSignedAt != null && hrSignedAt != null) {
            state = VersionState.APPROVED;
        }
    }

    /** Back to the author, with a reason; signatures no longer hold. */
    public void askForChanges(String because, By by) {
        if (state != VersionState.IN_REVIEW && state != VersionState.APPROVED) {
            throw DescriptionRefused.notInState("changesOnlyInReview", number);
        }
        if (because.isBlank()) {
            throw DescriptionRefused.reasonNeeded();
        }
        withdrawSignatures();
        state = VersionState.DRAFT;
        changesAsked = because.strip().length() > 500 ? because.strip().substring(0, 500) : because.strip();
        changesAskedBy = by.name();
    }

    void publish(By by) {
        if (state != VersionState.APPROVED) {
            throw DescriptionRefused.notInState("publishNeedsBoth", number);
        }
        state = VersionState.PUBLISHED;
        publishedAt = by.at();
    }

    void supersede(By by) {
        state = VersionState.SUPERSEDED;
        endedAt = by.at();
    }

    void archive(By by) {
        if (state != VersionState.PUBLISHED && state != VersionState.SUPERSEDED) {
            throw DescriptionRefused.notInState("archiveOnlyPublished", number);
        }
        if (endedAt == null) {
            endedAt = by.at();
        }
        state = VersionState.ARCHIVED;
    }

    void carryFrom(JobVersion before, By by) {
        for (Wording wording : before.wordings) {
            wordings.add(wording.carriedTo(this, by));
        }
        count();
    }

    /** What was signed must be what is published: a change withdraws the signatures. */
    private void change() {
        if (!state.open()) {
            throw DescriptionRefused.noLongerOpen(number, state);
        }
        withdrawSignatures();
    }

    private void withdrawSignatures() {
        leadSignedId = null;
        leadSignedName = null;
        leadSignedAt = null;
        hrSignedId = null;
        hrSignedName = null;
        hrSignedAt = null;
    }

    private void count() {
        statements = wordings.size();
        inContext = (int) wordings.stream().filter(Wording::inContext).count();
    }

    /** The first statement that says nobody's benefit, without a reason why it need not. */
    public Optional<Wording> firstThatCannotBeSigned() {
        return wordings.stream().filter(wording -> !wording.mayBeSigned()).findFirst();
    }

    public Optional<Wording> find(long statement) {
        return wordings.stream().filter(w -> w.statement().id() == statement).findFirst();
    }

    private Wording get(long statement) {
        return find(statement).orElseThrow(cx.stewardship.shared.Refusal::notFound);
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public Job job() {
        return job;
    }

    public int number() {
        return number;
    }

    public VersionState state() {
        return state;
    }

    public String authorName() {
        return authorName;
    }

    public @Nullable Long authorId() {
        return authorId;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public @Nullable SignOff leadSignOff() {
        return leadSignedAt == null || leadSignedName == null
                ? null
                : new SignOff(leadSignedId, leadSignedName, leadSignedAt);
    }

    public @Nullable SignOff hrSignOff() {
        return hrSignedAt == null || hrSignedName == null ? null : new SignOff(hrSignedId, hrSignedName, hrSignedAt);
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable String changesAsked() {
        return changesAsked;
    }

    public @Nullable String changesAskedBy() {
        return changesAskedBy;
    }

    public int statements() {
        return statements;
    }

    /** How many statements say which customer is better off. */
    public int inContext() {
        return inContext;
    }

    public List<Wording> wordings() {
        return List.copyOf(wordings);
    }
}
