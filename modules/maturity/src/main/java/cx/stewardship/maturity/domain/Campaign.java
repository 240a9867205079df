package cx.stewardship.maturity.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** People in some departments are asked, between two days, how far their department lives up to a framework. */
@Entity
@Table(name = "campaign")
public class Campaign {

    /** What may happen to a campaign. */
    public enum State {
        /** Being set up; nobody has been asked. */
        DRAFT,
        /** Answers come in until the last day; figures are validated. */
        OPEN,
        /** Its figures no longer change. */
        CLOSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "campaign_id")
    @SequenceGenerator(name = "campaign_id", sequenceName = "campaign_id", allocationSize = 1)
    private Long id;

    @Column(name = "framework_id")
    private long frameworkId;

    private String name;

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    @Column(name = "validator_id")
    private long validatorId;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    @Column(name = "target_by")
    private @Nullable String targetBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "campaign_department", joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "department_id")
    private Set<Long> departments = new TreeSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "campaign_target", joinColumns = @JoinColumn(name = "campaign_id"))
    @MapKeyColumn(name = "quality")
    @Column(name = "target_level")
    private Map<String, BigDecimal> targets = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    /**
     * @param opensOn first day on which one may answer
     * @param closesOn last day on which one may answer
     * @param validatorId the person who accepts or lowers what respondents claim
     * @throws CampaignRefused when a name, a department or a sensible pair of days is missing
     */
    @SuppressWarnings("NullAway.Init")
    public Campaign(
            long frameworkId,
            String name,
            LocalDate opensOn,
            LocalDate closesOn,
            long validatorId,
            Collection<Long> departments) {
        if (name.isBlank()) {
            throw CampaignRefused.noName();
        }
        if (closesOn.isBefore(opensOn)) {
            throw CampaignRefused.endsBeforeItBegins(opensOn, closesOn);
        }
        if (departments.isEmpty()) {
            throw CampaignRefused.noDepartments();
        }
        this.frameworkId = frameworkId;
        this.name = name.strip();
        this.opensOn = opensOn;
        this.closesOn = closesOn;
        this.validatorId = validatorId;
        this.departments.addAll(departments);
    }

    /** Sets where the company wants to be, by quality (1 to 5), and until when, in words: {@code autumn 2027}. */
    public void aimAt(Map<String, BigDecimal> levels, String until) {
        targets = new HashMap<>(levels);
        targetBy = until;
    }

    /**
     * Asks the respondents.
     *
     * @param invited how many were invited
     * @throws CampaignRefused when it is open or closed already, nobody is invited, or its last day has passed
     */
    public void open(int invited, LocalDate today) {
        if (state != State.DRAFT) {
            throw CampaignRefused.alreadyOpened(name);
        }
        if (invited == 0) {
            throw CampaignRefused.nobodyInvited();
        }
        if (today.isAfter(closesOn)) {
            throw CampaignRefused.lastDayPassed(closesOn);
        }
        state = State.OPEN;
    }

    /** @throws AnsweringRefused unless answers are taken on this day */
    public void takesAnswers(LocalDate today) {
        if (state != State.OPEN || today.isBefore(opensOn)) {
            throw AnsweringRefused.notOpen(name);
        }
        if (today.isAfter(closesOn)) {
            throw AnsweringRefused.afterTheEnd(closesOn);
        }
    }

    /** @throws ValidatingRefused unless figures may still be validated */
    public void takesValidation() {
        if (state != State.OPEN) {
            throw ValidatingRefused.notOpen(name);
        }
    }

    /**
     * Freezes the figures.
     *
     * @param notValidated how many figures with enough answers have not been validated
     * @throws ClosingRefused while it is not open, answers may still come in, or figures wait for the validator
     */
    public void close(int notValidated, LocalDate today, Instant at) {
        if (state != State.OPEN) {
            throw ClosingRefused.notOpen(name);
        }
        if (!today.isAfter(closesOn)) {
            throw ClosingRefused.stillAnswering(closesOn);
        }
        if (notValidated > 0) {
            throw ClosingRefused.notValidated(notValidated);
        }
        state = State.CLOSED;
        closedAt = at;
    }

    public long id() {
        return id;
    }

    public long frameworkId() {
        return frameworkId;
    }

    public String name() {
        return name;
    }

    public LocalDate opensOn() {
        return opensOn;
    }

    public LocalDate closesOn() {
        return closesOn;
    }

    public long validatorId() {
        return validatorId;
    }

    public State state() {
        return state;
    }

    public @Nullable String targetBy() {
        return targetBy;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public Set<Long> departments() {
        return Set.copyOf(departments);
    }

    public Map<String, BigDecimal> targets() {
        return Map.copyOf(targets);
    }
}
