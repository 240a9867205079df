package cx.stewardship.web.http;

import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.text.Texts;
import cx.stewardship.web.rest.Problem;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page for what went wrong. It is written without Faces, so that it also comes when Faces is what went wrong, and never
 * shows more than a number of what is inside.
 */
@WebServlet("/error-page")
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String TEMPLATE = "/WEB-INF/error-page.html";
    private static final int EXPIRED = 440;

    private final transient Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected ErrorPage() {
        this.texts = new Texts();
    }

    @Inject
    public ErrorPage(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int status = status(request, failure);
        String incident = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR && failure != null
                ? Incidents.log(failure)
                : null;
        String key = "web.error." + key(status);
        String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
        response.setStatus(status == EXPIRED ? HttpServletResponse.SC_OK : status);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (path.startsWith(request.getContextPath() + "/api/")) {
            response.setContentType(Problem.MEDIA_TYPE);
            response.getWriter()
                    .write(new Problem("http." + status, text(key + ".title"), status, text(key + ".text"), incident)
                            .json());
            return;
        }
        response.setContentType("text/html");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        response.getWriter().write(page(request, key, incident));
    }

    private static int status(HttpServletRequest request, @Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ViewExpiredException) {
                return EXPIRED;
            }
            if (cause instanceof Refusal refusal) {
                return refusal.kind().status();
            }
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpServletResponse.SC_NOT_FOUND;
    }

    private static String key(int status) {
        return switch (status) {
            case 401, EXPIRED -> "expired";
            case 403 -> "403";
            case 404, 405, 410 -> "404";
            default -> status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "500" : "400";
        };
    }

    private String page(HttpServletRequest request, String key, @Nullable String incident) throws IOException {
        Map<String, String> values = Map.of(
                "context", request.getContextPath(),
                "title", text(key + ".title"),
                "text", text(key + ".text"),
                "incident", incident == null ? "" : text("web.error.incident", incident),
                "link", request.getContextPath() + (key.endsWith("expired") ? "/sign-in" : "/home"),
                "action", text(key.endsWith("expired") ? "web.error.sign-in" : "web.error.home"));
        String page = template();
        for (Map.Entry<String, String> value : values.entrySet()) {
            page = page.replace("{{" + value.getKey() + "}}", escape(value.getValue()));
        }
        return page;
    }

    private String template() throws IOException {
        try (InputStream template = getServletContext().getResourceAsStream(TEMPLATE)) {
            return template == null ? "{{title}}" : new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String text(String key, Object... arguments) {
        return texts.get(Locale.ENGLISH, key, arguments);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
