package cx.stewardship.jobdescriptions.web;

import cx.stewardship.jobdescriptions.application.LinkingStatements;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The button on a statement that links it to the action plan it springs from, or takes the link away. */
@Named
@RequestScoped
public class StatementLink {

    private LinkingStatements linking;

    @SuppressWarnings("NullAway.Init")
    protected StatementLink() {}

    @Inject
    public StatementLink(LinkingStatements linking) {
        this.linking = linking;
    }

    /** @param plan its number as typed; blank takes the link away */
    public @Nullable String save(long job, long statement, String plan) {
        if (!Pages.attempt(() -> linking.springFrom(job, statement, plan))) {
            return null;
        }
        Pages.say(plan.isBlank() ? "jobs.springs.removed" : "jobs.springs.saved");
        return "/job-descriptions/job.xhtml?faces-redirect=true&id=" + job + "&statement=" + statement;
    }
}
