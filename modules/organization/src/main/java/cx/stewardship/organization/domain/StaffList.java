package cx.stewardship.organization.domain;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People as lists and pages show them. */
public interface StaffList {

    /**
     * @param text part of a name, a job title or the beginning of an employee number; blank for all
     * @param departments only people of these; null for all
     * @param only nobody but this person; null for all
     * @param withLeavers whether also those who have left
     */
    record Filter(String text, @Nullable Set<DepartmentId> departments, @Nullable PersonId only, boolean withLeavers)
            implements Serializable {}

    enum Order {
        NAME,
        EMPLOYEE_NUMBER,
        JOB_TITLE,
        HIRED_ON
    }

    record Row(
            PersonId id,
            String employeeNumber,
            String name,
            @Nullable String jobTitle,
            @Nullable String department,
            @Nullable String manager,
            @Nullable LocalDate hiredOn,
            boolean active)
            implements Serializable {}

    List<Row> page(Filter filter, Order order, boolean descending, int first, int most);

    long count(Filter filter);

    Optional<Person> find(PersonId id);

    /** The newest first. */
    List<PersonMove> movesOf(PersonId id);
}
