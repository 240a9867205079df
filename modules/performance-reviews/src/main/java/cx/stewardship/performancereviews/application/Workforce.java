package cx.stewardship.performancereviews.application;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Departments.Department;
import cx.stewardship.shared.People;
import cx.stewardship.shared.People.Person;
import cx.stewardship.shared.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who works where. */
@Dependent
public class Workforce {

    private final People people;
    private final Departments departments;

    @Inject
    public Workforce(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    /** Active people of these departments and of those below them. */
    List<Person> in(Collection<DepartmentId> tops) {
        Set<DepartmentId> all = new HashSet<>();
        tops.forEach(top -> all.addAll(departments.withBelow(top)));
        return people.in(all);
    }

    /** A department and all above it. */
    Set<Long> upwards(@Nullable DepartmentId department) {
        Map<DepartmentId, Department> byId = new HashMap<>();
        departments.all().forEach(d -> byId.put(d.id(), d));
        Set<Long> line = new HashSet<>();
        DepartmentId at = department;
        while (at != null && line.add(at.value())) {
            Department here = byId.get(at);
            at = here == null ? null : here.parent();
        }
        return line;
    }

    Map<PersonId, Person> find(Collection<PersonId> ids) {
        return people.find(ids);
    }

    Optional<Person> find(PersonId id) {
        return people.find(id);
    }

    List<Department> departments() {
        return departments.all();
    }

    /** Name of a department; a dash for everyone or for one that is gone. */
    String departmentName(@Nullable DepartmentId id) {
        return id == null ? "–" : departments.find(id).map(Department::name).orElse("–");
    }

    Set<DepartmentId> withBelow(DepartmentId top) {
        return departments.withBelow(top);
    }
}
