package cx.stewardship.organization.domain;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A department as a row of a file would say it, both ways. */
public final class DepartmentFile {

    private final Function<DepartmentId, Optional<Department>> departments;
    private final Function<PersonId, @Nullable String> numbers;

    /** @param numbers employee numbers of leads */
    public DepartmentFile(
            Function<DepartmentId, Optional<Department>> departments, Function<PersonId, @Nullable String> numbers) {
        this.departments = departments;
        this.numbers = numbers;
    }

    /** By field; blank where there is nothing. */
    public Map<String, String> of(Department department) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", department.name());
        row.put(
                "parent",
                department.parent().flatMap(departments).map(Department::code).orElse(""));
        row.put("customer_facing", department.customerFacing() ? "yes" : "no");
        row.put(
                "lead_employee_number",
                department
                        .awaitedLead()
                        .or(() -> department.lead().map(numbers))
                        .orElse(""));
        return row;
    }

    /**
     * Makes the department what the row says, all of it.
     *
     * @param leads by employee number
     */
    public static void apply(
            Map<String, String> row,
            Department department,
            Function<String, Optional<Department>> departments,
            Function<String, Optional<PersonId>> leads) {
        department.rename(row.getOrDefault("name", department.name()));
        department.standsBelow(departments
                .apply(row.getOrDefault("parent", ""))
                .map(Department::id)
                .orElse(null));
        department.meetsCustomers("yes".equals(row.get("customer_facing")));
        String number = row.getOrDefault("lead_employee_number", "");
        Optional<PersonId> lead = number.isEmpty() ? Optional.empty() : leads.apply(number);
        department.awaitsLead(number.isEmpty() || lead.isPresent() ? null : number);
        department.isLedBy(lead.orElse(null));
    }
}
