package cx.stewardship.organization.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cx.stewardship.organization.domain.Account;
import cx.stewardship.organization.domain.PasswordHash;
import cx.stewardship.organization.domain.Passwords;
import cx.stewardship.organization.fixture.MemoryAccounts;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.fixture.Actors;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.MovingClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {

    private final MovingClock clock = new MovingClock();
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final AuditEntries audit = new AuditEntries();

    private ManagingAccounts managing(String actor) {
        Actor administrator = new Actor(actor, actor, null, null, Set.of(Role.ADMIN, Role.EMPLOYEE), Set.of());
        return new ManagingAccounts(accounts, audit, Actors.acting(administrator), clock);
    }

    private ChangingOwnPassword changing(String actor) {
        return new ChangingOwnPassword(
                accounts,
                audit,
                Actors.acting(accounts.actor(accounts.find(actor).orElseThrow())),
                clock);
    }

    @Test
    void the_first_start_opens_one_administrator_who_must_choose_a_password() {
        StartingForTheFirstTime starting = new StartingForTheFirstTime(accounts, audit, clock);
        String password = starting.open().orElseThrow();
        Account administrator = accounts.find("admin").orElseThrow();
        assertThat(administrator.roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.EMPLOYEE);
        assertThat(administrator.mustChangePassword()).isTrue();
        assertThat(administrator.passwordHash()).doesNotContain(password);
        assertThat(PasswordHash.matches(password, administrator.passwordHash())).isTrue();
        assertThat(audit.lines).noneMatch(line -> line.contains(password));
        assertThat(starting.open()).isEmpty();
        assertThat(accounts.kept).hasSize(1);
    }

    @Test
    void a_new_account_opens_with_a_one_time_password_and_the_roles_given() {
        ManagingAccounts.Opened opened =
                managing("lena").open(new OpenAccount("Nadia", "Nadia Haddad", null, Set.of(Role.DEPARTMENT_LEAD)));
        Account account = accounts.find("nadia").orElseThrow();
        assertThat(account.roles()).containsExactlyInAnyOrder(Role.EMPLOYEE, Role.DEPARTMENT_LEAD);
        assertThat(account.mustChangePassword()).isTrue();
        assertThat(PasswordHash.matches(opened.password(), account.passwordHash()))
                .isTrue();
        assertThatThrownBy(() -> managing("lena").open(new OpenAccount("NADIA", "Other", null, Set.of())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("organization.account.nameTaken"));
    }

    @Test
    void an_account_without_a_name_is_told_that_it_needs_one() {
        assertThatThrownBy(() -> managing("lena").open(new OpenAccount(" ", "Nadia Haddad", null, Set.of())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("organization.account.signInName.missing"));
    }

    @Test
    void choosing_a_password_ends_the_first_one_and_all_other_sessions_and_tokens() {
        ManagingAccounts.Opened opened = managing("lena").open(new OpenAccount("ines", "Ines Okafor", null, Set.of()));
        Instant before = clock.instant();
        clock.pass(Duration.ofMinutes(1));
        SignedIn session =
                changing("ines").change(new ChangePassword(opened.password(), "a kettle of tea", "a kettle of tea"));
        Account ines = accounts.find("ines").orElseThrow();
        assertThat(ines.mustChangePassword()).isFalse();
        assertThat(ines.holdsSessionOf(before)).isFalse();
        assertThat(ines.holdsSessionOf(session.at())).isTrue();
        assertThat(PasswordHash.matches(opened.password(), ines.passwordHash())).isFalse();
        assertThat(accounts.revoked).containsExactly("ines");
    }

    @ParameterizedTest
    @CsvSource({
        "wrong,a kettle of tea,a kettle of tea,organization.password.presentWrong",
        "PRESENT,a kettle of tea,a kettle of coffee,organization.password.differ",
        "PRESENT,PRESENT,PRESENT,organization.password.same",
        "PRESENT,short,short,organization.password.length",
        "PRESENT,Password1234,Password1234,organization.password.common",
        "PRESENT,my name is ines,my name is ines,organization.password.name",
        "PRESENT,stewardship 2026,stewardship 2026,organization.password.name"
    })
    void a_bad_choice_is_refused_with_its_reason(String present, String next, String again, String reason) {
        String first = managing("lena")
                .open(new OpenAccount("ines", "Ines Okafor", null, Set.of()))
                .password();
        assertThatThrownBy(() -> changing("ines")
                        .change(new ChangePassword(
                                present.replace("PRESENT", first),
                                next.replace("PRESENT", first),
                                again.replace("PRESENT", first))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo(reason));
        assertThat(accounts.find("ines").orElseThrow().mustChangePassword()).isTrue();
    }

    @Test
    void guessing_the_present_password_makes_the_account_rest() {
        managing("lena").open(new OpenAccount("ines", "Ines Okafor", null, Set.of()));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() ->
                            changing("ines").change(new ChangePassword("x", "a kettle of tea", "a kettle of tea")))
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> changing("ines").change(new ChangePassword("x", "a kettle of tea", "a kettle of tea")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("organization.password.rests"));
    }

    @Test
    void an_administrator_cannot_lock_themselves_out() {
        ManagingAccounts.Opened own =
                managing("other").open(new OpenAccount("lena", "Lena Brandt", null, Set.of(Role.ADMIN)));
        assertThatThrownBy(() -> managing("lena").deactivate(own.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> managing("lena").setRoles(own.id(), Set.of(Role.HR)))
                .isInstanceOf(Refusal.class);
        assertThat(accounts.find("lena").orElseThrow().roles()).contains(Role.ADMIN);
    }

    @Test
    void a_closed_account_ends_its_sessions_at_once() {
        ManagingAccounts.Opened opened =
                managing("lena").open(new OpenAccount("tomas", "Tomas Wilk", null, Set.of(Role.CX_TEAM)));
        Account tomas = accounts.get(opened.id());
        assertThat(tomas.holdsSessionOf(clock.instant())).isTrue();
        managing("lena").deactivate(opened.id());
        assertThat(tomas.holdsSessionOf(clock.instant())).isFalse();
        assertThat(accounts.revoked).containsExactly("tomas");
        assertThat(audit.lines).last().isEqualTo("deactivated account tomas: active → not active");
    }

    @Test
    void one_time_passwords_pass_their_own_rules_and_never_come_twice() {
        SecureRandom random = new SecureRandom();
        String one = Passwords.oneTime(random);
        Passwords.check(one, "ines");
        assertThat(one).isNotEqualTo(Passwords.oneTime(random)).hasSize(23);
    }
}
