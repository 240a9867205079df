package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.Department;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tree of departments as a file that comes back in unchanged. */
@ApplicationScoped
@Transactional
public class DepartmentsExport implements ExportKind {

    private Register register;

    @SuppressWarnings("NullAway.Init")
    protected DepartmentsExport() {}

    @Inject
    public DepartmentsExport(Register register) {
        this.register = register;
    }

    @Override
    @AllowedTo(anyone = true)
    public String code() {
        return "departments";
    }

    @Override
    @AllowedTo(anyone = true)
    public Set<Role> readableBy() {
        return Set.of(Role.ADMIN, Role.HR);
    }

    @Override
    @AllowedTo({Role.ADMIN, Role.HR})
    public Portion portion(String after) {
        List<Department> departments = register.departments();
        Map<DepartmentId, String> codes = new HashMap<>();
        departments.forEach(department -> codes.put(department.id(), department.code()));
        Map<PersonId, String> leads = register.numbers(
                departments.stream().flatMap(d -> d.lead().stream()).distinct().toList());
        return Portion.all(departments.stream()
                .map(department -> row(department, codes, leads))
                .toList());
    }

    private static Map<String, @Nullable Object> row(
            Department department, Map<DepartmentId, String> codes, Map<PersonId, String> leads) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("code", department.code());
        row.put("name", department.name());
        row.put("parent", department.parent().map(codes::get).orElse(null));
        row.put("customer_facing", department.customerFacing());
        row.put(
                "lead_employee_number",
                department
                        .awaitedLead()
                        .orElse(department.lead().map(leads::get).orElse(null)));
        return row;
    }
}
