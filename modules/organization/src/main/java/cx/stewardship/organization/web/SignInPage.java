package cx.stewardship.organization.web;

import cx.stewardship.organization.application.SignIn;
import cx.stewardship.organization.application.SignedIn;
import cx.stewardship.organization.application.SigningIn;
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

/** The sign-in form. The address to go on to travels with the form ({@code to}), so that nothing is kept for strangers. */
@Named("signIn")
@RequestScoped
public class SignInPage {

    private SigningIn signingIn;
    private CurrentActor current;
    private @Nullable String userName;
    private @Nullable String password;
    private @Nullable String to;

    @SuppressWarnings("NullAway.Init")
    protected SignInPage() {}

    @Inject
    public SignInPage(SigningIn signingIn, CurrentActor current) {
        this.signingIn = signingIn;
        this.current = current;
    }

    /** Whoever is signed in already goes on at once. */
    public void open() throws IOException {
        if (current.find().isPresent()) {
            goOn();
        }
    }

    public void signIn() throws IOException {
        Optional<SignedIn> signedIn = Pages.attempt(
                () -> signingIn.signIn(new SignIn(userName == null ? "" : userName, password == null ? "" : password)));
        if (signedIn.isEmpty()) {
            return;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.getSession(true);
        ((HttpServletRequest) external.getRequest()).changeSessionId();
        external.getSessionMap().put(SignInMechanism.SESSION, signedIn.get());
        goOn();
    }

    private void goOn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String target = to != null && Doors.leadsInside(to) ? to : "/home";
        external.redirect(external.getRequestContextPath() + target);
        FacesContext.getCurrentInstance().responseComplete();
    }

    public @Nullable String getUserName() {
        return userName;
    }

    public void setUserName(@Nullable String userName) {
        this.userName = userName;
    }

    /** Never sent back to the browser. */
    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
