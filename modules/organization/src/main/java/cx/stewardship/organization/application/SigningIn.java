package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.Account;
import cx.stewardship.organization.domain.Accounts;
import cx.stewardship.organization.domain.Origin;
import cx.stewardship.organization.domain.PasswordHash;
import cx.stewardship.organization.domain.Passwords;
import cx.stewardship.organization.domain.SignInLimit;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets in whoever knows the password. Unknown names, wrong passwords, closed and resting accounts are all answered alike and
 * after about the same time, so that nobody learns which names exist.
 */
@ApplicationScoped
public class SigningIn {

    private final SecureRandom random = new SecureRandom();
    private Accounts accounts;
    private AuditTrail audit;
    private Origin origin;
    private Clock clock;
    private SignInLimit limit;

    @SuppressWarnings("NullAway.Init")
    protected SigningIn() {}

    @Inject
    public SigningIn(Accounts accounts, AuditTrail audit, Origin origin, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.origin = origin;
        this.clock = clock;
        this.limit = new SignInLimit(clock);
    }

    /** @throws Refusal not signed in, or too often */
    @AllowedTo(anyone = true)
    @Transactional(dontRollbackOn = Refusal.class)
    public SignedIn signIn(SignIn command) {
        Instant now = clock.instant();
        String name = Account.canonical(command.userName());
        String address = origin.remoteAddress().orElse("");
        limit.check(name, address);
        Optional<Account> found = accounts.findAlone(name).filter(Account::active);
        boolean right =
                matches(command.password(), found.map(Account::passwordHash).orElse(null));
        if (!right || found.get().rests(now)) {
            limit.wrong(name, address);
            found.filter(account -> !account.rests(now)).ifPresent(account -> countWrong(account, now));
            throw new Refusal(
                    Refusal.Kind.NOT_SIGNED_IN,
                    "organization.signIn.wrong",
                    Account.WRONG_PASSWORDS,
                    Account.REST.toMinutes());
        }
        Account account = found.get();
        limit.right(name);
        account.rightPassword(now);
        if (PasswordHash.isWeak(account.passwordHash())) {
            account.strengthen(PasswordHash.of(command.password(), random));
        }
        note(account, "signed in", null);
        return new SignedIn(account.signInName(), now, account.mustChangePassword());
    }

    private static boolean matches(String password, @Nullable String hash) {
        // Nobody's password is longer, and hashing a very long one would cost us more than the sender.
        String tried = password.length() > Passwords.LONGEST ? "" : password;
        return hash == null ? PasswordHash.matchesNobody(tried) : PasswordHash.matches(tried, hash);
    }

    private void countWrong(Account account, Instant now) {
        boolean restsNow = account.wrongPassword(now);
        note(account, restsNow ? "locked" : "refused at sign-in", "wrong password " + account.failedAttempts());
    }

    private void note(Account account, String action, @Nullable String detail) {
        origin.as(accounts.actor(account), () -> {
            audit.record(action, "account", account.signInName(), null, detail);
            return account;
        });
    }
}
