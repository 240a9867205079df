package cx.stewardship.web.start;

import cx.stewardship.organization.FirstAccount;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;

/** Opens the first account and tells its one-time password to whoever started the server, once. */
@ApplicationScoped
public class FirstAdministrator {

    private FirstAccount first;
    private CurrentActor current;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected FirstAdministrator() {}

    @Inject
    public FirstAdministrator(FirstAccount first, CurrentActor current, Texts texts) {
        this.first = first;
        this.current = current;
        this.texts = texts;
    }

    void openIfNobodyHasAnAccount() {
        current.as(Actor.system(), first::open).ifPresent(this::tell);
    }

    /** Goes past the log, to the terminal only: the password must not be kept anywhere. */
    private void tell(String password) {
        PrintStream terminal =
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, Charset.defaultCharset());
        terminal.println("\n  "
                + texts.get(Locale.ENGLISH, "web.start.administrator", FirstAccount.ADMINISTRATOR, password)
                + "\n");
    }
}
