package cx.stewardship.organization.application;

import cx.stewardship.organization.FirstAccount;
import cx.stewardship.organization.domain.Account;
import cx.stewardship.organization.domain.Accounts;
import cx.stewardship.organization.domain.PasswordHash;
import cx.stewardship.organization.domain.Passwords;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;

/** Opens the one account with which everything else can be set up, in a database that has none. */
@ApplicationScoped
public class StartingForTheFirstTime implements FirstAccount {

    private final SecureRandom random = new SecureRandom();
    private Accounts accounts;
    private AuditTrail audit;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected StartingForTheFirstTime() {}

    @Inject
    public StartingForTheFirstTime(Accounts accounts, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @AllowedTo({Role.ADMIN})
    @Transactional
    public Optional<String> open() {
        if (!accounts.none()) {
            return Optional.empty();
        }
        String password = Passwords.oneTime(random);
        Account administrator =
                new Account(ADMINISTRATOR, "Administrator", null, PasswordHash.of(password, random), clock.instant());
        administrator.mayActAs(EnumSet.of(Role.ADMIN));
        accounts.add(administrator);
        audit.record("opened", "account", ADMINISTRATOR, null, "ADMIN, EMPLOYEE");
        return Optional.of(password);
    }
}
