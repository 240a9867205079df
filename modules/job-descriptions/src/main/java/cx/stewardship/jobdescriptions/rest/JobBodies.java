package cx.stewardship.jobdescriptions.rest;

import cx.stewardship.jobdescriptions.application.JobSheet;
import cx.stewardship.jobdescriptions.application.JobSheet.StatementSheet;
import cx.stewardship.jobdescriptions.application.JobSheet.VersionSheet;
import cx.stewardship.jobdescriptions.domain.JobRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jobs as they go over the wire. */
public final class JobBodies {

    private JobBodies() {}

    /** @param jobs a page of them; {@code total} of all that fit */
    public record JobsBody(List<JobLine> jobs, long total, int first) {}

    /** @param inContext how many statements of the newest version say which customer is better off */
    public record JobLine(
            long id,
            String title,
            String department,
            @Nullable String family,
            String state,
            int version,
            int statements,
            int inContext,
            long people,
            @Nullable Integer publishedVersion,
            @Nullable String refreshOn) {
        static JobLine of(JobRow row) {
            return new JobLine(
                    row.id(),
                    row.title(),
                    row.department(),
                    row.family(),
                    row.state().name(),
                    row.version(),
                    row.statements(),
                    row.inContext(),
                    row.people(),
                    row.publishedVersion(),
                    row.refreshOn() == null ? null : row.refreshOn().toString());
        }
    }

    /** One version of a job's description, with all its statements. */
    public record JobBody(
            long id,
            String title,
            String department,
            @Nullable String family,
            @Nullable String customers,
            @Nullable String through,
            long people,
            VersionBody version,
            List<VersionBody> versions,
            List<StatementBody> statements) {
        static JobBody of(JobSheet sheet) {
            return new JobBody(
                    sheet.id(),
                    sheet.title(),
                    sheet.department(),
                    sheet.family(),
                    sheet.customers(),
                    sheet.through(),
                    sheet.people(),
                    VersionBody.of(sheet.version()),
                    sheet.versions().stream().map(VersionBody::of).toList(),
                    sheet.statements().stream().map(StatementBody::of).toList());
        }
    }

    public record VersionBody(
            int number,
            String state,
            String author,
            String begunAt,
            @Nullable String publishedAt,
            int statements,
            int inContext) {
        static VersionBody of(VersionSheet v) {
            return new VersionBody(
                    v.number(),
                    v.state().name(),
                    v.author(),
                    v.begunAt().toString(),
                    v.publishedAt() == null ? null : v.publishedAt().toString(),
                    v.statements(),
                    v.inContext());
        }
    }

    /** @param text that counts: the rewrite, or else the original */
    public record StatementBody(
            long id,
            int place,
            String original,
            @Nullable String rewrite,
            String text,
            String beneficiary,
            String rule,
            boolean inContext,
            @Nullable String overruledBecause,
            @Nullable String excusedBecause,
            @Nullable Long springsFromPlan) {
        static StatementBody of(StatementSheet s) {
            return new StatementBody(
                    s.id(),
                    s.place(),
                    s.original().text(),
                    s.rewrite(),
                    s.text(),
                    s.mark().beneficiary().name(),
                    s.mark().rule(),
                    s.inContext(),
                    s.overruledBecause(),
                    s.excusedBecause(),
                    s.plan());
        }
    }
}
