package cx.stewardship.organization.domain;

import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets somebody in, and says what they may do. It is deactivated, never deleted: the audit trail names it. */
@Entity
@Table(name = "account")
public class Account {

    /** After so many wrong passwords in a row the account rests. */
    public static final int WRONG_PASSWORDS = 5;

    /** For so long it rests. */
    public static final Duration REST = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_id")
    @SequenceGenerator(name = "account_id", sequenceName = "account_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version")
    private int version;

    @Column(name = "sign_in_name")
    private String signInName;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    @Column(name = "active")
    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_signed_in_at")
    private @Nullable Instant lastSignedInAt;

    @Column(name = "sessions_void_before")
    private @Nullable Instant sessionsVoidBefore;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /**
     * @param signInName 2 to 100 letters, digits, dots, dashes, underscores or @; kept in lower case
     * @param oneTimeHash of a password that somebody else knows: it must be changed at the first sign-in
     */
    public Account(
            String signInName, String displayName, @Nullable PersonId person, String oneTimeHash, Instant createdAt) {
        this.signInName = canonical(signInName);
        if (!this.signInName.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,99}") || this.signInName.equals("system")) {
            throw signInName.isBlank()
                    ? Refusal.invalid("organization.account.signInName.missing")
                    : Refusal.invalid("organization.account.signInName", signInName);
        }
        this.displayName = displayName.strip();
        if (this.displayName.isEmpty() || this.displayName.length() > 200) {
            throw Refusal.invalid("organization.person.name", 200);
        }
        this.personId = person == null ? null : person.value();
        this.passwordHash = oneTimeHash;
        this.mustChangePassword = true;
        this.active = true;
        this.createdAt = createdAt;
        this.roles = new HashSet<>(EnumSet.of(Role.EMPLOYEE));
    }

    /** The form in which sign-in names are kept and compared. */
    public static String canonical(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Everyone is an employee, whatever else they are. @return whether this changed anything */
    public boolean mayActAs(Collection<Role> wanted) {
        Set<Role> next = new HashSet<>(wanted);
        next.add(Role.EMPLOYEE);
        boolean changed = !next.equals(roles);
        if (changed) {
            roles.retainAll(next);
            roles.addAll(next);
        }
        return changed;
    }

    public boolean rests(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** @return whether the account rests from now on because of it */
    public boolean wrongPassword(Instant now) {
        if (lockedUntil != null && !now.isBefore(lockedUntil)) {
            lockedUntil = null;
            failedAttempts = 0;
        }
        failedAttempts++;
        if (failedAttempts >= WRONG_PASSWORDS && lockedUntil == null) {
            lockedUntil = now.plus(REST);
            return true;
        }
        return false;
    }

    public void rightPassword(Instant now) {
        failedAttempts = 0;
        lockedUntil = null;
        lastSignedInAt = now;
    }

    public void unlock() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    /** The owner chose a password nobody else knows. */
    public void changePassword(String hash, Instant now) {
        passwordHash = hash;
        mustChangePassword = false;
        sessionsVoidBefore = asKept(now);
    }

    /** Somebody else set a password: it opens the account once, to choose another. */
    public void resetPassword(String oneTimeHash, Instant now) {
        passwordHash = oneTimeHash;
        mustChangePassword = true;
        sessionsVoidBefore = asKept(now);
        unlock();
    }

    /** The same password in a stronger form. */
    public void strengthen(String hash) {
        passwordHash = hash;
    }

    public void deactivate(Instant now) {
        active = false;
        sessionsVoidBefore = asKept(now);
    }

    public void activate() {
        active = true;
        unlock();
    }

    public long id() {
        return id;
    }

    public String signInName() {
        return signInName;
    }

    public String displayName() {
        return displayName;
    }

    public Optional<PersonId> person() {
        return Optional.ofNullable(personId).map(PersonId::new);
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public int failedAttempts() {
        return failedAttempts;
    }

    public boolean active() {
        return active;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /**
     * A moment as the database keeps it. One that it rounded up would void the very session that goes on with the new password.
     */
    private static Instant asKept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** A session that began before this moment is void. */
    public boolean holdsSessionOf(Instant began) {
        return active && (sessionsVoidBefore == null || !began.isBefore(sessionsVoidBefore));
    }

    public Optional<Instant> lastSignedInAt() {
        return Optional.ofNullable(lastSignedInAt);
    }
}
