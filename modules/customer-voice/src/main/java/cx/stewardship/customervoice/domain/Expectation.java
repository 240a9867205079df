package cx.stewardship.customervoice.domain;

import cx.stewardship.customervoice.ExpectationId;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What customers have been led to expect, what they really live through, and the gap between the two. It counts as validated for
 * a year after somebody has looked, unless something happens that changes what customers expect.
 */
@Entity
@Table(name = "expectation")
public class Expectation {

    /** After so many months somebody has to look again, whether something happened or not. */
    public static final int MONTHS = 12;

    private static final int MOST_COMMENTS = 30;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "expectation_id")
    @SequenceGenerator(name = "expectation_id", sequenceName = "expectation_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "department_id")
    private long departmentId;

    @Column(name = "promise")
    private String promise;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private ExpectationSource source;

    @Column(name = "said_where")
    private String saidWhere;

    @Column(name = "reality")
    private String reality;

    @Enumerated(EnumType.STRING)
    @Column(name = "gap")
    private Gap gap;

    @Column(name = "theme_id")
    private @Nullable Long themeId;

    @Column(name = "link")
    private String link;

    @ElementCollection
    @CollectionTable(name = "expectation_comment", joinColumns = @JoinColumn(name = "expectation_id"))
    @Column(name = "comment_id")
    private Set<Long> comments = new HashSet<>();

    @Column(name = "validated_on")
    private @Nullable LocalDate validatedOn;

    @Column(name = "validated_by")
    private @Nullable String validatedBy;

    @Column(name = "stale_since")
    private @Nullable LocalDate staleSince;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @Version
    @Column(name = "version")
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Expectation() {}

    /**
     * @param department that answers for it
     * @param saidWhere in which leaflet, call, paper; may be empty
     */
    @SuppressWarnings("NullAway.Init")
    public Expectation(
            DepartmentId department, String promise, ExpectationSource source, String saidWhere, Instant at) {
        this.departmentId = department.value();
        this.writtenAt = at;
        this.reality = "";
        this.gap = Gap.UNKNOWN;
        this.link = "";
        say(promise, source, saidWhere);
    }

    /** What was promised, and where. Other words are another promise: somebody has to look again. */
    public final void say(String promised, ExpectationSource from, String where) {
        String next = checked(promised, 500, "voice.expectation.promise.needed");
        if (promise != null && !promise.equals(next)) {
            validatedOn = null;
            validatedBy = null;
        }
        promise = next;
        source = from;
        saidWhere = checked(where, 300, "");
    }

    /**
     * Somebody has looked whether it is so.
     *
     * @param what customers live through
     * @param evidence comments that show it
     * @param theme that shows it; null for none
     * @param address of other evidence, {@code https://…}; may be empty
     */
    public void validate(
            String what,
            Gap width,
            Collection<Long> evidence,
            @Nullable Long theme,
            String address,
            LocalDate on,
            String by) {
        if (width == Gap.UNKNOWN) {
            throw Refusal.invalid("voice.expectation.gap.needed");
        }
        if (evidence.size() > MOST_COMMENTS) {
            throw Refusal.invalid("voice.story.comments.tooMany", evidence.size(), MOST_COMMENTS);
        }
        String checkedLink = checked(address, 400, "");
        if (!checkedLink.isEmpty() && !checkedLink.matches("https?://\\S+")) {
            throw Refusal.invalid("voice.expectation.link.bad");
        }
        String checkedReality = checked(what, 2000, "voice.expectation.reality.needed");
        reality = checkedReality;
        gap = width;
        comments.retainAll(evidence);
        comments.addAll(evidence);
        themeId = theme;
        link = checkedLink;
        validatedOn = on;
        validatedBy = by;
        staleSince = null;
    }

    private static String checked(String text, int longest, String needed) {
        String stripped = text.strip();
        if (stripped.isEmpty() && !needed.isEmpty()) {
            throw Refusal.invalid(needed);
        }
        if (stripped.length() > longest) {
            throw Refusal.invalid("voice.story.tooLong", stripped.length(), longest);
        }
        return stripped;
    }

    /** Something has happened that changes what customers expect; what was seen before does not count any more. */
    public void shake(LocalDate on) {
        if (staleSince == null || on.isBefore(staleSince)) {
            staleSince = on;
        }
    }

    /** Nobody is led to expect it any more. */
    public void retire(Instant at) {
        if (retiredAt != null) {
            throw Refusal.conflict("voice.expectation.retired");
        }
        retiredAt = at;
    }

    /** Two people who change the same entry: the second is told instead of overwriting the first. */
    public void isStill(int versionSeen) {
        if (version != versionSeen) {
            throw Refusal.conflict("voice.expectation.changedMeanwhile");
        }
    }

    /** Whether what is written here can be relied on. */
    public boolean isValid(LocalDate today) {
        return valid(validatedOn, staleSince, today);
    }

    /** The rule, for lists: somebody looked within a year, and nothing happened since. */
    public static boolean valid(@Nullable LocalDate validatedOn, @Nullable LocalDate staleSince, LocalDate today) {
        return validatedOn != null && staleSince == null && !validatedOn.isBefore(today.minusMonths(MONTHS));
    }

    public ExpectationId id() {
        return new ExpectationId(id);
    }

    public DepartmentId department() {
        return new DepartmentId(departmentId);
    }

    public String promise() {
        return promise;
    }

    public Gap gap() {
        return gap;
    }

    public Set<Long> comments() {
        return Set.copyOf(comments);
    }

    public boolean isRetired() {
        return retiredAt != null;
    }
}
