package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.Department;
import cx.stewardship.organization.domain.DepartmentFile;
import cx.stewardship.organization.domain.DepartmentIndex;
import cx.stewardship.organization.domain.Person;
import cx.stewardship.organization.domain.PersonFile;
import cx.stewardship.organization.domain.Register;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.Undoable.Held;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes back what imports did to departments and people. */
@ApplicationScoped
@AllowedTo({Role.ADMIN, Role.HR})
@Transactional
public class UndoingRegister {

    private Register register;
    private AuditTrail audit;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected UndoingRegister() {}

    @Inject
    public UndoingRegister(Register register, AuditTrail audit, Clock clock) {
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    public Map<Long, Held> heldPeople(Collection<Long> keys) {
        return held(register.dependentsOfPeople(keys));
    }

    public Map<Long, Held> heldDepartments(Collection<Long> keys) {
        return held(register.dependentsOfDepartments(keys));
    }

    private static Map<Long, Held> held(Map<Long, String> dependents) {
        Map<Long, Held> held = new HashMap<>();
        dependents.forEach((key, table) -> held.put(key, Held.because("organization.undo.referred", table)));
        return held;
    }

    public void removePeople(Collection<Long> keys) {
        register.removePeople(keys);
        audit.record("removed", "people", "undone import", "" + keys.size(), null);
    }

    public void removeDepartments(Collection<Long> keys) {
        register.removeDepartments(keys);
        audit.record("removed", "departments", "undone import", "" + keys.size(), null);
    }

    /** @return those that are as before */
    public Set<Long> restorePeople(Map<Long, List<Change>> changes) {
        Map<Long, Person> people = register.peopleByKey(changes.keySet());
        DepartmentIndex departments = new DepartmentIndex(register.departments());
        Map<PersonId, String> numbers = register.numbers(people.values().stream()
                .flatMap(person -> Optional.ofNullable(person.post().manager()).stream())
                .toList());
        Map<String, Person> managers = register.people(before(changes, "manager_employee_number"));
        PersonFile file = new PersonFile(departments::withId, numbers::get);
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        Set<Long> restored = new HashSet<>();
        people.forEach((key, person) -> {
            Optional<Map<String, String>> row = Change.undo(file.of(person), changes.getOrDefault(key, List.of()));
            row.ifPresent(said -> {
                restored.add(key);
                register.forgetLastMoveTo(person);
                PersonFile.apply(
                        said,
                        person,
                        departments::find,
                        number -> Optional.ofNullable(managers.get(number))
                                .map(Person::id)
                                .or(() -> Optional.ofNullable(person.post().manager())
                                        .filter(manager -> number.equals(numbers.get(manager)))),
                        today);
                audit.record("set back", "person", person.employeeNumber(), null, person.name());
            });
        });
        return restored;
    }

    /** @return those that are as before */
    public Set<Long> restoreDepartments(Map<Long, List<Change>> changes) {
        List<Department> all = register.departments();
        DepartmentIndex departments = new DepartmentIndex(all);
        Map<PersonId, String> numbers = register.numbers(
                all.stream().flatMap(each -> each.lead().stream()).toList());
        Map<String, Person> leads = register.people(before(changes, "lead_employee_number"));
        DepartmentFile file = new DepartmentFile(departments::withId, numbers::get);
        Set<Long> restored = new HashSet<>();
        for (Department department : all) {
            List<Change> own = changes.get(department.id().value());
            Optional<Map<String, String>> row = own == null ? Optional.empty() : Change.undo(file.of(department), own);
            row.ifPresent(said -> {
                restored.add(department.id().value());
                DepartmentFile.apply(
                        said, department, departments::find, number -> Optional.ofNullable(leads.get(number))
                                .map(Person::id)
                                .or(() -> department.lead().filter(lead -> number.equals(numbers.get(lead)))));
                audit.record("set back", "department", department.code(), null, department.name());
            });
        }
        return restored;
    }

    private static Set<String> before(Map<Long, List<Change>> changes, String field) {
        Set<String> values = new HashSet<>();
        changes.values().forEach(own -> own.stream()
                .filter(change ->
                        change.field().equals(field) && !change.before().isEmpty())
                .forEach(change -> values.add(change.before())));
        return values;
    }
}
