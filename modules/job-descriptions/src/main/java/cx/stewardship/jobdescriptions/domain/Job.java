package cx.stewardship.jobdescriptions.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job in a department, and all versions of its description. It begins with a purpose: which customers it serves, directly or
 * through whom. Its description is looked at again a year after it was published.
 */
@Entity
@Table(name = "job")
public class Job {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_id")
    @SequenceGenerator(name = "job_id", sequenceName = "job_id", allocationSize = 1)
    private @Nullable Long id;

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "department_id")
    private long departmentId;

    @Column(name = "title")
    private String title;

    @Column(name = "family")
    private @Nullable String family;

    @Column(name = "purpose")
    private @Nullable String purpose;

    @Column(name = "through")
    private @Nullable String through;

    @Column(name = "refresh_on")
    private @Nullable LocalDate refreshOn;

    @OneToMany(mappedBy = "job", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<JobVersion> versions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Job() {}

    /** A new job with its first draft. */
    public Job(long departmentId, String title, @Nullable String family, By by) {
        if (title.isBlank()) {
            throw DescriptionRefused.titleNeeded();
        }
        this.departmentId = departmentId;
        this.title = title.strip();
        this.family = blankToNull(family);
        versions.add(new JobVersion(this, 1, by));
    }

    /**
     * Says which customers the job serves.
     *
     * @param through through whom, when not directly; blank or null for directly
     */
    public void serve(@Nullable String customers, @Nullable String through) {
        this.purpose = blankToNull(customers);
        this.through = blankToNull(through);
    }

    public void belongTo(@Nullable String newFamily) {
        this.family = blankToNull(newFamily);
    }

    /** Begins the next version with the statements as they are; the published one stays until the next is published. */
    public JobVersion beginNextVersion(By by) {
        JobVersion latest = latest();
        if (latest.state().coming()) {
            throw DescriptionRefused.nextIsOpen(latest.number());
        }
        JobVersion next = new JobVersion(this, latest.number() + 1, by);
        next.carryFrom(latest, by);
        versions.add(next);
        return next;
    }

    /** Puts the approved version in force and ends the one before. */
    public JobVersion publish(By by) {
        JobVersion approved = latest();
        Optional<JobVersion> before = published();
        approved.publish(by);
        before.ifPresent(old -> old.supersede(by));
        refreshOn = by.at().atZone(ZoneOffset.UTC).toLocalDate().plusYears(1);
        return approved;
    }

    public void archive(int number, By by) {
        version(number).orElseThrow(cx.stewardship.shared.Refusal::notFound).archive(by);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public long departmentId() {
        return departmentId;
    }

    public String title() {
        return title;
    }

    public @Nullable String family() {
        return family;
    }

    public @Nullable String purpose() {
        return purpose;
    }

    /** Through whom it serves them; null when directly. */
    public @Nullable String through() {
        return through;
    }

    public @Nullable LocalDate refreshOn() {
        return refreshOn;
    }

    public List<JobVersion> versions() {
        return List.copyOf(versions);
    }

    public JobVersion latest() {
        return versions.get(versions.size() - 1);
    }

    public Optional<JobVersion> published() {
        return versions.stream()
                .filter(v -> v.state() == VersionState.PUBLISHED)
                .findFirst();
    }

    public Optional<JobVersion> version(int number) {
        return versions.stream().filter(v -> v.number() == number).findFirst();
    }

    /** The statement springs from a plan that worked; null loosens it again. */
    public void springFrom(long statement, @Nullable Long plan) {
        latest().find(statement)
                .orElseThrow(cx.stewardship.shared.Refusal::notFound)
                .statement()
                .springFrom(plan);
    }
}
