package cx.stewardship.organization.application;

import cx.stewardship.organization.domain.Account;
import cx.stewardship.organization.domain.Accounts;
import cx.stewardship.organization.domain.PasswordHash;
import cx.stewardship.organization.domain.Passwords;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;

/** Replaces one's own password. All other sessions and all tokens of the account end with it. */
@ApplicationScoped
public class ChangingOwnPassword {

    private final SecureRandom random = new SecureRandom();
    private Accounts accounts;
    private AuditTrail audit;
    private CurrentActor current;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ChangingOwnPassword() {}

    @Inject
    public ChangingOwnPassword(Accounts accounts, AuditTrail audit, CurrentActor current, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** @return the session that goes on */
    @AllowedTo(Role.EMPLOYEE)
    @Transactional(dontRollbackOn = Refusal.class)
    public SignedIn change(ChangePassword command) {
        Instant now = clock.instant();
        Account account = accounts.findAlone(current.get().signInName()).orElseThrow(Refusal::notSignedIn);
        if (account.rests(now)) {
            throw Refusal.conflict("organization.password.rests", Account.REST.toMinutes());
        }
        if (command.present().length() > Passwords.LONGEST
                || !PasswordHash.matches(command.present(), account.passwordHash())) {
            account.wrongPassword(now);
            throw Refusal.invalid("organization.password.presentWrong");
        }
        if (!command.next().equals(command.nextAgain())) {
            throw Refusal.invalid("organization.password.differ");
        }
        if (command.next().equals(command.present())) {
            throw Refusal.invalid("organization.password.same");
        }
        Passwords.check(command.next(), account.signInName());
        account.changePassword(PasswordHash.of(command.next(), random), now);
        account.unlock();
        accounts.revokeTokensOf(account);
        audit.record("changed the password of", "account", account.signInName(), null, null);
        return new SignedIn(account.signInName(), now, false);
    }
}
