package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.Account;
import cx.stewardship.organization.domain.Accounts;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.KnownActors;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says what others may do, by their accounts. */
@ApplicationScoped
@Transactional
public class KnowingActors implements KnownActors {

    private Accounts accounts;

    @SuppressWarnings("NullAway.Init")
    protected KnowingActors() {}

    @Inject
    public KnowingActors(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Actor> of(PersonId person) {
        return accounts.ofPerson(person).filter(Account::active).map(accounts::actor);
    }

    @Override
    public List<Actor> with(Set<Role> roles) {
        return accounts.all().stream()
                .filter(Account::active)
                .filter(account -> account.roles().stream().anyMatch(roles::contains))
                .map(accounts::actor)
                .toList();
    }
}
