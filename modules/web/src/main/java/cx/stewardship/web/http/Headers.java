package cx.stewardship.web.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Headers that protect every answer. The content security policy of pages comes from PrimeFaces, which knows the nonce of
 * its scripts; everything else gets the strictest there is. Nothing that holds data is kept by a browser or on the way.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class Headers implements Filter {

    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String ASK_AGAIN = "no-cache";
    /** For what has its version in its address. */
    private static final String ONE_YEAR = "public, max-age=31536000, immutable";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest from = (HttpServletRequest) request;
        HttpServletResponse to = (HttpServletResponse) response;
        to.setHeader("X-Content-Type-Options", "nosniff");
        to.setHeader("X-Frame-Options", "DENY");
        to.setHeader("Referrer-Policy", "same-origin");
        to.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        to.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        to.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (from.isSecure()) {
            to.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        String path = from.getServletPath() + (from.getPathInfo() == null ? "" : from.getPathInfo());
        if (path.startsWith(RESOURCES)) {
            String query = from.getQueryString();
            to.setHeader("Cache-Control", query != null && query.contains("v=") ? ONE_YEAR : ASK_AGAIN);
        } else {
            to.setHeader("Cache-Control", "no-store");
        }
        if (path.startsWith("/api/")) {
            to.setHeader("Content-Security-Policy", NOTHING);
        }
        chain.doFilter(request, response);
    }
}
