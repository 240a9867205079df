package cx.stewardship.jobdescriptions.application;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Departments.Department;
import cx.stewardship.shared.People;
import cx.stewardship.shared.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of departments and of those who lead them. */
@Dependent
class DepartmentNames {

    private final Departments departments;
    private final People people;

    @Inject
    DepartmentNames(Departments departments, People people) {
        this.departments = departments;
        this.people = people;
    }

    String name(long department) {
        return departments
                .find(new DepartmentId(department))
                .map(Department::name)
                .orElse("–");
    }

    @Nullable
    String lead(long department) {
        PersonId lead = departments
                .find(new DepartmentId(department))
                .map(Department::lead)
                .orElse(null);
        return lead == null ? null : people.find(lead).map(People.Person::name).orElse(null);
    }

    Set<Long> withBelow(long top) {
        return departments.withBelow(new DepartmentId(top)).stream()
                .map(DepartmentId::value)
                .collect(Collectors.toSet());
    }

    List<NamedDepartment> all() {
        return departments.all().stream()
                .map(d -> new NamedDepartment(d.id().value(), d.code(), d.name()))
                .toList();
    }
}
