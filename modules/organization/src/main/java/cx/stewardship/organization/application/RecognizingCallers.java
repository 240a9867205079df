package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.AccessTokens;
import cx.stewardship.organization.domain.Account;
import cx.stewardship.organization.domain.Accounts;
import cx.stewardship.organization.domain.PasswordHash;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.link.PrivateLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Finds out who sends a request, by the session or by a token. What was taken from an account holds from the next request on. */
@ApplicationScoped
public class RecognizingCallers {

    private Accounts accounts;
    private AccessTokens tokens;
    private Clock clock;
    private PrivateLinks links;

    @SuppressWarnings("NullAway.Init")
    protected RecognizingCallers() {}

    @Inject
    public RecognizingCallers(Accounts accounts, AccessTokens tokens, Clock clock, PrivateLinks links) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
        this.links = links;
    }

    /** @param mustChangePassword nothing else is open to this caller before that is done */
    public record Recognized(Actor actor, boolean mustChangePassword) {}

    @AllowedTo(anyone = true)
    @Transactional
    public Optional<Recognized> bySession(SignedIn session) {
        return accounts.find(session.signInName())
                .filter(account -> account.holdsSessionOf(session.at()))
                .map(this::recognized);
    }

    @AllowedTo(anyone = true)
    @Transactional
    public Optional<Recognized> byToken(String token) {
        return tokens.withHash(PasswordHash.ofToken(token))
                .filter(found -> found.holds(clock.instant()))
                .flatMap(found -> accounts.find(found.account()))
                .filter(Account::active)
                .map(this::recognized);
    }

    /** A program that reads one address by a private link of a person. */
    @AllowedTo(anyone = true)
    @Transactional
    public Optional<Recognized> byLink(String address, String token) {
        return links.resolve(address, token).map(actor -> new Recognized(actor, false));
    }

    private Recognized recognized(Account account) {
        return new Recognized(accounts.actor(account), account.mustChangePassword());
    }
}
