package cx.stewardship.organization.web;

import cx.stewardship.organization.application.ReadingNotices;
import cx.stewardship.shared.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The way from a notice, here or in a mail, to the page it is about: who goes it has read the notice. */
@WebServlet("/organization/open-notice")
public class OpenNotice extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient ReadingNotices reading;

    @SuppressWarnings("NullAway.Init")
    protected OpenNotice() {}

    @Inject
    public OpenNotice(ReadingNotices reading) {
        this.reading = reading;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        try {
            if (id == null || !id.matches("\\d{1,18}")) {
                throw Refusal.notFound();
            }
            String address = reading.open(Long.parseLong(id));
            response.sendRedirect(request.getContextPath()
                    + (Doors.leadsInside(address) ? address : "/organization/notices?show=all"));
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
