package cx.stewardship.organization.application;

import cx.stewardship.organization.KnownActors;
import cx.stewardship.organization.domain.Account;
import cx.stewardship.organization.domain.Accounts;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lists people by what they may do. */
@ApplicationScoped
@Transactional
public class ListingActors implements KnownActors {

    private Accounts accounts;

    @SuppressWarnings("NullAway.Init")
    protected ListingActors() {}

    @Inject
    public ListingActors(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Actor> withAny(Role... roles) {
        return accounts.all().stream()
                .filter(account -> account.active() && account.person().isPresent())
                .filter(account -> Arrays.stream(roles).anyMatch(account.roles()::contains))
                .map(accounts::actor)
                .toList();
    }

    @Override
    public Optional<Actor> of(PersonId person) {
        return accounts.ofPerson(person).filter(Account::active).map(accounts::actor);
    }
}
