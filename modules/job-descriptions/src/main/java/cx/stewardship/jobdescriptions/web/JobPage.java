package cx.stewardship.jobdescriptions.web;

import cx.stewardship.analysis.purpose.Beneficiary;
import cx.stewardship.analysis.purpose.RewritePatterns;
import cx.stewardship.analysis.purpose.RewritePatterns.Pattern;
import cx.stewardship.jobdescriptions.application.FollowingStatements;
import cx.stewardship.jobdescriptions.application.FollowingStatements.Followed;
import cx.stewardship.jobdescriptions.application.JobSheet;
import cx.stewardship.jobdescriptions.application.JobSheet.StatementSheet;
import cx.stewardship.jobdescriptions.application.ReadingJobs;
import cx.stewardship.jobdescriptions.application.RewritingStatements;
import cx.stewardship.jobdescriptions.application.SigningOff;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.words.CustomerWords.Quote;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A job with one version of its description: read, rewritten statement by statement, signed. */
@Named
@ViewScoped
public class JobPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PATTERNS = 4;

    private final ReadingJobs reading;
    private final RewritingStatements rewriting;
    private final SigningOff signing;
    private final FollowingStatements following;

    private long id;
    private @Nullable Integer version;
    private @Nullable Long statement;
    private int pattern;
    private boolean all;
    private @Nullable JobSheet sheet;
    private List<Row> rows = List.of();
    private @Nullable Row open;
    private List<Pattern> patterns = List.of();
    private List<Quote> quotes = List.of();
    private List<FollowingStatements.Linked> plans = List.of();
    private String typed = "";
    private String plan = "";
    private String reason = "";
    private String addition = "";
    private String customers = "";
    private String through = "";

    /** A statement with what it hangs together with; {@code still}: it was fine and stays as it is. */
    public record Row(StatementSheet statement, Followed links, boolean open, boolean still) implements Serializable {}

    @Inject
    public JobPage(
            ReadingJobs reading, RewritingStatements rewriting, SigningOff signing, FollowingStatements following) {
        this.reading = reading;
        this.rewriting = rewriting;
        this.signing = signing;
        this.following = following;
    }

    public void load() {
        Pages.attempt(() -> {
            if (id == 0 && statement != null) {
                id = reading.jobOf(statement);
            }
            read(reading.sheet(id, version));
        });
    }

    private void read(JobSheet read) {
        sheet = read;
        customers = read.customers() == null ? "" : read.customers();
        through = read.through() == null ? "" : read.through();
        Long opened = opened(read);
        rows = read.statements().stream()
                .map(s -> new Row(
                        s,
                        following.follow(s.id(), s.plan()),
                        opened != null && opened == s.id(),
                        read.version().number() > 1
                                && s.rewrite() == null
                                && s.original().beneficiary() == Beneficiary.CUSTOMER))
                .toList();
        open = rows.stream().filter(Row::open).findFirst().orElse(null);
        if (open != null) {
            StatementSheet s = open.statement();
            typed = s.text();
            FollowingStatements.Linked linked = open.links().plan();
            plan = linked == null ? "" : linked.id();
            plans = read.allowed().write() ? following.plansOf(read.departmentId()) : List.of();
            patterns = RewritePatterns.nearest(
                    s.original().text(), read.title() + " " + read.family() + " " + read.department(), PATTERNS);
            quotes = following.customersSaid(read.departmentId(), s.original().text() + " " + s.text(), 2);
        }
    }

    private @Nullable Long opened(JobSheet read) {
        if (statement != null || !read.allowed().write()) {
            return statement;
        }
        return read.statements().stream()
                .filter(s -> !s.mayBeSigned())
                .map(StatementSheet::id)
                .findFirst()
                .orElse(null);
    }

    public @Nullable String save() {
        return changed("jobs.job.saved", () -> rewriting.rewrite(id, openId(), typed));
    }

    /** Puts the pattern's wording into the field; nothing is kept yet. */
    public void use() {
        typed = getSuggestion() == null
                ? typed
                : Objects.requireNonNull(getSuggestion()).wording();
    }

    public void another() {
        pattern++;
    }

    public @Nullable String overrule() {
        return changed("jobs.job.overruled", () -> rewriting.overrule(id, openId(), reason));
    }

    public @Nullable String excuse() {
        return changed("jobs.job.excused", () -> rewriting.excuse(id, openId(), reason));
    }

    public @Nullable String remove() {
        String done = changed("jobs.job.removed", () -> rewriting.remove(id, openId()));
        statement = null;
        return done == null ? null : address(null);
    }

    public @Nullable String add() {
        return changed("jobs.job.added", () -> rewriting.add(id, addition));
    }

    public @Nullable String serve() {
        return changed("jobs.job.served", () -> rewriting.serve(id, customers, through));
    }

    public @Nullable String send() {
        return changed("jobs.job.sent", () -> signing.sendToReview(id));
    }

    public @Nullable String sign() {
        return changed("jobs.job.signed", () -> signing.sign(id));
    }

    public @Nullable String askForChanges() {
        return changed("jobs.job.changesAsked", () -> signing.askForChanges(id, reason));
    }

    public @Nullable String publish() {
        return changed("jobs.job.published", () -> signing.publish(id));
    }

    public @Nullable String begin() {
        return changed("jobs.job.begun", () -> signing.beginNextVersion(id));
    }

    private @Nullable String changed(String done, Runnable work) {
        if (!Pages.attempt(work)) {
            return null;
        }
        Pages.say(done, getSheet().title());
        return address(statement);
    }

    private String address(@Nullable Long opened) {
        return "/job-descriptions/job.xhtml?faces-redirect=true&id=" + id
                + (opened == null ? "" : "&statement=" + opened);
    }

    private long openId() {
        return Objects.requireNonNull(open).statement().id();
    }

    public JobSheet getSheet() {
        return Objects.requireNonNull(sheet);
    }

    public boolean isFound() {
        return sheet != null;
    }

    /** Rows that are shown: those that were fine all along are folded away unless asked for. */
    public List<Row> getRows() {
        return all || foldedRows().size() == rows.size()
                ? rows
                : rows.stream().filter(row -> !row.still() || row.open()).toList();
    }

    /** "6 and 7": the places of the rows that are folded away; empty when none are. */
    public String getFolded() {
        List<String> places = getRows().size() == rows.size()
                ? List.of()
                : foldedRows().stream()
                        .map(row -> Integer.toString(row.statement().place()))
                        .toList();
        return places.size() < 2
                ? String.join("", places)
                : Pages.text(
                        "jobs.and",
                        String.join(", ", places.subList(0, places.size() - 1)),
                        places.get(places.size() - 1));
    }

    private List<Row> foldedRows() {
        return rows.stream().filter(row -> row.still() && !row.open()).toList();
    }

    /** The pattern offered now; null where there is none. */
    public @Nullable Pattern getSuggestion() {
        return patterns.isEmpty() ? null : patterns.get(pattern % patterns.size());
    }

    public List<Quote> getQuotes() {
        return quotes;
    }

    /** Statements that no review criterion follows from. */
    /** Plans of the department that the open statement may spring from. */
    public List<FollowingStatements.Linked> getPlans() {
        return plans;
    }

    public List<Row> getGaps() {
        return rows.stream().filter(row -> row.links().criteria().isEmpty()).toList();
    }

    public List<Row> getRowsOfPlans() {
        return rows.stream().filter(row -> row.links().plan() != null).toList();
    }

    public long getCriteria() {
        return rows.stream()
                .flatMap(row -> row.links().criteria().stream())
                .distinct()
                .count();
    }

    public @Nullable Row getOpen() {
        return open;
    }

    /** Length of the filled arc of the ring, whose circumference is 195. */
    public long getArc() {
        JobSheet s = getSheet();
        return s.version().statements() == 0
                ? 0
                : Math.round(195.0 * s.version().inContext() / s.version().statements());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable Long getStatement() {
        return statement;
    }

    public void setStatement(@Nullable Long statement) {
        this.statement = statement;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(@Nullable String typed) {
        this.typed = Objects.requireNonNullElse(typed, "");
    }

    /** Number of the plan that the open statement springs from, as typed; empty for none. */
    public String getPlan() {
        return plan;
    }

    public void setPlan(@Nullable String plan) {
        this.plan = plan == null ? "" : plan;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    public String getAddition() {
        return addition;
    }

    public void setAddition(@Nullable String addition) {
        this.addition = Objects.requireNonNullElse(addition, "");
    }

    public String getCustomers() {
        return customers;
    }

    public void setCustomers(@Nullable String customers) {
        this.customers = Objects.requireNonNullElse(customers, "");
    }

    public String getThrough() {
        return through;
    }

    public void setThrough(@Nullable String through) {
        this.through = Objects.requireNonNullElse(through, "");
    }
}
