package cx.stewardship.imports.application;

import cx.stewardship.imports.intake.Exports;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.imports.reading.TableWriter;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ExportKind;
import cx.stewardship.shared.imports.ImportField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Writer;
import java.util.List;

/** Takes out what may come back in: a file in the columns of its kind. */
@ApplicationScoped
@AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
public class ExportingData {

    private Kinds kinds;
    private Exports exports;
    private StartingImports.Doing doing;

    @SuppressWarnings("NullAway.Init")
    protected ExportingData() {}

    @Inject
    public ExportingData(Kinds kinds, Exports exports, StartingImports.Doing doing) {
        this.kinds = kinds;
        this.exports = exports;
        this.doing = doing;
    }

    public boolean mayExport(String kind) {
        return exports.find(kind, doing.actor()).isPresent();
    }

    /** @throws Refusal when there is no such kind, or it is not for the one who asks */
    public void check(String kind) {
        export(kind);
    }

    /** Writes all rows that the one who asks may take out, portion by portion. */
    public void write(String kind, Writer out) {
        ExportKind export = export(kind);
        List<ImportField> fields =
                kinds.find(kind).orElseThrow(Refusal::notFound).fields();
        try (TableWriter table = new TableWriter(out, fields, doing.now().toString())) {
            String after = "";
            while (after != null) {
                ExportKind.Portion portion = export.portion(after);
                portion.rows().forEach(table::add);
                after = portion.next();
            }
        }
        doing.note("exported", kind);
    }

    private ExportKind export(String kind) {
        if (kinds.find(kind).isEmpty()) {
            throw Refusal.notFound();
        }
        return exports.find(kind, doing.actor()).orElseThrow(Refusal::notAllowed);
    }
}
