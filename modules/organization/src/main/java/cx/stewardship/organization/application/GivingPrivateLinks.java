package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.Accounts;
import cx.stewardship.organization.domain.Origin;
import cx.stewardship.organization.domain.PasswordHash;
import cx.stewardship.organization.domain.Passwords;
import cx.stewardship.organization.domain.PrivateLink;
import cx.stewardship.organization.domain.PrivateLinkBook;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.link.PrivateLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** Makes, ends and reads the links by which a calendar may read one address as a person. */
@ApplicationScoped
@Transactional
public class GivingPrivateLinks implements PrivateLinks {

    private static final String API = "/api/";

    private final SecureRandom random = new SecureRandom();
    private PrivateLinkBook links;
    private Accounts accounts;
    private Origin current;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected GivingPrivateLinks() {}

    @Inject
    public GivingPrivateLinks(PrivateLinkBook links, Accounts accounts, Origin current, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String issue(String address) {
        if (!address.startsWith(API) || address.contains("?")) {
            throw new IllegalArgumentException(address);
        }
        PersonId person = person().orElseThrow(() -> Refusal.conflict("organization.link.noPerson"));
        revoke(address);
        String token = Passwords.token(random);
        links.add(new PrivateLink(person, address, PasswordHash.ofToken(token), clock.instant()));
        return address + "?" + PARAMETER + "=" + token;
    }

    @Override
    public void revoke(String address) {
        person().ifPresent(person -> links.holding(person, address).forEach(link -> link.revoke(clock.instant())));
    }

    @Override
    public Optional<Holding> find(String address) {
        return person().flatMap(
                        person -> links.holding(person, address).stream().findFirst())
                .map(link -> new Holding(link.address(), link.createdAt()));
    }

    @Override
    public Optional<Actor> resolve(String address, String token) {
        return links.withHash(PasswordHash.ofToken(token))
                .filter(link -> link.opens(address))
                .flatMap(link -> accounts.ofPerson(link.person()))
                .filter(account -> account.active() && !account.mustChangePassword())
                .map(accounts::actor);
    }

    private Optional<PersonId> person() {
        return Optional.ofNullable(current.get().person());
    }
}
