package cx.stewardship.organization.persistence;

import cx.stewardship.organization.domain.Account;
import cx.stewardship.organization.domain.Accounts;
import cx.stewardship.organization.domain.Person;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
@Transactional
public class JpaAccounts implements Accounts {

    private EntityManager entityManager;
    private Departments departments;

    @SuppressWarnings("NullAway.Init")
    protected JpaAccounts() {}

    @Inject
    public JpaAccounts(EntityManager entityManager, Departments departments) {
        this.entityManager = entityManager;
        this.departments = departments;
    }

    @Override
    public Optional<Account> find(String signInName) {
        return entityManager
                .createQuery("select a from Account a where a.signInName = :name", Account.class)
                .setParameter("name", Account.canonical(signInName))
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Account> find(long id) {
        return Optional.ofNullable(entityManager.find(Account.class, id));
    }

    @Override
    public Optional<Account> findAlone(String signInName) {
        Optional<Account> account = find(signInName);
        account.ifPresent(found -> entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return account;
    }

    @Override
    public Optional<Account> ofPerson(PersonId person) {
        return entityManager
                .createQuery("select a from Account a where a.personId = :person", Account.class)
                .setParameter("person", person.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(Account account) {
        entityManager.persist(account);
        entityManager.flush();
    }

    @Override
    public void revokeTokensOf(Account account) {
        entityManager
                .createQuery("delete from AccessToken t where t.accountId = :account")
                .setParameter("account", account.id())
                .executeUpdate();
    }

    @Override
    public List<Account> all() {
        return entityManager
                .createQuery("select a from Account a order by a.signInName", Account.class)
                .getResultList();
    }

    @Override
    public boolean none() {
        return count() == 0;
    }

    @Override
    public long count() {
        return entityManager
                .createQuery("select count(a) from Account a", Long.class)
                .getSingleResult();
    }

    @Override
    public Actor actor(Account account) {
        Optional<Person> person = account.person().map(id -> entityManager.find(Person.class, id.value()));
        return new Actor(
                account.signInName(),
                account.displayName(),
                account.person().orElse(null),
                person.map(Person::post).map(Person.Post::department).orElse(null),
                account.roles(),
                account.roles().contains(Role.DEPARTMENT_LEAD)
                        ? account.person().map(this::ledBy).orElse(Set.of())
                        : Set.of());
    }

    private Set<DepartmentId> ledBy(PersonId person) {
        Set<DepartmentId> led = new HashSet<>();
        for (Departments.Department department : departments.all()) {
            if (person.equals(department.lead())) {
                led.addAll(departments.withBelow(department.id()));
            }
        }
        return led;
    }
}
