package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.AccessToken;
import cx.stewardship.organization.domain.AccessTokens;
import cx.stewardship.organization.domain.Account;
import cx.stewardship.organization.domain.Accounts;
import cx.stewardship.organization.domain.PasswordHash;
import cx.stewardship.organization.domain.Passwords;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Gives a machine a token for an account whose password it knows. */
@ApplicationScoped
public class IssuingTokens {

    public static final Duration HOLDS = Duration.ofHours(12);

    private final SecureRandom random = new SecureRandom();
    private SigningIn signingIn;
    private Accounts accounts;
    private AccessTokens tokens;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected IssuingTokens() {}

    @Inject
    public IssuingTokens(SigningIn signingIn, Accounts accounts, AccessTokens tokens, Clock clock) {
        this.signingIn = signingIn;
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param token shown once; only its hash is kept */
    public record Issued(String token, Instant expiresAt) {}

    /** @throws Refusal not signed in, too often, or (conflict) when a first password has not been changed yet */
    @AllowedTo(anyone = true)
    @Transactional(dontRollbackOn = Refusal.class)
    public Issued issue(SignIn command, String name) {
        SignedIn signedIn = signingIn.signIn(command);
        if (signedIn.mustChangePassword()) {
            throw Refusal.conflict("organization.token.firstPassword");
        }
        Instant now = clock.instant();
        Account account = accounts.find(signedIn.signInName()).orElseThrow(Refusal::notSignedIn);
        String token = Passwords.token(random);
        tokens.removeExpired(now);
        tokens.add(new AccessToken(account.id(), name, PasswordHash.ofToken(token), now, now.plus(HOLDS)));
        return new Issued(token, now.plus(HOLDS));
    }
}
