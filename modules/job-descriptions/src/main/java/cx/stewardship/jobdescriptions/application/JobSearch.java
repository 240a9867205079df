package cx.stewardship.jobdescriptions.application;

import cx.stewardship.jobdescriptions.domain.JobFilter;
import cx.stewardship.jobdescriptions.domain.JobLibrary;
import cx.stewardship.jobdescriptions.domain.JobLibrary.Order;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.search.SearchSource;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Jobs by title or family. */
@ApplicationScoped
public class JobSearch implements SearchSource {

    private JobLibrary library;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected JobSearch() {}

    @Inject
    public JobSearch(JobLibrary library, Texts texts) {
        this.library = library;
        this.texts = texts;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public String title() {
        return texts.get(Locale.ENGLISH, "jobs.name");
    }

    @Override
    public List<Hit> find(Actor actor, String text, int most) {
        JobFilter filter = JobReach.filter(actor, null, null, null, text);
        return library.list(filter, Order.TITLE, false, 0, most).stream()
                .map(row -> new Hit(
                        row.title(),
                        texts.get(
                                Locale.ENGLISH,
                                "jobs.search.detail",
                                row.department(),
                                row.inContext(),
                                row.statements()),
                        false,
                        "/job-descriptions/job?id=" + row.id()))
                .toList();
    }
}
