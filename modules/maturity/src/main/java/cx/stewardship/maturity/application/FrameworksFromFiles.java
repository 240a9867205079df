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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Frameworks by file, a row for each quality. */
@ApplicationScoped
public class FrameworksFromFiles implements Undoable {

    /** More than any framework has qualities, so that all rows of one come together. */
    private static final int ROWS_AT_ONCE = 10_000;

    static final List<ImportField> FIELDS = List.of(
            ImportField.needed("framework", Type.TEXT, "three-questions", "framework_code"),
            ImportField.needed("version", Type.TEXT, "2026.1", "framework_version", "edition"),
            ImportField.optional(
                    "framework_name", Type.TEXT, "Three questions customers ask", "name_of_framework", "model"),
            ImportField.optional("about", Type.TEXT, "Choose the highest level that is true.", "introduction"),
            ImportField.optional(
                    "scale",
                    Type.TEXT,
                    "By chance\nWhen pressed\nOn purpose\nAs a habit\nAhead of need",
                    "level_names",
                    "words_for_levels"),
            ImportField.optional("indicators", Type.TEXT, "", "live_figures"),
            ImportField.needed("quality", Type.TEXT, "preventive", "quality_code", "code"),
            ImportField.optional("name", Type.TEXT, "Preventive", "quality_name", "title"),
            ImportField.optional(
                    "meaning", Type.TEXT, "Issues do not come back.", "definition", "description", "quality_meaning"),
            ImportField.optional("questions", Type.TEXT, "Which issue came back this month?", "question", "prompts"),
            ImportField.optional("level_1", Type.TEXT, "Nobody counts what comes back.", "level1", "anchor_1"),
            ImportField.optional("level_2", Type.TEXT, "We look when somebody asks.", "level2", "anchor_2"),
            ImportField.optional("level_3", Type.TEXT, "We list what came back each month.", "level3", "anchor_3"),
            ImportField.optional("level_4", Type.TEXT, "Each cause has an owner.", "level4", "anchor_4"),
            ImportField.optional("level_5", Type.TEXT, "We end causes before they show.", "level5", "anchor_5"),
            ImportField.optional("caps", Type.TEXT, "", "limits"));

    private TakingFrameworks taking;
    private UndoingFrameworks undoing;

    @SuppressWarnings("NullAway.Init")
    protected FrameworksFromFiles() {}

    @Inject
    FrameworksFromFiles(TakingFrameworks taking, UndoingFrameworks undoing) {
        this.taking = taking;
        this.undoing = undoing;
    }

    @Override
    @AllowedTo(anyone = true)
    public String code() {
        return "frameworks";
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
    public int rowsAtOnce() {
        return ROWS_AT_ONCE;
    }

    /** A quality is known by its code in a version of a framework. */
    @Override
    @AllowedTo(anyone = true)
    public Map<String, ?> says(ImportRow row) {
        return Map.of(AnswerRows.key(row, "framework", "version", "quality"), row.values());
    }

    @Override
    @AllowedTo({Role.CX_TEAM, Role.ADMIN})
    public List<RowOutcome> take(List<ImportRow> rows, ImportContext context) {
        return taking.take(rows, context.dryRun());
    }

    @Override
    @AllowedTo({Role.CX_TEAM, Role.ADMIN})
    public Map<Long, Held> held(Collection<Long> keys) {
        return undoing.held(keys);
    }

    @Override
    @AllowedTo({Role.CX_TEAM, Role.ADMIN})
    public void remove(Collection<Long> keys) {
        undoing.remove(keys);
    }

    /** There is nothing to set back, for a version never changes. */
    @Override
    @AllowedTo({Role.CX_TEAM, Role.ADMIN})
    public Set<Long> restore(Map<Long, List<Change>> changes) {
        return Set.of();
    }
}
