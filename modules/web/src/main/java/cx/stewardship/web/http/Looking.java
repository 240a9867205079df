package cx.stewardship.web.http;

import cx.stewardship.shared.work.ReadOnce;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Whoever opens a page only looks: what it asks for several times is read once, beginning with who opens it. As a filter it sees to it
 * that the thread forgets when it leaves the page, also where the page goes on elsewhere.
 */
@WebListener
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Looking implements ServletRequestListener, Filter {

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request
                && request.getMethod().equals("GET")) {
            ReadOnce.looking();
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            ReadOnce.done();
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        ReadOnce.done();
    }
}
