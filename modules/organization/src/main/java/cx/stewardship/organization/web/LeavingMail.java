package cx.stewardship.organization.web;

import cx.stewardship.organization.application.ChoosingNotices;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.notice.NoticeKind;
import cx.stewardship.shared.text.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way out of a kind of mail, without signing in. A click on the link only asks: programs that look for dangerous links
 * follow it, too. The button, and the one of the mail program (RFC 8058), post to the same address and end the mails.
 */
@WebServlet("/unsubscribe")
public class LeavingMail extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String TEMPLATE = "/cx/stewardship/organization/web/leaving-mail.html";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private transient ChoosingNotices choosing;
    private transient Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected LeavingMail() {}

    @Inject
    public LeavingMail(ChoosingNotices choosing, Texts texts) {
        this.choosing = choosing;
        this.texts = texts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, token -> {
            NoticeKind kind = choosing.about(token);
            return new Words(
                    text("organization.leave.title", name(kind)),
                    text("organization.leave.ask"),
                    "leave",
                    text("organization.leave.confirm"));
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean back = "stay".equals(request.getParameter("do"));
        answer(request, response, token -> {
            NoticeKind kind = back ? choosing.stay(token) : choosing.leave(token);
            return back
                    ? new Words(
                            text("organization.leave.stay.title"), text("organization.leave.stay", name(kind)), "", "")
                    : new Words(
                            text("organization.leave.done.title"),
                            text("organization.leave.done", name(kind)),
                            "stay",
                            text("organization.leave.back"));
        });
    }

    /** What the page says. @param act what its button posts; empty for a page without one */
    private record Words(String title, String text, String act, String button) {}

    private interface Step {
        Words take(String token);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Step step) throws IOException {
        String token = request.getParameter("t");
        Words words;
        try {
            words = step.take(token == null ? "" : token);
        } catch (Refusal refusal) {
            response.setStatus(refusal.kind().status());
            words = new Words(text("organization.leave.wrong.title"), text("organization.leave.wrong"), "", "");
        }
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Security-Policy", POLICY);
        // the token in the address is nobody else's business
        response.setHeader("Referrer-Policy", "no-referrer");
        response.getWriter().write(page(request.getContextPath(), words, token));
    }

    private String page(String context, Words words, @Nullable String token) throws IOException {
        String button = words.act().isEmpty()
                ? ""
                : "<form method=\"post\" action=\"" + context
                        + "/unsubscribe\"><input type=\"hidden\" name=\"t\" value=\""
                        + escaped(token == null ? "" : token) + "\"><button class=\"btn primary\" name=\"do\" value=\""
                        + words.act() + "\">" + escaped(words.button()) + "</button></form>";
        String page = template().replace("{{context}}", context).replace("{{button}}", button);
        for (Map.Entry<String, String> value : Map.of(
                        "title", words.title(), "text", words.text(), "choose", text("organization.leave.choose"))
                .entrySet()) {
            page = page.replace("{{" + value.getKey() + "}}", escaped(value.getValue()));
        }
        return page;
    }

    private static String template() throws IOException {
        try (InputStream template = LeavingMail.class.getResourceAsStream(TEMPLATE)) {
            if (template == null) {
                throw new IOException(TEMPLATE);
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String name(NoticeKind kind) {
        return text("organization.notices.kind." + kind);
    }

    private String text(String key, Object... arguments) {
        return texts.get(Locale.ENGLISH, key, arguments);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
