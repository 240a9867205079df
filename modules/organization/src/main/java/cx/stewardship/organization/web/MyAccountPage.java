package cx.stewardship.organization.web;

import cx.stewardship.organization.application.ChangePassword;
import cx.stewardship.organization.application.ChangingOwnPassword;
import cx.stewardship.organization.application.SignedIn;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One's own account, and the password of one's own that everyone chooses at the first sign-in. */
@Named
@RequestScoped
public class MyAccountPage {

    private ChangingOwnPassword changing;
    private CurrentActor current;
    private @Nullable String present;
    private @Nullable String next;
    private @Nullable String nextAgain;

    @SuppressWarnings("NullAway.Init")
    protected MyAccountPage() {}

    @Inject
    public MyAccountPage(ChangingOwnPassword changing, CurrentActor current) {
        this.changing = changing;
        this.current = current;
    }

    public Actor getActor() {
        return current.get();
    }

    public String getRoles() {
        return AccountsPage.words(current.get().roles());
    }

    public void change() throws IOException {
        changeAndGo("/organization/my-account");
    }

    public void changeFirst() throws IOException {
        changeAndGo("/home");
    }

    private void changeAndGo(String target) throws IOException {
        Optional<SignedIn> session =
                Pages.attempt(() -> changing.change(new ChangePassword(text(present), text(next), text(nextAgain))));
        if (session.isEmpty()) {
            return;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        ((HttpServletRequest) external.getRequest()).changeSessionId();
        external.getSessionMap().put(SignInMechanism.SESSION, session.get());
        Pages.say("organization.password.changed");
        external.redirect(external.getRequestContextPath() + target);
        FacesContext.getCurrentInstance().responseComplete();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Never sent back to the browser; so are the other two. */
    public @Nullable String getPresent() {
        return null;
    }

    public void setPresent(@Nullable String present) {
        this.present = present;
    }

    public @Nullable String getNext() {
        return null;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }

    public @Nullable String getNextAgain() {
        return null;
    }

    public void setNextAgain(@Nullable String nextAgain) {
        this.nextAgain = nextAgain;
    }
}
