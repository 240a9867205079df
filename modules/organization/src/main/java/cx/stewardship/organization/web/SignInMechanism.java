package cx.stewardship.organization.web;

import cx.stewardship.organization.application.RecognizingCallers;
import cx.stewardship.organization.application.RecognizingCallers.Recognized;
import cx.stewardship.organization.application.SignedIn;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.link.PrivateLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lets a request through when its sender is known, by the session for pages and by a token for machines; everything that is
 * not named as open is closed. See docs/adr/0005-sign-in.md.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    static final String SESSION = SignedIn.class.getName();
    private static final String BEARER = "bearer ";

    private RecognizingCallers callers;
    private Caller caller;

    @SuppressWarnings("NullAway.Init")
    protected SignInMechanism() {}

    @Inject
    public SignInMechanism(RecognizingCallers callers, Caller caller) {
        this.callers = callers;
        this.caller = caller;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        caller.sentFrom(request.getRemoteAddr());
        Optional<Recognized> recognized = recognize(request);
        if (recognized.isPresent()) {
            if (recognized.get().mustChangePassword() && !Places.openBeforeFirstPassword(request)) {
                return Doors.firstPassword(request, response);
            }
            caller.is(recognized.get().actor());
            return context.notifyContainerAboutLogin(
                    new CallerPrincipal(recognized.get().actor().signInName()),
                    recognized.get().actor().roles().stream().map(Role::name).collect(Collectors.toSet()));
        }
        return Places.open(request) ? context.doNothing() : Doors.closed(request, response);
    }

    private Optional<Recognized> recognize(HttpServletRequest request) {
        if (Places.isApi(request)) {
            String header = request.getHeader("Authorization");
            if (header != null) {
                return header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                        ? callers.byToken(header.substring(BEARER.length()).strip())
                        : Optional.empty();
            }
            String link = request.getMethod().equals("GET") ? request.getParameter(PrivateLinks.PARAMETER) : null;
            if (link != null) {
                return callers.byLink(Places.path(request), link);
            }
            // A page may link to what only reads; what changes something needs a token, which no other site can make a
            // browser send.
            if (!request.getMethod().equals("GET")) {
                return Optional.empty();
            }
        }
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SESSION) instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        Optional<Recognized> recognized = callers.bySession(signedIn);
        if (recognized.isEmpty()) {
            session.invalidate();
        }
        return recognized;
    }
}
