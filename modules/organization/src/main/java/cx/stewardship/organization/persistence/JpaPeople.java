package cx.stewardship.organization.persistence;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.People;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.sql.Sql;
import cx.stewardship.shared.work.ReadOnce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
@Transactional
public class JpaPeople implements People {

    private static final String WITH_NUMBERS =
            "select id, employee_number, name, department_id, manager_id, job_title, active"
                    + " from organization.person where employee_number in (#)";

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaPeople() {}

    @Inject
    public JpaPeople(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return ReadOnce.of(id, () -> Optional.ofNullable(
                        entityManager.find(cx.stewardship.organization.domain.Person.class, id.value()))
                .map(JpaPeople::seen));
    }

    @Override
    public Map<PersonId, Person> find(Collection<PersonId> ids) {
        Map<PersonId, Person> found = new HashMap<>();
        for (List<Long> some : Portions.of(ids.stream().map(PersonId::value).toList())) {
            entityManager
                    .createQuery(
                            "select p from Person p where p.id in :ids",
                            cx.stewardship.organization.domain.Person.class)
                    .setParameter("ids", some)
                    .getResultStream()
                    .forEach(person -> found.put(person.id(), seen(person)));
        }
        return found;
    }

    @Override
    public Map<String, Person> withEmployeeNumbers(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        entityManager.flush();
        Map<String, Person> found = new HashMap<>();
        try {
            Sql.in(entityManager.unwrap(Connection.class), WITH_NUMBERS, new LinkedHashSet<>(numbers), JpaPeople::seen)
                    .forEach(person -> found.put(person.employeeNumber(), person));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static Person seen(ResultSet row) throws SQLException {
        boolean active = row.getBoolean("active");
        Long department = Sql.longOrNull(row, "department_id");
        Long manager = Sql.longOrNull(row, "manager_id");
        return new Person(
                new PersonId(row.getLong("id")),
                row.getString("employee_number"),
                row.getString("name"),
                !active || department == null ? null : new DepartmentId(department),
                manager == null ? null : new PersonId(manager),
                row.getString("job_title"),
                active);
    }

    @Override
    public List<Person> in(Collection<DepartmentId> departments) {
        if (departments.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select p from Person p where p.active = true and p.departmentId in :departments order by p.name, p.id",
                        cx.stewardship.organization.domain.Person.class)
                .setParameter(
                        "departments",
                        departments.stream().map(DepartmentId::value).toList())
                .getResultStream()
                .map(JpaPeople::seen)
                .toList();
    }

    @Override
    public List<Person> whoseNameBegins(String text, int most) {
        String begin = escaped(text.strip().toLowerCase(Locale.ROOT));
        return entityManager
                .createQuery(
                        """
                        select p from Person p where p.active = true
                          and (lower(p.name) like :begin escape '!' or lower(p.name) like :later escape '!'
                               or lower(p.employeeNumber) like :begin escape '!')
                        order by p.name, p.id""",
                        cx.stewardship.organization.domain.Person.class)
                .setParameter("begin", begin + "%")
                .setParameter("later", "% " + begin + "%")
                .setMaxResults(most)
                .getResultStream()
                .map(JpaPeople::seen)
                .toList();
    }

    /** What stands for itself in a pattern. */
    static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static Person seen(cx.stewardship.organization.domain.Person person) {
        return new Person(
                person.id(),
                person.employeeNumber(),
                person.name(),
                person.active() ? person.post().department() : null,
                person.post().manager(),
                person.post().jobTitle(),
                person.active());
    }
}
