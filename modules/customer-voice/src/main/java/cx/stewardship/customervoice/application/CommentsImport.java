package cx.stewardship.customervoice.application;

import static cx.stewardship.shared.imports.ImportField.needed;
import static cx.stewardship.shared.imports.ImportField.optional;

import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.imports.ImportField.Type;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import cx.stewardship.shared.imports.Undoable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Comments by file. Identity is source and external id; where a file has no ids, one is derived from the words, the time and
 * the customer reference, so that sending it twice changes nothing.
 */
@ApplicationScoped
public class CommentsImport implements Undoable {

    /** What a comment is about when it has no id of its own. */
    private static final List<String> ABOUT = List.of("customer_reference", "product", "issue", "segment");

    private final TakingComments taking;
    private final UndoingComments undoing;
    private final CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected CommentsImport() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public CommentsImport(
            @Nullable TakingComments taking, @Nullable UndoingComments undoing, @Nullable CurrentActor current) {
        this.taking = taking;
        this.undoing = undoing;
        this.current = current;
    }

    @Override
    public String code() {
        return "comments";
    }

    @Override
    public Set<Role> allowedTo() {
        return Set.of(Role.CX_TEAM);
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                needed(
                        "text",
                        Type.TEXT,
                        "I paid on the 3rd, and on the 5th your reminder told me I had not.",
                        "comment",
                        "complaint_narrative",
                        "consumer_complaint_narrative",
                        "narrative",
                        "verbatim",
                        "message",
                        "feedback",
                        "review",
                        "body",
                        "content"),
                needed(
                        "occurred_at",
                        Type.DATE,
                        "2026-11-11",
                        "date",
                        "occurred_on",
                        "date_occurred",
                        "created_at",
                        "created",
                        "submitted_at",
                        "date_received",
                        "created_date",
                        "date_created",
                        "opened_at",
                        "review_date",
                        "submission_date",
                        "timestamp"),
                optional(
                        "external_id",
                        Type.TEXT,
                        "CRM-4711",
                        "id",
                        "complaint_id",
                        "complaint_no",
                        "complaint_number",
                        "case_id",
                        "case_number",
                        "ticket_id",
                        "ticket_number",
                        "issue_id",
                        "review_id",
                        "response_id",
                        "tweet_id",
                        "unique_key",
                        "reference"),
                optional("source", Type.TEXT, "phone", "channel", "origin", "submitted_via"),
                optional("received_at", Type.DATE, "2026-11-12", "received", "received_on", "date_sent_to_company"),
                optional("department", Type.TEXT, "BILLING", "dept", "unit", "department_code"),
                optional("received_by", Type.TEXT, "CONTACT", "received_by_department"),
                optional("originated_in", Type.TEXT, "BILLING", "caused_in", "caused_by", "originated_by"),
                optional("harm", Type.TEXT, "unnecessary cost", "harm_kind"),
                optional("judgement", Type.TEXT, "functional", "judgment"),
                optional("journey_stage", Type.TEXT, "using", "stage", "journey"),
                optional("segment", Type.TEXT, "landlords", "customer_segment", "state", "region"),
                optional("product", Type.TEXT, "Boiler care plan", "product_name", "service"),
                optional("issue", Type.TEXT, "Reminder", "topic", "category", "complaint_type"),
                optional("customer_reference", Type.TEXT, "C-20417", "customer_id", "customer", "customer_number"),
                optional("theme", Type.TEXT, "Reminded although already paid", "theme_name"));
    }

    @Override
    public Map<String, ?> says(ImportRow row) {
        String source = row.text("source").orElse("") + "|";
        return Map.of(
                row.text("external_id")
                        .map(id -> source + id)
                        .orElseGet(() -> source + "|"
                                + row.instant("occurred_at").orElse(null) + "|"
                                + row.text("text").orElse("") + "|"
                                + String.join(
                                        "|",
                                        ABOUT.stream()
                                                .map(field -> row.text(field).orElse(""))
                                                .toList())),
                row.values());
    }

    @Override
    public List<RowOutcome> take(List<ImportRow> rows, ImportContext context) {
        List<TakeComment> given = rows.stream().map(CommentsImport::comment).toList();
        return current.as(
                context.startedBy(),
                () -> taking.take(given, context.source(), context.importId(), context.dryRun()).stream()
                        .map(TakenComment::outcome)
                        .toList());
    }

    @Override
    public Optional<List<Long>> made(long importId, long after, int most) {
        return Optional.of(undoing.made(importId, after, most));
    }

    @Override
    public Map<Long, Held> held(Collection<Long> keys) {
        return undoing.held(keys);
    }

    @Override
    public void remove(Collection<Long> keys) {
        undoing.remove(keys);
    }

    @Override
    public Set<Long> restore(Map<Long, List<Change>> changes) {
        return undoing.restore(changes);
    }

    private static TakeComment comment(ImportRow row) {
        return new TakeComment(
                row.text("source").orElse(null),
                row.text("external_id").orElse(null),
                row.instant("occurred_at").orElse(null),
                row.instant("received_at").orElse(null),
                row.text("text").orElse(null),
                row.text("department").orElse(null),
                row.text("received_by").orElse(null),
                row.text("originated_in").orElse(null),
                row.text("harm").orElse(null),
                row.text("judgement").orElse(null),
                row.text("journey_stage").orElse(null),
                row.text("segment").orElse(null),
                row.text("product").orElse(null),
                row.text("issue").orElse(null),
                row.text("customer_reference").orElse(null),
                row.text("theme").orElse(null));
    }
}
