package cx.stewardship.organization.web;

import cx.stewardship.organization.application.ReadingAuditTrail;
import cx.stewardship.organization.domain.AuditEntries;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Slice;
import cx.stewardship.shared.page.Formats;
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
    private Departments departments;
    private Formats formats;
    private Slice<AuditWords.Row> lines = new Slice<>(List.of(), null, 0);
    private List<Kind> kinds = List.of();

    /** @param key as it is written down @param name as one says it */
    public record Kind(String key, String name) {}

    @SuppressWarnings("NullAway.Init")
    protected AuditPage() {}

    @Inject
    public AuditPage(ReadingAuditTrail reading, Departments departments, Formats formats) {
        this.reading = reading;
        this.departments = departments;
        this.formats = formats;
    }

    public void load() {
        Pages.attempt(() -> {
            AuditWords words = new AuditWords(Pages::text, formats, departments::all);
            kinds = reading.kinds().stream()
                    .map(kind -> new Kind(kind, words.kind(kind)))
                    .toList();
            Slice<AuditEntries.Line> read = reading.read(search.filter(), search.getAfter(), LINES);
            lines = new Slice<>(read.rows().stream().map(words::row).toList(), read.next(), read.total());
        });
    }

    public AuditSearch getSearch() {
        return search;
    }

    public Slice<AuditWords.Row> getLines() {
        return lines;
    }

    public List<Kind> getKinds() {
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
