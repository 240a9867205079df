package cx.stewardship.organization.application;

import static cx.stewardship.shared.imports.ImportField.needed;
import static cx.stewardship.shared.imports.ImportField.optional;

import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.Doubt;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.imports.ImportField.Type;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import cx.stewardship.shared.imports.Undoable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People by file, as HR systems write it. */
@ApplicationScoped
public class PeopleImport implements Undoable {

    private TakingPeople taking;
    private UndoingRegister undoing;

    @SuppressWarnings("NullAway.Init")
    protected PeopleImport() {}

    @Inject
    public PeopleImport(TakingPeople taking, UndoingRegister undoing) {
        this.taking = taking;
        this.undoing = undoing;
    }

    @Override
    public String code() {
        return "people";
    }

    @Override
    public Set<Role> allowedTo() {
        return Set.of(Role.ADMIN, Role.HR);
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                needed(
                        "employee_number",
                        Type.TEXT,
                        "A1006",
                        "emp_id",
                        "employee_id",
                        "employee_no",
                        "emp_no",
                        "staff_number",
                        "staff_id",
                        "personnel_number",
                        "worker_id"),
                optional("name", Type.TEXT, "Ines Okafor", "employee_name", "full_name", "display_name", "worker"),
                optional("first_name", Type.TEXT, "", "given_name", "forename"),
                optional("last_name", Type.TEXT, "", "family_name", "surname"),
                optional("email", Type.TEXT, "ines.okafor@aldermoor.example", "email_address", "work_email"),
                optional(
                        "department",
                        Type.TEXT,
                        "BILLING",
                        "department_code",
                        "department_name",
                        "dept",
                        "org_unit",
                        "team"),
                optional(
                        "manager_employee_number",
                        Type.TEXT,
                        "A1001",
                        "manager_id",
                        "manager_number",
                        "supervisor_id",
                        "reports_to_id"),
                optional(
                        "job_title",
                        Type.TEXT,
                        "Receivables Specialist",
                        "position",
                        "job_role",
                        "job",
                        "title",
                        "role"),
                optional("hired_on", Type.DATE, "2021-03-01", "date_of_hire", "hire_date", "start_date", "hired"),
                optional(
                        "left_on",
                        Type.DATE,
                        "",
                        "date_of_termination",
                        "termination_date",
                        "end_date",
                        "leaving_date"),
                optional("left", Type.YES_NO, "no", "termd", "terminated", "attrition", "has_left"));
    }

    @Override
    public List<RowOutcome> take(List<ImportRow> rows, ImportContext context) {
        return taking.take(rows.stream().map(PeopleImport::person).toList(), context.dryRun());
    }

    @Override
    public Map<String, ?> says(ImportRow row) {
        return row.text("employee_number")
                .map(number -> Map.of(number, row.values()))
                .orElse(Map.of());
    }

    /** New people without a name, and managers whom neither the file nor this product knows. */
    @Override
    public List<Doubt> doubts(List<ImportRow> first) {
        return new DoubtsOfPeople(first.stream().map(PeopleImport::person).toList(), taking::known).all();
    }

    @Override
    public Map<Long, Held> held(Collection<Long> keys) {
        return undoing.heldPeople(keys);
    }

    @Override
    public void remove(Collection<Long> keys) {
        undoing.removePeople(keys);
    }

    @Override
    public Set<Long> restore(Map<Long, List<Change>> changes) {
        return undoing.restorePeople(changes);
    }

    @Override
    public void finish(ImportContext context) {
        if (!context.dryRun()) {
            taking.settle();
        }
    }

    private static TakePerson person(ImportRow row) {
        return new TakePerson(
                row.text("employee_number").orElse(""),
                name(row),
                row.text("email").orElse(null),
                row.text("department").orElse(null),
                row.text("manager_employee_number").orElse(null),
                row.text("job_title").orElse(null),
                row.day("hired_on").orElse(null),
                row.day("left_on").orElse(null),
                row.yesNo("left").orElse(null));
    }

    private static @Nullable String name(ImportRow row) {
        String whole = row.text("name").orElse(null);
        if (whole != null) {
            return asSpoken(whole);
        }
        String parts =
                (row.text("first_name").orElse("") + " " + row.text("last_name").orElse("")).strip();
        return parts.isEmpty() ? null : parts.replaceAll("\\s+", " ");
    }

    /** {@code "Adinolfi, Wilson  K"} is spoken Wilson K Adinolfi. */
    static String asSpoken(String name) {
        String[] parts = name.split(",", -1);
        String spoken =
                parts.length == 2 && !parts[0].isBlank() && !parts[1].isBlank() ? parts[1] + " " + parts[0] : name;
        return spoken.strip().replaceAll("\\s+", " ");
    }
}
