package cx.stewardship.organization.persistence;

import cx.stewardship.organization.domain.Department;
import cx.stewardship.organization.domain.Person;
import cx.stewardship.organization.domain.PersonMove;
import cx.stewardship.organization.domain.Register;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.sql.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@ApplicationScoped
@Transactional
public class JpaRegister implements Register {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaRegister() {}

    @Inject
    public JpaRegister(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Department> departments() {
        return entityManager
                .createQuery("select d from Department d order by d.id", Department.class)
                .getResultList();
    }

    @Override
    public Map<String, Person> people(Collection<String> numbers) {
        Map<String, Person> found = new HashMap<>();
        for (List<String> some : Portions.of(numbers)) {
            entityManager
                    .createQuery("select p from Person p where p.employeeNumber in :numbers", Person.class)
                    .setParameter("numbers", some)
                    .getResultStream()
                    .forEach(person -> found.put(person.employeeNumber(), person));
        }
        return found;
    }

    @Override
    public List<Person> peopleAfter(String number, int most) {
        return entityManager
                .createQuery(
                        "select p from Person p where p.employeeNumber > :number order by p.employeeNumber",
                        Person.class)
                .setParameter("number", number)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public Map<Long, Person> peopleByKey(Collection<Long> keys) {
        Map<Long, Person> found = new HashMap<>();
        for (List<Long> some : Portions.of(keys)) {
            entityManager
                    .createQuery("select p from Person p where p.id in :keys", Person.class)
                    .setParameter("keys", some)
                    .getResultStream()
                    .forEach(person -> found.put(person.id().value(), person));
        }
        return found;
    }

    @Override
    public Map<PersonId, String> numbers(Collection<PersonId> people) {
        Map<PersonId, String> found = new HashMap<>();
        for (List<Long> some : Portions.of(people.stream().map(PersonId::value).toList())) {
            entityManager
                    .createQuery("select p.id, p.employeeNumber from Person p where p.id in :keys", Object[].class)
                    .setParameter("keys", some)
                    .getResultStream()
                    .forEach(row -> found.put(new PersonId((Long) row[0]), (String) row[1]));
        }
        return found;
    }

    @Override
    public Map<Long, String> dependentsOfPeople(Collection<Long> keys) {
        return dependents("organization.person", keys, Map.of("organization.person_move", "person_id"));
    }

    @Override
    public Map<Long, String> dependentsOfDepartments(Collection<Long> keys) {
        return dependents("organization.department", keys, Map.of());
    }

    private Map<Long, String> dependents(String table, Collection<Long> keys, Map<String, String> parts) {
        try {
            return References.to(flushed(), table, keys, parts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection flushed() {
        entityManager.flush();
        return entityManager.unwrap(Connection.class);
    }

    @Override
    public void removePeople(Collection<Long> keys) {
        change("update organization.person set manager_id = null where id in (#)", keys);
        change("delete from organization.person_move where person_id in (#)", keys);
        change("delete from organization.person where id in (#)", keys);
    }

    @Override
    public void removeDepartments(Collection<Long> keys) {
        change("update organization.department set parent_id = null where id in (#)", keys);
        change("delete from organization.department where id in (#)", keys);
    }

    private void change(String sql, Collection<Long> keys) {
        try {
            References.change(flushed(), sql, keys);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void addDepartments(Collection<Department> departments) {
        addAll(departments);
    }

    @Override
    public void addPeople(Collection<Person> people) {
        addAll(people);
    }

    private void addAll(Collection<?> entities) {
        entities.forEach(entityManager::persist);
        entityManager.flush();
    }

    @Override
    public void add(PersonMove move) {
        entityManager.persist(move);
    }

    @Override
    public void forgetLastMoveTo(Person present) {
        entityManager
                .createQuery(
                        "select m from PersonMove m where m.personId = :person order by m.id desc", PersonMove.class)
                .setParameter("person", present.id().value())
                .setMaxResults(1)
                .getResultStream()
                .filter(move -> Objects.equals(
                                move.to().department(), present.post().department())
                        && Objects.equals(move.to().jobTitle(), present.post().jobTitle()))
                .forEach(entityManager::remove);
    }

    @Override
    public void forget(Collection<?> entities) {
        entities.forEach(entityManager::detach);
    }

    @Override
    public void settleAwaited() {
        entityManager
                .createNativeQuery(
                        """
                        update organization.person set version = version + 1, manager_employee_number = null,
                            manager_id = (select m.id from organization.person m
                                          where m.employee_number = organization.person.manager_employee_number)
                        where manager_employee_number in (select employee_number from organization.person)""")
                .executeUpdate();
        entityManager
                .createNativeQuery(
                        """
                        update organization.department set version = version + 1, lead_employee_number = null,
                            lead_id = (select m.id from organization.person m
                                       where m.employee_number = organization.department.lead_employee_number)
                        where lead_employee_number in (select employee_number from organization.person)""")
                .executeUpdate();
    }
}
