package cx.stewardship.organization.persistence;

import cx.stewardship.organization.domain.Department;
import cx.stewardship.organization.domain.Person;
import cx.stewardship.organization.domain.PersonMove;
import cx.stewardship.organization.domain.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
