package cx.stewardship.organization.application;

import static cx.stewardship.shared.imports.ImportField.needed;
import static cx.stewardship.shared.imports.ImportField.optional;

import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.imports.ImportField.Type;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import cx.stewardship.shared.imports.Undoable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Departments by file; a file of people that names their departments will do. */
@ApplicationScoped
public class DepartmentsImport implements Undoable {

    private TakingDepartments taking;
    private UndoingRegister undoing;

    @SuppressWarnings("NullAway.Init")
    protected DepartmentsImport() {}

    @Inject
    public DepartmentsImport(TakingDepartments taking, UndoingRegister undoing) {
        this.taking = taking;
        this.undoing = undoing;
    }

    @Override
    public String code() {
        return "departments";
    }

    @Override
    public Set<Role> allowedTo() {
        return Set.of(Role.ADMIN, Role.HR);
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                optional("code", Type.TEXT, "BILLING", "department_code", "dept_code"),
                needed("name", Type.TEXT, "Billing", "department", "department_name", "dept", "dept_name", "org_unit"),
                optional("parent", Type.TEXT, "ALDERMOOR", "parent_code", "parent_department", "belongs_to"),
                optional("customer_facing", Type.YES_NO, "no", "front_office", "meets_customers"),
                optional(
                        "lead_employee_number",
                        Type.TEXT,
                        "A1001",
                        "lead",
                        "head",
                        "department_head",
                        "lead_id",
                        "head_employee_number"));
    }

    @Override
    public List<RowOutcome> take(List<ImportRow> rows, ImportContext context) {
        return taking.take(rows.stream().map(DepartmentsImport::department).toList(), context.dryRun());
    }

    /** Each cell for itself: files of people name a department once per person, and often only the first time in full. */
    @Override
    public Map<String, ?> says(ImportRow row) {
        Optional<String> known = row.text("code").or(() -> row.text("name")).map(name -> name.toLowerCase(Locale.ROOT));
        if (known.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> said = new HashMap<>();
        row.values().forEach((field, value) -> said.put(known.get() + "|" + field, value));
        return said;
    }

    @Override
    public Map<Long, Held> held(Collection<Long> keys) {
        return undoing.heldDepartments(keys);
    }

    @Override
    public void remove(Collection<Long> keys) {
        undoing.removeDepartments(keys);
    }

    @Override
    public Set<Long> restore(Map<Long, List<Change>> changes) {
        return undoing.restoreDepartments(changes);
    }

    @Override
    public void finish(ImportContext context) {
        if (!context.dryRun()) {
            taking.settle();
        }
    }

    private static TakeDepartment department(ImportRow row) {
        return new TakeDepartment(
                row.text("code").orElse(null),
                row.text("name").orElse(""),
                row.text("parent").orElse(null),
                row.yesNo("customer_facing").orElse(null),
                row.text("lead_employee_number").orElse(null));
    }
}
