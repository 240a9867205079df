package cx.stewardship.organization.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cx.stewardship.organization.domain.Account;
import cx.stewardship.organization.domain.PasswordHash;
import cx.stewardship.organization.domain.SignInLimit;
import cx.stewardship.organization.fixture.MemoryAccounts;
import cx.stewardship.organization.fixture.Origins;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.fixture.AuditEntries;
import cx.stewardship.shared.fixture.MovingClock;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningInTest {

    private static final String PASSWORD = "five sparrows sing";
    private static final String HASH = PasswordHash.of(PASSWORD, new SecureRandom());

    private final MovingClock clock = new MovingClock();
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final AuditEntries audit = new AuditEntries();
    private final SigningIn signingIn =
            new SigningIn(accounts, audit, Origins.from("192.0.2.7", Actor.system()), clock);

    @BeforeEach
    void open() {
        Account mara = new Account("mara", "Mara Lindholm", null, HASH, clock.instant());
        mara.changePassword(HASH, clock.instant());
        accounts.add(mara);
    }

    @Test
    void lets_in_who_knows_the_password_however_the_name_is_written() {
        SignedIn signedIn = signingIn.signIn(new SignIn(" Mara ", PASSWORD));
        assertThat(signedIn).isEqualTo(new SignedIn("mara", clock.instant(), false));
        assertThat(audit.lines).containsExactly("signed in account mara: null → null");
    }

    @Test
    void answers_unknown_names_and_wrong_passwords_alike() {
        Refusal wrong = refusal("mara", "wrong");
        Refusal unknown = refusal("nobody", PASSWORD);
        assertThat(wrong.kind()).isEqualTo(Refusal.Kind.NOT_SIGNED_IN);
        assertThat(unknown.kind()).isEqualTo(wrong.kind());
        assertThat(unknown.key()).isEqualTo(wrong.key());
        assertThat(unknown.arguments()).isEqualTo(wrong.arguments());
    }

    @Test
    void rests_for_a_quarter_of_an_hour_after_five_wrong_passwords() {
        for (int i = 0; i < 5; i++) {
            refusal("mara", "wrong");
        }
        assertThat(audit.lines).last().asString().startsWith("locked account mara");
        assertThat(refusal("mara", PASSWORD).key()).isEqualTo("organization.signIn.wrong");
        clock.pass(Duration.ofMinutes(14));
        assertThat(refusal("mara", PASSWORD).key()).isEqualTo("organization.signIn.wrong");
        clock.pass(Duration.ofMinutes(1));
        assertThat(signingIn.signIn(new SignIn("mara", PASSWORD)).signInName()).isEqualTo("mara");
    }

    @Test
    void a_right_password_forgets_the_wrong_ones_before_it() {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                refusal("mara", "wrong");
            }
            assertThat(signingIn.signIn(new SignIn("mara", PASSWORD)).signInName())
                    .isEqualTo("mara");
        }
    }

    @Test
    void refuses_to_look_after_too_many_tries_for_any_name_known_or_not() {
        for (int i = 0; i < SignInLimit.MOST_FOR_A_NAME; i++) {
            assertThat(refusal("nobody", "wrong").kind()).isEqualTo(Refusal.Kind.NOT_SIGNED_IN);
        }
        assertThat(refusal("nobody", "wrong").kind()).isEqualTo(Refusal.Kind.TOO_OFTEN);
        assertThat(signingIn.signIn(new SignIn("mara", PASSWORD)).signInName()).isEqualTo("mara");
        clock.pass(SignInLimit.WINDOW.plusSeconds(1));
        assertThat(refusal("nobody", "wrong").kind()).isEqualTo(Refusal.Kind.NOT_SIGNED_IN);
    }

    @Test
    void a_closed_account_answers_like_an_unknown_one() {
        accounts.find("mara").orElseThrow().deactivate(clock.instant());
        assertThat(refusal("mara", PASSWORD).key()).isEqualTo("organization.signIn.wrong");
    }

    @Test
    void makes_an_old_hash_stronger_when_its_password_is_known() {
        accounts.find("mara").orElseThrow().strengthen(PasswordHash.withRounds(PASSWORD, new SecureRandom(), 1_000));
        signingIn.signIn(new SignIn("mara", PASSWORD));
        assertThat(PasswordHash.isWeak(accounts.find("mara").orElseThrow().passwordHash()))
                .isFalse();
        assertThat(signingIn.signIn(new SignIn("mara", PASSWORD)).signInName()).isEqualTo("mara");
    }

    @Test
    void a_command_does_not_show_its_password() {
        assertThat(new SignIn("mara", PASSWORD).toString()).doesNotContain(PASSWORD);
        assertThat(new ChangePassword(PASSWORD, PASSWORD, PASSWORD).toString()).doesNotContain(PASSWORD);
    }

    @Test
    void nobody_is_let_in_without_an_account() {
        assertThatThrownBy(() -> signingIn.signIn(new SignIn("", ""))).isInstanceOf(Refusal.class);
    }

    private Refusal refusal(String name, String password) {
        return catchThrowableOfType(Refusal.class, () -> signingIn.signIn(new SignIn(name, password)));
    }
}
