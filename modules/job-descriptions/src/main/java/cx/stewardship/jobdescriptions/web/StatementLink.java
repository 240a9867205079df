package cx.stewardship.jobdescriptions.web;

import cx.stewardship.jobdescriptions.application.LinkingStatements;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The field on a statement that names the action plan it springs from. */
@Named
@RequestScoped
public class StatementLink {

    private LinkingStatements linking;
    private String plan = "";

    @SuppressWarnings("NullAway.Init")
    protected StatementLink() {}

    @Inject
    public StatementLink(LinkingStatements linking) {
        this.linking = linking;
    }

    public @Nullable String save(long job, long statement) {
        boolean done = Pages.attempt(() -> linking.springFrom(job, statement, number(plan.strip())));
        if (!done) {
            return null;
        }
        Pages.say("jobs.springs.saved");
        return "/job-descriptions/job.xhtml?faces-redirect=true&id=" + job + "&statement=" + statement;
    }

    private static @Nullable Long number(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,18}")) {
            throw Refusal.invalid("jobs.springs.notANumber", typed);
        }
        return Long.valueOf(typed);
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(@Nullable String plan) {
        this.plan = plan == null ? "" : plan;
    }
}
