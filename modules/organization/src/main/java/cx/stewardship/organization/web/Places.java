package cx.stewardship.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Which addresses are open to everyone. All others are closed. A deployment can open one more by the context parameter
 * {@code stewardship.open}: the tests inside the container are called that way.
 */
final class Places {

    static final String SIGN_IN = "/sign-in";
    static final String FIRST_PASSWORD = "/organization/first-password";
    static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String API = "/api/";
    private static final String TOKENS = "/api/v1/tokens";

    private static final String FURTHER = "stewardship.open";

    /** The page of errors is written by the application itself. */
    private static final Set<String> OPEN = Set.of(
            SIGN_IN, SIGN_IN + ".xhtml", "/sign-out", "/error-page", "/favicon.ico", "/robots.txt", "/unsubscribe");

    private static final Set<String> BEFORE_FIRST_PASSWORD = Set.of(FIRST_PASSWORD, FIRST_PASSWORD + ".xhtml");

    private Places() {}

    static boolean open(HttpServletRequest request) {
        String path = path(request);
        return OPEN.contains(path)
                || path.equals(request.getServletContext().getInitParameter(FURTHER))
                || path.startsWith(RESOURCES)
                || path.equals(TOKENS) && request.getMethod().equals("POST");
    }

    static boolean openBeforeFirstPassword(HttpServletRequest request) {
        return open(request) || BEFORE_FIRST_PASSWORD.contains(path(request));
    }

    static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith(API);
    }

    /** As the container will dispatch it: decoded, without path parameters and dots. */
    static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }
}
