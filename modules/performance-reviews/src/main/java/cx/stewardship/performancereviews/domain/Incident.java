package cx.stewardship.performancereviews.domain;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry in the diary of a year's work: what somebody did, when, and by which criterion it matters. */
@Entity
public class Incident {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "incident_id")
    @SequenceGenerator(name = "incident_id", sequenceName = "incident_id", allocationSize = 1)
    private long id;

    @Column(name = "employee_id")
    private long employeeId;

    @Column(name = "criterion_id")
    private @Nullable Long criterionId;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    private String what;

    @Column(name = "written_by_id")
    private @Nullable Long writtenById;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected Incident() {}

    public Incident(
            PersonId employee,
            @Nullable CriterionId criterion,
            LocalDate happenedOn,
            String what,
            @Nullable PersonId writer,
            String writtenBy,
            Instant at) {
        if (what.isBlank()) {
            throw Refusal.invalid("reviews.incident.nothing");
        }
        if (happenedOn.isAfter(LocalDate.ofInstant(at, java.time.ZoneOffset.UTC))) {
            throw Refusal.invalid("reviews.incident.future");
        }
        this.employeeId = employee.value();
        this.criterionId = criterion == null ? null : criterion.value();
        this.happenedOn = happenedOn;
        this.what = what.strip();
        this.writtenById = writer == null ? null : writer.value();
        this.writtenBy = writtenBy;
        this.writtenAt = at;
    }

    public long id() {
        return id;
    }

    public PersonId employee() {
        return new PersonId(employeeId);
    }

    public Optional<CriterionId> criterion() {
        return Optional.ofNullable(criterionId).map(CriterionId::new);
    }

    public LocalDate happenedOn() {
        return happenedOn;
    }

    public String what() {
        return what;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Optional<PersonId> writer() {
        return Optional.ofNullable(writtenById).map(PersonId::new);
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
