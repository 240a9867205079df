package cx.stewardship.shared;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tree of departments, for modules that need names, codes and what lies below. Given by organization. */
public interface Departments {

    /**
     * @param code unique, upper case, as it stands in files and addresses: {@code BILLING}
     * @param customerFacing whether its people meet customers
     * @param lead who leads it, if anyone does
     */
    record Department(
            DepartmentId id,
            String code,
            String name,
            @Nullable DepartmentId parent,
            boolean customerFacing,
            @Nullable PersonId lead) {}

    /** All that exist now, by name. */
    List<Department> all();

    Optional<Department> find(DepartmentId id);

    /** By code, or else by name; case and surrounding blanks do not matter. */
    Optional<Department> named(String codeOrName);

    /** This one and all below it. */
    Set<DepartmentId> withBelow(DepartmentId top);

    /** @throws Refusal (not found) when there is none */
    default Department get(DepartmentId id) {
        return find(id).orElseThrow(Refusal::notFound);
    }
}
