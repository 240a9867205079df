package cx.stewardship.performancereviews.application;

import cx.stewardship.shared.AllowedTo;
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
import java.util.Set;

/** Criteria on behaviour by file, a row each, with what can be seen at each level. */
@ApplicationScoped
public class CriteriaFromFiles implements Undoable {

    static final List<ImportField> FIELDS = List.of(
            ImportField.needed(
                    "behaviour",
                    Type.TEXT,
                    "Checks the account before each reminder",
                    "behavior",
                    "criterion",
                    "criteria",
                    "competency",
                    "title",
                    "name"),
            ImportField.optional(
                    "department", Type.TEXT, "BILLING", "department_code", "department_name", "dept", "org_unit"),
            ImportField.optional("job_title", Type.TEXT, "Receivables Specialist", "job", "position", "role"),
            ImportField.optional(
                    "customer", Type.TEXT, "customers who get an invoice", "for_customer", "beneficiary", "for_whom"),
            ImportField.optional("frequency", Type.TEXT, "each time", "how_often"),
            ImportField.optional("seen_in", Type.TEXT, "the reminder log", "evidence", "evidenced_by", "shown_by"),
            ImportField.optional("target", Type.TEXT, "Nobody who has paid is reminded", "goal"),
            ImportField.optional(
                    "level_1", Type.TEXT, "Sends the list as it comes.", "level1", "anchor_1", "anchor1", "bars_1"),
            ImportField.optional(
                    "level_2", Type.TEXT, "Checks when told to.", "level2", "anchor_2", "anchor2", "bars_2"),
            ImportField.optional(
                    "level_3", Type.TEXT, "Checks each account.", "level3", "anchor_3", "anchor3", "bars_3"),
            ImportField.optional(
                    "level_4", Type.TEXT, "Rings the customer first.", "level4", "anchor_4", "anchor4", "bars_4"),
            ImportField.optional(
                    "level_5",
                    Type.TEXT,
                    "Sees to it that no reminder is needed.",
                    "level5",
                    "anchor_5",
                    "anchor5",
                    "bars_5"),
            ImportField.optional("corporate_value", Type.TEXT, "", "value", "company_value"),
            ImportField.optional("weight", Type.NUMBER, "20", "share"),
            ImportField.optional("keep_reason", Type.TEXT, "", "override_reason"));

    private TakingCriteriaFromFiles taking;
    private UndoingCriteria undoing;

    @SuppressWarnings("NullAway.Init")
    protected CriteriaFromFiles() {}

    @Inject
    public CriteriaFromFiles(TakingCriteriaFromFiles taking, UndoingCriteria undoing) {
        this.taking = taking;
        this.undoing = undoing;
    }

    @Override
    @AllowedTo(anyone = true)
    public String code() {
        return "criteria";
    }

    @Override
    @AllowedTo(anyone = true)
    public Set<Role> allowedTo() {
        return Set.of(Role.HR, Role.DEPARTMENT_LEAD);
    }

    @Override
    @AllowedTo(anyone = true)
    public List<ImportField> fields() {
        return FIELDS;
    }

    /** A criterion is known by its behaviour, department and job. */
    @Override
    @AllowedTo(anyone = true)
    public Map<String, ?> says(ImportRow row) {
        return Map.of(TakingCriteriaFromFiles.key(row), row.values());
    }

    @Override
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD, Role.ADMIN})
    public List<RowOutcome> take(List<ImportRow> rows, ImportContext context) {
        return taking.take(rows, context);
    }

    @Override
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD, Role.ADMIN})
    public Map<Long, Held> held(Collection<Long> keys) {
        return undoing.held(keys);
    }

    @Override
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD, Role.ADMIN})
    public Map<Long, Held> bound(Map<Long, List<Change>> changes) {
        return undoing.bound(changes);
    }

    @Override
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD, Role.ADMIN})
    public void remove(Collection<Long> keys) {
        undoing.remove(keys);
    }

    @Override
    @AllowedTo({Role.HR, Role.DEPARTMENT_LEAD, Role.ADMIN})
    public Set<Long> restore(Map<Long, List<Change>> changes) {
        return undoing.restore(changes);
    }
}
