package cx.stewardship.organization.domain;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who works, or once worked, for the company. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_id")
    @SequenceGenerator(name = "person_id", sequenceName = "person_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "employee_number")
    private String employeeNumber;

    @Column(name = "name")
    private String name;

    @Column(name = "email")
    private @Nullable String email;

    @Column(name = "department_id")
    private @Nullable Long departmentId;

    @Column(name = "manager_id")
    private @Nullable Long managerId;

    @Column(name = "manager_employee_number")
    private @Nullable String managerEmployeeNumber;

    @Column(name = "job_title")
    private @Nullable String jobTitle;

    @Column(name = "active")
    private boolean active;

    @Column(name = "hired_on")
    private @Nullable LocalDate hiredOn;

    @Column(name = "left_on")
    private @Nullable LocalDate leftOn;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    public Person(String employeeNumber, String name, @Nullable LocalDate hiredOn) {
        this.employeeNumber = employeeNumber.strip();
        if (this.employeeNumber.isEmpty() || this.employeeNumber.length() > 60) {
            throw Refusal.invalid("organization.person.employeeNumber", 60);
        }
        this.name = checked(name);
        this.hiredOn = hiredOn;
        this.active = true;
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 200) {
            throw Refusal.invalid("organization.person.name", 200);
        }
        return stripped;
    }

    /** Where, under whom and as what somebody works. */
    public record Post(@Nullable DepartmentId department, @Nullable PersonId manager, @Nullable String jobTitle) {}

    public Post post() {
        return new Post(
                departmentId == null ? null : new DepartmentId(departmentId),
                managerId == null ? null : new PersonId(managerId),
                jobTitle);
    }

    /**
     * Takes up another post from a day on.
     *
     * @return what is to be kept of it; empty when nothing changed or when it is the first post
     */
    public Optional<PersonMove> moveTo(Post next, LocalDate on) {
        Post before = post();
        if (before.equals(next)) {
            return Optional.empty();
        }
        if (next.manager() != null && Objects.equals(next.manager().value(), id)) {
            throw Refusal.invalid("organization.person.ownManager", name);
        }
        departmentId = next.department() == null ? null : next.department().value();
        managerId = next.manager() == null ? null : next.manager().value();
        jobTitle = next.jobTitle();
        boolean first = before.department() == null && before.manager() == null && before.jobTitle() == null;
        return first ? Optional.empty() : Optional.of(new PersonMove(id(), on, before, next));
    }

    /** Corrects what is known about the person. @return whether this changed anything */
    public boolean isKnownAs(String newName, @Nullable String newEmail, @Nullable LocalDate newHiredOn) {
        String checked = checked(newName);
        boolean changed =
                !checked.equals(name) || !Objects.equals(newEmail, email) || !Objects.equals(newHiredOn, hiredOn);
        name = checked;
        email = newEmail;
        hiredOn = newHiredOn;
        return changed;
    }

    /**
     * Leaves on a day, or (null) has come back.
     *
     * @param today decides whether the day has come
     * @return whether this changed anything
     */
    public boolean leaves(@Nullable LocalDate on, LocalDate today) {
        if (on != null && hiredOn != null && on.isBefore(hiredOn)) {
            throw Refusal.invalid("organization.person.leftBeforeHired", on, hiredOn);
        }
        boolean nowActive = on == null || on.isAfter(today);
        boolean changed = nowActive != active || !Objects.equals(on, leftOn);
        active = nowActive;
        leftOn = on;
        return changed;
    }

    /** Has left, nobody knows when. @return whether this changed anything */
    public boolean leftOnAnUnknownDay() {
        boolean changed = active;
        active = false;
        return changed;
    }

    /** The manager is known by number only: nobody with this number is among the people yet. Null when settled. */
    public void awaitsManager(@Nullable String managersNumber) {
        managerEmployeeNumber = managersNumber;
    }

    public PersonId id() {
        return new PersonId(id);
    }

    public String employeeNumber() {
        return employeeNumber;
    }

    public String name() {
        return name;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<LocalDate> hiredOn() {
        return Optional.ofNullable(hiredOn);
    }

    public Optional<LocalDate> leftOn() {
        return Optional.ofNullable(leftOn);
    }

    public boolean active() {
        return active;
    }

    public Optional<String> awaitedManager() {
        return Optional.ofNullable(managerEmployeeNumber);
    }
}
