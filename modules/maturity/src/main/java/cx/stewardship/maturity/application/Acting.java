package cx.stewardship.maturity.application;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who acts, when, on which departments, and the trail that this leaves. */
@Dependent
class Acting {

    private static final String COMPANY = "COMPANY";

    private final CurrentActor current;
    private final Departments departments;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Acting(CurrentActor current, Departments departments, AuditTrail audit, Clock clock) {
        this.current = current;
        this.departments = departments;
        this.audit = audit;
        this.clock = clock;
    }

    Actor actor() {
        return current.get();
    }

    <T> T asProduct(Supplier<T> work) {
        return current.as(Actor.system(), work);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    void wrote(String action, String kind, Object id, @Nullable String before, @Nullable String after) {
        audit.record(action, kind, id, before, after);
    }

    Departments departments() {
        return departments;
    }

    static boolean seesAll(Actor actor) {
        return actor.isAny(Role.EXECUTIVE, Role.CX_TEAM);
    }

    /** @param department null for the whole company */
    static boolean sees(Actor actor, @Nullable Long department) {
        return seesAll(actor) || (department != null && actor.leads(new DepartmentId(department)));
    }

    /** The scope's departments, those that meet customers first, then by name. */
    List<Departments.Department> among(java.util.Collection<Long> ids) {
        return departments.all().stream()
                .filter(d -> ids.contains(d.id().value()))
                .sorted(Comparator.comparing((Departments.Department d) -> !d.customerFacing())
                        .thenComparing(Departments.Department::name))
                .toList();
    }

    /** The one department at the root of the tree, if there is one only. */
    Optional<Departments.Department> root() {
        List<Departments.Department> roots =
                departments.all().stream().filter(d -> d.parent() == null).toList();
        return roots.size() == 1 ? Optional.of(roots.get(0)) : Optional.empty();
    }

    /** As it stands in addresses; the root stands for the company. */
    String code(@Nullable Long department) {
        return department == null
                ? root().map(Departments.Department::code).orElse(COMPANY)
                : departments.get(new DepartmentId(department)).code();
    }

    String name(@Nullable Long department) {
        return department == null
                ? root().map(Departments.Department::name).orElse("")
                : departments.get(new DepartmentId(department)).name();
    }

    /**
     * The department of an address; a null inside means the whole company.
     *
     * @throws Refusal (not found) when there is none with this code, or it is not for this actor
     */
    @Nullable
    Long departmentOf(String code) {
        Long department = code.equals(COMPANY) || code.equals(code(null))
                ? null
                : departments.named(code).orElseThrow(Refusal::notFound).id().value();
        if (!sees(actor(), department)) {
            throw Refusal.notFound();
        }
        return department;
    }
}
