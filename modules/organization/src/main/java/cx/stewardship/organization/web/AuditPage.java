package cx.stewardship.organization.web;

import cx.stewardship.organization.application.ReadingAuditTrail;
import cx.stewardship.organization.domain.AuditEntries;
import cx.stewardship.shared.Slice;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit trail; what is searched for stands in the address. */
@Named
@RequestScoped
public class AuditPage {

    private static final int LINES = 50;

    private ReadingAuditTrail reading;
    private AuditSearch search = new AuditSearch();
    private Slice<AuditEntries.Line> lines = new Slice<>(List.of(), null, 0);
    private List<String> kinds = List.of();

    @SuppressWarnings("NullAway.Init")
    protected AuditPage() {}

    @Inject
    public AuditPage(ReadingAuditTrail reading) {
        this.reading = reading;
    }

    public void load() {
        Pages.attempt(() -> {
            kinds = reading.kinds();
            lines = reading.read(search.filter(), search.getAfter(), LINES);
        });
    }

    public AuditSearch getSearch() {
        return search;
    }

    public Slice<AuditEntries.Line> getLines() {
        return lines;
    }

    public List<String> getKinds() {
        return kinds;
    }

    public String getCount() {
        return Pages.text("organization.audit.count", lines.total());
    }

    /** The search as it stands in an address. */
    public String getQuery() {
        return "who=" + encoded(search.getWho()) + "&kind=" + encoded(search.getKind()) + "&what="
                + encoded(search.getWhat()) + "&from=" + encoded(search.getFrom()) + "&until="
                + encoded(search.getUntil());
    }

    private static String encoded(@Nullable String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
