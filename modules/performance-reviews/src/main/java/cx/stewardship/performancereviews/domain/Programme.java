package cx.stewardship.performancereviews.domain;

import cx.stewardship.shared.DepartmentId;
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
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something the company rewards or recognises, and on what grounds. One that rests on a survey score may be registered, so
 * that it is known; it stays flagged until its basis is changed or it ends.
 */
@Entity
public class Programme {

    /** What a reward is given for. */
    public enum Basis {
        BEHAVIOUR,
        RESULT,
        SURVEY_SCORE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "programme_id")
    @SequenceGenerator(name = "programme_id", sequenceName = "programme_id", allocationSize = 1)
    private long id;

    private String name;

    @Column(name = "department_id")
    private @Nullable Long departmentId;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private String rule;
    private String reward;
    private LocalDate since;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "registered_by")
    private String registeredBy;

    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    @SuppressWarnings("NullAway.Init")
    protected Programme() {}

    /**
     * @param rule what one has to do or reach to get it
     * @param department whose people take part; null for everyone
     */
    public Programme(
            String name,
            @Nullable DepartmentId department,
            Basis basis,
            String rule,
            String reward,
            LocalDate since,
            String by) {
        if (name.isBlank()) {
            throw Refusal.invalid("reviews.programme.noName");
        }
        this.name = name.strip();
        this.departmentId = department == null ? null : department.value();
        this.reward = reward.strip();
        this.since = since;
        this.registeredBy = by;
        ground(basis, rule);
    }

    /** Changes what it is given for. */
    public void changeBasis(Basis basis, String rule) {
        if (endedOn != null) {
            throw Refusal.conflict("reviews.programme.ended");
        }
        ground(basis, rule);
    }

    private void ground(Basis basis, String rule) {
        if (rule.isBlank()) {
            throw Refusal.invalid("reviews.programme.noRule");
        }
        this.basis = basis;
        this.rule = rule.strip();
    }

    public void end(LocalDate day) {
        if (endedOn != null) {
            throw Refusal.conflict("reviews.programme.ended");
        }
        if (day.isBefore(since)) {
            throw Refusal.invalid("reviews.programme.endsBeforeStart");
        }
        endedOn = day;
    }

    /** To be changed: people are rewarded for a survey score. */
    public boolean isFlagged() {
        return basis == Basis.SURVEY_SCORE && endedOn == null;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Optional<DepartmentId> department() {
        return Optional.ofNullable(departmentId).map(DepartmentId::new);
    }

    public Basis basis() {
        return basis;
    }

    public String rule() {
        return rule;
    }

    public String reward() {
        return reward;
    }

    public LocalDate since() {
        return since;
    }

    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    public String registeredBy() {
        return registeredBy;
    }
}
