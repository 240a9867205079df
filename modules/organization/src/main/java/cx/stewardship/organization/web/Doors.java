package cx.stewardship.organization.web;

import cx.stewardship.shared.text.Texts;
import jakarta.json.Json;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody gets who is not let through: the sign-in for a person, a problem for a machine. */
final class Doors {

    private static final Texts TEXTS = new Texts();

    private Doors() {}

    static AuthenticationStatus closed(HttpServletRequest request, HttpServletResponse response) {
        if (Places.isApi(request)) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"stewardship\"");
            return problem(response, HttpServletResponse.SC_UNAUTHORIZED, "shared.refusal.notSignedIn");
        }
        String target = target(request);
        return redirect(
                request,
                response,
                Places.SIGN_IN + (target == null ? "" : "?to=" + URLEncoder.encode(target, StandardCharsets.UTF_8)));
    }

    static AuthenticationStatus firstPassword(HttpServletRequest request, HttpServletResponse response) {
        return Places.isApi(request)
                ? problem(response, HttpServletResponse.SC_FORBIDDEN, "organization.token.firstPassword")
                : redirect(request, response, Places.FIRST_PASSWORD);
    }

    /** No filter has run yet. */
    private static void protect(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private static AuthenticationStatus problem(HttpServletResponse response, int status, String key) {
        protect(response);
        try {
            response.setStatus(status);
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write(Json.createObjectBuilder()
                            .add("type", "urn:stewardship:problem:" + key)
                            .add("title", TEXTS.get(Locale.ENGLISH, "organization.problem." + status))
                            .add("status", status)
                            .add("detail", TEXTS.get(Locale.ENGLISH, key))
                            .build()
                            .toString());
            // Sent now, or the server turns the challenge into one for Basic, for which a browser opens a window of its
            // own.
            response.flushBuffer();
            // After SEND_FAILURE the container would still call a resource without a security constraint.
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuthenticationStatus redirect(
            HttpServletRequest request, HttpServletResponse response, String path) {
        String address = request.getContextPath() + path;
        protect(response);
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                // The page stays, so that what was typed is not lost; its script says what happened. Not 401: the
                // server adds
                // a challenge to it, for which a browser asks for a name and a password in a window of its own.
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            } else {
                response.sendRedirect(address);
            }
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where somebody wanted to go; after a post, the page it was sent from. Null for the home page. */
    private static @Nullable String target(HttpServletRequest request) {
        if (request.getMethod().equals("GET") && request.getHeader("Faces-Request") == null) {
            String query = request.getQueryString();
            String target = Places.path(request) + (query == null ? "" : "?" + query);
            return target.equals("/") || target.isEmpty() ? null : target;
        }
        String from = request.getHeader("Referer");
        if (from == null) {
            return null;
        }
        try {
            URI uri = new URI(from);
            String path = uri.getRawPath();
            String context = request.getContextPath();
            if (path == null || !path.startsWith(context + "/")) {
                return null;
            }
            String query = uri.getRawQuery();
            return path.substring(context.length()) + (query == null ? "" : "?" + query);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Whether somebody may be sent there after signing in: only within this application. */
    static boolean leadsInside(String target) {
        return target.matches("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*") && !target.startsWith(Places.SIGN_IN);
    }
}
