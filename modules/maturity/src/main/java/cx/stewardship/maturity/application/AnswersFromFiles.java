package cx.stewardship.maturity.application;

import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportField;
import cx.stewardship.shared.imports.ImportField.Type;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import cx.stewardship.shared.imports.Undoable;
import cx.stewardship.shared.imports.Wide;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers of a campaign by file, a row for each respondent and quality: from paper, or from another survey tool. */
@ApplicationScoped
public class AnswersFromFiles implements Undoable {

    private static final List<ImportField> FIELDS = List.of(
            ImportField.needed("campaign", Type.TEXT, "Autumn 2026", "campaign_name", "assessment", "survey"),
            ImportField.needed(
                    "respondent",
                    Type.TEXT,
                    "A1006",
                    "employee_number",
                    "respondent_id",
                    "rater",
                    "employee_id",
                    "emp_id",
                    "answered_by"),
            ImportField.needed("quality", Type.TEXT, "preventive", "quality_code", "quality_name", "dimension"),
            ImportField.needed("level", Type.TEXT, "3", "answer", "score", "rating", "value"),
            ImportField.optional(
                    "department", Type.TEXT, "BILLING", "department_code", "department_name", "dept", "org_unit"),
            ImportField.optional(
                    "remark", Type.TEXT, "What recurs is listed every month.", "comment", "remarks", "why"),
            ImportField.optional("evidence", Type.TEXT, "minutes of the team meeting", "proof", "seen_in"));

    private TakingAnswers taking;
    private UndoingAnswers undoing;

    @SuppressWarnings("NullAway.Init")
    protected AnswersFromFiles() {}

    @Inject
    AnswersFromFiles(TakingAnswers taking, UndoingAnswers undoing) {
        this.taking = taking;
        this.undoing = undoing;
    }

    @Override
    @AllowedTo(anyone = true)
    public String code() {
        return "answers";
    }

    @Override
    @AllowedTo(anyone = true)
    public Set<Role> allowedTo() {
        return Set.of(Role.CX_TEAM);
    }

    @Override
    @AllowedTo(anyone = true)
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    @AllowedTo(anyone = true)
    public Optional<Wide> wide() {
        return Optional.of(new Wide("quality", "level"));
    }

    /** An answer is known by campaign, respondent and quality. */
    @Override
    @AllowedTo(anyone = true)
    public Map<String, ?> says(ImportRow row) {
        return Map.of(AnswerRows.key(row, "campaign", "respondent", "quality"), row.values());
    }

    @Override
    @AllowedTo({Role.CX_TEAM, Role.ADMIN})
    public List<RowOutcome> take(List<ImportRow> rows, ImportContext context) {
        return taking.take(rows, context);
    }

    @Override
    @AllowedTo({Role.CX_TEAM, Role.ADMIN})
    public Map<Long, Held> held(Collection<Long> keys) {
        return undoing.held(keys);
    }

    @Override
    @AllowedTo({Role.CX_TEAM, Role.ADMIN})
    public Map<Long, Held> bound(Map<Long, List<Change>> changes) {
        return undoing.bound(changes);
    }

    @Override
    @AllowedTo({Role.CX_TEAM, Role.ADMIN})
    public void remove(Collection<Long> keys) {
        undoing.remove(keys);
    }

    @Override
    @AllowedTo({Role.CX_TEAM, Role.ADMIN})
    public Set<Long> restore(Map<Long, List<Change>> changes) {
        return undoing.restore(changes);
    }
}
