package cx.stewardship.shared;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people of the company, for modules that need names, managers and where somebody works. Given by organization. */
public interface People {

    /**
     * @param employeeNumber unique in the company
     * @param department where they work now; null after they left
     * @param manager to whom they report
     * @param jobTitle as their contract says
     */
    record Person(
            PersonId id,
            String employeeNumber,
            String name,
            @Nullable DepartmentId department,
            @Nullable PersonId manager,
            @Nullable String jobTitle,
            boolean active) {}

    Optional<Person> find(PersonId id);

    /** Many at once, by id; those that do not exist are missing from the answer. */
    Map<PersonId, Person> find(Collection<PersonId> ids);

    /** Many at once, by employee number; unknown numbers are missing from the answer. */
    Map<String, Person> withEmployeeNumbers(Collection<String> numbers);

    /** Active people who work in one of these departments, by name. */
    List<Person> in(Collection<DepartmentId> departments);

    /** Active people whose name or number begins with this, by name; for fields that ask for a person. */
    List<Person> whoseNameBegins(String text, int most);
}
