package cx.stewardship.organization.domain;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody changed department, manager or job on a day. Never changed afterwards. */
@Entity
@Table(name = "person_move")
public class PersonMove {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_move_id")
    @SequenceGenerator(name = "person_move_id", sequenceName = "person_move_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "moved_on")
    private LocalDate movedOn;

    @Column(name = "department_from")
    private @Nullable Long departmentFrom;

    @Column(name = "department_to")
    private @Nullable Long departmentTo;

    @Column(name = "manager_from")
    private @Nullable Long managerFrom;

    @Column(name = "manager_to")
    private @Nullable Long managerTo;

    @Column(name = "job_title_from")
    private @Nullable String jobTitleFrom;

    @Column(name = "job_title_to")
    private @Nullable String jobTitleTo;

    @SuppressWarnings("NullAway.Init")
    protected PersonMove() {}

    @SuppressWarnings("NullAway.Init")
    PersonMove(PersonId person, LocalDate on, Person.Post from, Person.Post to) {
        personId = person.value();
        movedOn = on;
        departmentFrom = value(from.department());
        departmentTo = value(to.department());
        managerFrom = value(from.manager());
        managerTo = value(to.manager());
        jobTitleFrom = from.jobTitle();
        jobTitleTo = to.jobTitle();
    }

    private static @Nullable Long value(@Nullable DepartmentId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable Long value(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public LocalDate on() {
        return movedOn;
    }

    public Person.Post from() {
        return post(departmentFrom, managerFrom, jobTitleFrom);
    }

    public Person.Post to() {
        return post(departmentTo, managerTo, jobTitleTo);
    }

    private static Person.Post post(@Nullable Long department, @Nullable Long manager, @Nullable String title) {
        return new Person.Post(
                department == null ? null : new DepartmentId(department),
                manager == null ? null : new PersonId(manager),
                title);
    }
}
