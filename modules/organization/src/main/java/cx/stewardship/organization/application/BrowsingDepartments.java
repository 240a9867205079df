package cx.stewardship.organization.application;

import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.People;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows the tree of departments; it is no secret within the company. */
@ApplicationScoped
public class BrowsingDepartments {

    private Departments departments;
    private People people;

    @SuppressWarnings("NullAway.Init")
    protected BrowsingDepartments() {}

    @Inject
    public BrowsingDepartments(Departments departments, People people) {
        this.departments = departments;
        this.people = people;
    }

    /**
     * A department where it stands in the tree.
     *
     * @param depth 0 for one that stands below no other
     * @param below how many stand directly below it
     * @param people who work in it, those below not counted
     * @param peopleWithBelow who work in it or below it
     */
    public record Branch(
            Departments.Department department,
            @Nullable String parentCode,
            People.@Nullable Person lead,
            int depth,
            int below,
            long people,
            long peopleWithBelow) {}

    /** All departments, each followed by those below it, by name. */
    @AllowedTo(Role.EMPLOYEE)
    @Transactional
    public List<Branch> tree() {
        List<Departments.Department> all = departments.all();
        Map<PersonId, People.Person> leads = people.find(all.stream()
                .map(Departments.Department::lead)
                .filter(Objects::nonNull)
                .toList());
        Map<DepartmentId, Long> counts = new HashMap<>();
        people.in(all.stream().map(Departments.Department::id).toList())
                .forEach(person -> counts.merge(Objects.requireNonNull(person.department()), 1L, Long::sum));
        List<Branch> tree = new ArrayList<>();
        add(tree, all, null, 0, counts, leads);
        return tree;
    }

    private static long add(
            List<Branch> tree,
            List<Departments.Department> all,
            Departments.@Nullable Department parent,
            int depth,
            Map<DepartmentId, Long> counts,
            Map<PersonId, People.Person> leads) {
        long sum = 0;
        for (Departments.Department department : all) {
            if (!Objects.equals(department.parent(), parent == null ? null : parent.id())) {
                continue;
            }
            int place = tree.size();
            long own = counts.getOrDefault(department.id(), 0L);
            long withBelow = own + add(tree, all, department, depth + 1, counts, leads);
            long below = all.stream()
                    .filter(other -> department.id().equals(other.parent()))
                    .count();
            tree.add(
                    place,
                    new Branch(
                            department,
                            parent == null ? null : parent.code(),
                            department.lead() == null ? null : leads.get(department.lead()),
                            depth,
                            (int) below,
                            own,
                            withBelow));
            sum += withBelow;
        }
        return sum;
    }
}
