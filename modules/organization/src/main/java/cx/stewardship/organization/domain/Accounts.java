package cx.stewardship.organization.domain;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** All accounts. */
public interface Accounts {

    Optional<Account> find(String signInName);

    Optional<Account> find(long id);

    /** Keeps others from counting a wrong password for the same account at the same time. */
    Optional<Account> findAlone(String signInName);

    /** The account a person signs in with, if there is one. */
    Optional<Account> ofPerson(PersonId person);

    void add(Account account);

    /** Ends what machines may do for an account. */
    void revokeTokensOf(Account account);

    List<Account> all();

    boolean none();

    /** How many there are, closed ones too. */
    long count();

    /** Who acts when this account is signed in, with all departments they lead. */
    Actor actor(Account account);

    default Account get(long id) {
        return find(id).orElseThrow(Refusal::notFound);
    }
}
