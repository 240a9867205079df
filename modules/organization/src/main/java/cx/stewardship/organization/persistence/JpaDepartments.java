package cx.stewardship.organization.persistence;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.work.ReadOnce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
@Transactional
public class JpaDepartments implements Departments {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaDepartments() {}

    @Inject
    public JpaDepartments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Columns instead of entities: every page asks for them, several times, and nobody changes them there. */
    @Override
    public List<Department> all() {
        return ReadOnce.of(Departments.class, this::read);
    }

    private List<Department> read() {
        return entityManager
                .createQuery(
                        "select d.id, d.code, d.name, d.parentId, d.customerFacing, d.leadId from Department d"
                                + " order by d.name, d.id",
                        Object[].class)
                .getResultStream()
                .map(row -> new Department(
                        new DepartmentId((Long) row[0]),
                        (String) row[1],
                        (String) row[2],
                        row[3] == null ? null : new DepartmentId((Long) row[3]),
                        (Boolean) row[4],
                        row[5] == null ? null : new PersonId((Long) row[5])))
                .toList();
    }

    @Override
    public Optional<Department> find(DepartmentId id) {
        if (ReadOnce.isLooking()) {
            return all().stream()
                    .filter(department -> department.id().equals(id))
                    .findFirst();
        }
        return Optional.ofNullable(entityManager.find(cx.stewardship.organization.domain.Department.class, id.value()))
                .map(JpaDepartments::seen);
    }

    @Override
    public Optional<Department> named(String codeOrName) {
        String wanted = codeOrName.strip().toLowerCase(Locale.ROOT);
        List<cx.stewardship.organization.domain.Department> found = entityManager
                .createQuery(
                        "select d from Department d where lower(d.code) = :wanted or lower(d.name) = :wanted order by d.id",
                        cx.stewardship.organization.domain.Department.class)
                .setParameter("wanted", wanted)
                .getResultList();
        return found.stream()
                .filter(department -> department.code().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(JpaDepartments::seen);
    }

    @Override
    public Set<DepartmentId> withBelow(DepartmentId top) {
        List<Department> all = all();
        Set<DepartmentId> result = new HashSet<>();
        if (all.stream().noneMatch(department -> department.id().equals(top))) {
            return result;
        }
        result.add(top);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Department department : all) {
                if (department.parent() != null && result.contains(department.parent())) {
                    grew |= result.add(department.id());
                }
            }
        }
        return result;
    }

    private static Department seen(cx.stewardship.organization.domain.Department department) {
        return new Department(
                department.id(),
                department.code(),
                department.name(),
                department.parent().orElse(null),
                department.customerFacing(),
                department.lead().orElse(null));
    }
}
