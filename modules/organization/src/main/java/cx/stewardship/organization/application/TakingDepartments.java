package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.Department;
import cx.stewardship.organization.domain.DepartmentFile;
import cx.stewardship.organization.domain.DepartmentIndex;
import cx.stewardship.organization.domain.Person;
import cx.stewardship.organization.domain.Register;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Takes departments from a file. The code tells which is which, or the name where a file has no codes: so a file of people
 * with a column of departments will do, each of them counts once.
 */
@ApplicationScoped
public class TakingDepartments {

    private Register register;
    private AuditTrail audit;

    @SuppressWarnings("NullAway.Init")
    protected TakingDepartments() {}

    @Inject
    public TakingDepartments(Register register, AuditTrail audit) {
        this.register = register;
        this.audit = audit;
    }

    /** What the rows of one call become part of. */
    private record Taking(
            DepartmentIndex departments,
            Map<String, Person> people,
            Map<PersonId, String> numbers,
            Set<Department> announced,
            boolean dryRun) {
        DepartmentFile file() {
            return new DepartmentFile(departments::withId, numbers::get);
        }
    }

    /** @return what becomes of each, in the same order */
    @AllowedTo({Role.ADMIN, Role.HR})
    @Transactional
    public List<RowOutcome> take(List<TakeDepartment> rows, boolean dryRun) {
        List<Department> existing = register.departments();
        Set<String> leads = new HashSet<>();
        rows.stream().map(TakeDepartment::leadNumber).filter(Objects::nonNull).forEach(leads::add);
        Map<String, Person> people = register.people(leads);
        Map<PersonId, String> numbers = new HashMap<>(register.numbers(
                existing.stream().flatMap(each -> each.lead().stream()).toList()));
        people.forEach((number, person) -> numbers.put(person.id(), number));
        Taking taking = new Taking(new DepartmentIndex(existing), people, numbers, new HashSet<>(), dryRun);
        Set<String> named = named(rows);
        List<Optional<RowOutcome>> refused =
                rows.stream().map(row -> open(row, taking.departments(), named)).toList();
        if (!dryRun) {
            register.addDepartments(taking.departments().opened());
            taking.departments().stored();
        }
        List<RowOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            TakeDepartment row = rows.get(i);
            outcomes.add(refused.get(i).orElseGet(() -> store(row, taking)));
        }
        if (dryRun) {
            register.forget(existing);
        }
        return outcomes;
    }

    /** Codes and names that the rows bring: a department may stand above one that comes later. */
    private static Set<String> named(List<TakeDepartment> rows) {
        Set<String> named = new HashSet<>();
        for (TakeDepartment row : rows) {
            named.add(row.name().toLowerCase(Locale.ROOT));
            if (row.code() != null) {
                named.add(row.code().toLowerCase(Locale.ROOT));
            }
        }
        return named;
    }

    private static Optional<Department> find(TakeDepartment row, DepartmentIndex departments) {
        return row.code() == null ? departments.withName(row.name()) : departments.withCode(row.code());
    }

    /** Opens it where it is not there yet. @return why not; empty when the row can be taken */
    private static Optional<RowOutcome> open(TakeDepartment row, DepartmentIndex departments, Set<String> named) {
        if (row.parent() != null
                && departments.find(row.parent()).isEmpty()
                && !named.contains(row.parent().toLowerCase(Locale.ROOT))) {
            return Optional.of(RowOutcome.rejected("parent", "organization.import.parentUnknown", row.parent()));
        }
        if (find(row, departments).isPresent()) {
            return Optional.empty();
        }
        try {
            departments.open(row.code(), row.name(), Boolean.TRUE.equals(row.customerFacing()));
            return Optional.empty();
        } catch (Refusal refusal) {
            boolean code = refusal.key().endsWith(".code");
            return Optional.of(RowOutcome.rejected(
                    code && row.code() != null ? "code" : "name",
                    refusal.key(),
                    refusal.arguments().toArray()));
        }
    }

    private RowOutcome store(TakeDepartment row, Taking taking) {
        Department department = find(row, taking.departments()).orElseThrow();
        boolean fresh = taking.departments().opened().contains(department)
                && taking.announced().add(department);
        Optional<Department> parent = Optional.ofNullable(row.parent()).flatMap(taking.departments()::find);
        if (row.parent() != null && parent.isEmpty()) {
            return RowOutcome.rejected("parent", "organization.import.parentUnknown", row.parent());
        }
        boolean onlySeen = taking.dryRun() && (fresh || refersToNew(department, parent, taking));
        if (onlySeen) {
            return fresh ? RowOutcome.ADDED : RowOutcome.UNCHANGED;
        }
        if (parent.isPresent() && taking.departments().circle(department, parent.get())) {
            return RowOutcome.rejected(
                    "parent",
                    "organization.import.circle",
                    department.name(),
                    parent.get().name());
        }
        String before = department.name();
        Map<String, String> was = taking.file().of(department);
        boolean changed = apply(row, department, parent, taking);
        if (!taking.dryRun() && (fresh || changed)) {
            audit.record(
                    fresh ? "opened" : "changed",
                    "department",
                    department.code(),
                    fresh ? null : before,
                    department.name());
        }
        if (fresh) {
            return RowOutcome.added(department.id().value());
        }
        return changed
                ? RowOutcome.changed(
                        department.id().value(),
                        Change.between(was, taking.file().of(department)))
                : RowOutcome.UNCHANGED;
    }

    private static boolean refersToNew(Department department, Optional<Department> parent, Taking taking) {
        List<Department> opened = taking.departments().opened();
        return opened.contains(department) || parent.filter(opened::contains).isPresent();
    }

    private static boolean apply(
            TakeDepartment row, Department department, Optional<Department> parent, Taking taking) {
        boolean changed = row.code() != null && department.rename(row.name());
        if (parent.isPresent()) {
            changed |= department.standsBelow(parent.get().id());
        }
        if (row.customerFacing() != null) {
            changed |= department.meetsCustomers(row.customerFacing());
        }
        if (row.leadNumber() != null) {
            Person lead = taking.people().get(row.leadNumber());
            String awaited = lead == null ? row.leadNumber() : null;
            changed |= !Objects.equals(awaited, department.awaitedLead().orElse(null));
            department.awaitsLead(awaited);
            changed |= lead != null && department.isLedBy(lead.id());
        }
        return changed;
    }

    /** Gives departments their leads who have come since. */
    @AllowedTo({Role.ADMIN, Role.HR})
    @Transactional
    public void settle() {
        register.settleAwaited();
    }
}
