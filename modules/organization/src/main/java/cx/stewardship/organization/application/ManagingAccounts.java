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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides who may sign in and what they may do. Nobody can take from themselves what is needed to undo it. */
@ApplicationScoped
public class ManagingAccounts {

    private final SecureRandom random = new SecureRandom();
    private Accounts accounts;
    private AuditTrail audit;
    private CurrentActor current;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ManagingAccounts() {}

    @Inject
    public ManagingAccounts(Accounts accounts, AuditTrail audit, CurrentActor current, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** @param rests after too many wrong passwords */
    public record Seen(
            long id,
            String signInName,
            String displayName,
            Set<Role> roles,
            boolean active,
            boolean rests,
            boolean mustChangePassword,
            @Nullable Instant lastSignedInAt) {}

    /** @param password shown once and kept nowhere */
    public record Opened(long id, String password) {}

    @AllowedTo(Role.ADMIN)
    @Transactional
    public List<Seen> all() {
        return accounts.all().stream().map(this::seen).toList();
    }

    @AllowedTo(Role.ADMIN)
    @Transactional
    public Seen get(long id) {
        return seen(accounts.get(id));
    }

    private Seen seen(Account account) {
        return new Seen(
                account.id(),
                account.signInName(),
                account.displayName(),
                account.roles(),
                account.active(),
                account.rests(clock.instant()),
                account.mustChangePassword(),
                account.lastSignedInAt().orElse(null));
    }

    /** @throws Refusal when the name is taken or cannot be one, or the person has an account already */
    @AllowedTo(Role.ADMIN)
    @Transactional
    public Opened open(OpenAccount command) {
        String password = Passwords.oneTime(random);
        Account account = new Account(
                command.signInName(),
                command.displayName(),
                command.person(),
                PasswordHash.of(password, random),
                clock.instant());
        if (accounts.find(account.signInName()).isPresent()) {
            throw Refusal.conflict("organization.account.nameTaken", account.signInName());
        }
        if (command.person() != null
                && accounts.all().stream().anyMatch(other -> other.person().equals(account.person()))) {
            throw Refusal.conflict("organization.account.personTaken", account.displayName());
        }
        account.mayActAs(command.roles());
        accounts.add(account);
        audit.record("opened", "account", account.signInName(), null, text(account.roles()));
        return new Opened(account.id(), password);
    }

    @AllowedTo(Role.ADMIN)
    @Transactional
    public void setRoles(long id, Collection<Role> roles) {
        Account account = accounts.get(id);
        if (isOwn(account) && !roles.contains(Role.ADMIN)) {
            throw Refusal.conflict("organization.account.ownAdmin");
        }
        String before = text(account.roles());
        if (account.mayActAs(roles)) {
            audit.record("gave other roles to", "account", account.signInName(), before, text(account.roles()));
        }
    }

    @AllowedTo(Role.ADMIN)
    @Transactional
    public void unlock(long id) {
        Account account = accounts.get(id);
        account.unlock();
        audit.record("unlocked", "account", account.signInName(), "resting", "open");
    }

    @AllowedTo(Role.ADMIN)
    @Transactional
    public void deactivate(long id) {
        Account account = accounts.get(id);
        if (isOwn(account)) {
            throw Refusal.conflict("organization.account.ownDeactivate");
        }
        account.deactivate(clock.instant());
        accounts.revokeTokensOf(account);
        audit.record("deactivated", "account", account.signInName(), "active", "not active");
    }

    @AllowedTo(Role.ADMIN)
    @Transactional
    public void activate(long id) {
        Account account = accounts.get(id);
        account.activate();
        audit.record("activated", "account", account.signInName(), "not active", "active");
    }

    /** @return the one-time password, shown once and kept nowhere */
    @AllowedTo(Role.ADMIN)
    @Transactional
    public String resetPassword(long id) {
        Account account = accounts.get(id);
        if (isOwn(account)) {
            throw Refusal.conflict("organization.account.ownReset");
        }
        String password = Passwords.oneTime(random);
        account.resetPassword(PasswordHash.of(password, random), clock.instant());
        accounts.revokeTokensOf(account);
        audit.record("reset the password of", "account", account.signInName(), null, null);
        return password;
    }

    private boolean isOwn(Account account) {
        return account.signInName().equals(current.get().signInName());
    }

    private static String text(Collection<Role> roles) {
        return roles.stream()
                .sorted(Comparator.comparing(Enum::name))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
