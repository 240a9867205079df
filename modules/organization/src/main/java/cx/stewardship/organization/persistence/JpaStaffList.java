package cx.stewardship.organization.persistence;

import cx.stewardship.organization.domain.Person;
import cx.stewardship.organization.domain.PersonMove;
import cx.stewardship.organization.domain.StaffList;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
@Transactional
public class JpaStaffList implements StaffList {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaStaffList() {}

    @Inject
    public JpaStaffList(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Row> page(Filter filter, Order order, boolean descending, int first, int most) {
        if (nothing(filter)) {
            return List.of();
        }
        String select =
                """
                select p.id, p.employeeNumber, p.name, p.jobTitle,
                       (select d.name from Department d where d.id = p.departmentId),
                       (select m.name from Person m where m.id = p.managerId),
                       p.hiredOn, p.active
                from Person p""";
        Query query = entityManager.createQuery(
                select + where(filter) + " order by " + column(order) + (descending ? " desc" : "") + ", p.name, p.id");
        bind(query, filter).setFirstResult(first).setMaxResults(most);
        return ((List<?>) query.getResultList())
                .stream().map(row -> row((Object[]) row)).toList();
    }

    @Override
    public long count(Filter filter) {
        return nothing(filter)
                ? 0
                : (Long) bind(entityManager.createQuery("select count(p) from Person p" + where(filter)), filter)
                        .getSingleResult();
    }

    private static boolean nothing(Filter filter) {
        return filter.departments() != null && filter.departments().isEmpty();
    }

    private static String where(Filter filter) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (!filter.withLeavers()) {
            where.append(" and p.active = true");
        }
        if (filter.departments() != null) {
            where.append(" and p.departmentId in :departments");
        }
        if (filter.only() != null) {
            where.append(" and p.id = :only");
        }
        if (!filter.text().isBlank()) {
            where.append(" and (lower(p.name) like :part escape '!' or lower(p.jobTitle) like :part escape '!'")
                    .append(" or lower(p.employeeNumber) like :begin escape '!')");
        }
        return where.toString();
    }

    private static Query bind(Query query, Filter filter) {
        if (filter.departments() != null) {
            query.setParameter(
                    "departments",
                    filter.departments().stream().map(DepartmentId::value).toList());
        }
        if (filter.only() != null) {
            query.setParameter("only", filter.only().value());
        }
        if (!filter.text().isBlank()) {
            String text = JpaPeople.escaped(filter.text().strip().toLowerCase(Locale.ROOT));
            query.setParameter("part", "%" + text + "%").setParameter("begin", text + "%");
        }
        return query;
    }

    private static String column(Order order) {
        return switch (order) {
            case NAME -> "p.name";
            case EMPLOYEE_NUMBER -> "p.employeeNumber";
            case JOB_TITLE -> "p.jobTitle";
            case HIRED_ON -> "p.hiredOn";
        };
    }

    private static Row row(Object[] values) {
        return new Row(
                new PersonId((Long) values[0]),
                (String) values[1],
                (String) values[2],
                (String) values[3],
                (String) values[4],
                (String) values[5],
                (LocalDate) values[6],
                (Boolean) values[7]);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(entityManager.find(Person.class, id.value()));
    }

    @Override
    public List<PersonMove> movesOf(PersonId id) {
        return entityManager
                .createQuery(
                        "select m from PersonMove m where m.personId = :person order by m.movedOn desc, m.id desc",
                        PersonMove.class)
                .setParameter("person", id.value())
                .getResultList();
    }
}
