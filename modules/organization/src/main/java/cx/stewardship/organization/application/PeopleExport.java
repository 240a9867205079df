package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.Department;
import cx.stewardship.organization.domain.Person;
import cx.stewardship.organization.domain.Register;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ExportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People as a file that comes back in unchanged. */
@ApplicationScoped
@Transactional
public class PeopleExport implements ExportKind {

    private static final int AT_ONCE = 1_000;

    private Register register;

    @SuppressWarnings("NullAway.Init")
    protected PeopleExport() {}

    @Inject
    public PeopleExport(Register register) {
        this.register = register;
    }

    @Override
    @AllowedTo(anyone = true)
    public String code() {
        return "people";
    }

    @Override
    @AllowedTo(anyone = true)
    public Set<Role> readableBy() {
        return Set.of(Role.ADMIN, Role.HR);
    }

    @Override
    @AllowedTo({Role.ADMIN, Role.HR})
    public Portion portion(String after) {
        List<Person> people = register.peopleAfter(after, AT_ONCE);
        Map<DepartmentId, String> codes = new HashMap<>();
        for (Department department : register.departments()) {
            codes.put(department.id(), department.code());
        }
        Map<PersonId, String> managers = register.numbers(people.stream()
                .map(person -> person.post().manager())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Map<String, @Nullable Object>> rows =
                people.stream().map(person -> row(person, codes, managers)).toList();
        return new Portion(
                rows,
                people.size() < AT_ONCE ? null : people.get(people.size() - 1).employeeNumber());
    }

    private static Map<String, @Nullable Object> row(
            Person person, Map<DepartmentId, String> codes, Map<PersonId, String> managers) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("employee_number", person.employeeNumber());
        // A name with a comma would be taken for "last, first".
        row.put(person.name().contains(",") ? "first_name" : "name", person.name());
        row.put("email", person.email().orElse(null));
        DepartmentId department = person.post().department();
        row.put("department", department == null ? null : codes.get(department));
        PersonId manager = person.post().manager();
        row.put(
                "manager_employee_number",
                person.awaitedManager().orElse(manager == null ? null : managers.get(manager)));
        row.put("job_title", person.post().jobTitle());
        row.put("hired_on", person.hiredOn().orElse(null));
        row.put("left_on", person.leftOn().orElse(null));
        row.put("left", person.leftOn().isPresent() ? null : !person.active());
        return row;
    }
}
