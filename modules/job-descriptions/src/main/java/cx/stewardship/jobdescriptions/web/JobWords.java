package cx.stewardship.jobdescriptions.web;

import cx.stewardship.analysis.purpose.Beneficiary;
import cx.stewardship.jobdescriptions.application.Marked;
import cx.stewardship.jobdescriptions.domain.DepartmentCoverage;
import cx.stewardship.jobdescriptions.domain.JobRow;
import cx.stewardship.jobdescriptions.domain.VersionState;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Words and signs that several pages of job descriptions share. */
@Named
@ApplicationScoped
public class JobWords {

    public String state(VersionState state) {
        return Pages.text("jobs.state." + state);
    }

    public String tone(VersionState state) {
        return switch (state) {
            case DRAFT, SUPERSEDED, ARCHIVED -> "idle";
            case IN_REVIEW, APPROVED -> "accent";
            case PUBLISHED -> "good";
        };
    }

    public String icon(VersionState state) {
        return switch (state) {
            case DRAFT -> "pen";
            case IN_REVIEW -> "clock";
            case APPROVED, PUBLISHED -> "check";
            case SUPERSEDED -> "undo";
            case ARCHIVED -> "file";
        };
    }

    /** Class of a mark: each differs in line as well as in colour. */
    public String mark(Beneficiary beneficiary) {
        return switch (beneficiary) {
            case CUSTOMER -> "cust";
            case SELF_SERVING -> "self";
            case NONE -> "none";
        };
    }

    /** Why a text is marked, in the reader's language. */
    public String reason(Marked mark) {
        return Pages.text(mark.reason(), mark.arguments().toArray());
    }

    /** The rule in one line. */
    public String rule(Marked mark) {
        return Pages.text("jobs.rule." + mark.rule());
    }

    /** Part of a hundred, for bars. */
    public long part(long count, long of) {
        return of == 0 ? 0 : Math.round(100.0 * count / of);
    }

    public String people(JobRow row) {
        return Pages.text("jobs.people", row.people());
    }

    /** How many of the people work under a description that says which customer is better off. */
    public String covered(DepartmentCoverage row) {
        return Pages.text("jobs.of", row.peopleInContext(), row.people());
    }
}
