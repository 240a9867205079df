package cx.stewardship.imports.application;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.Changes;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What an import changes in what is there already, or would change: field by field, as it was and as it is then. */
@ApplicationScoped
@AllowedTo({Role.EMPLOYEE, Role.DEPARTMENT_LEAD, Role.HR, Role.CX_TEAM, Role.EXECUTIVE, Role.ADMIN})
public class ReadingChanges {

    private ReadingImports reading;
    private Changes changes;

    @SuppressWarnings("NullAway.Init")
    protected ReadingChanges() {}

    @Inject
    public ReadingChanges(ReadingImports reading, Changes changes) {
        this.reading = reading;
        this.changes = changes;
    }

    /** By row number, after a row; a row's fields are all on one page. */
    @Transactional
    public List<Changes.Of> page(ImportId id, long afterRow, int mostRows) {
        return changes.page(reading.get(id).id(), afterRow, mostRows);
    }

    /** How many rows change which field, the most frequent first. */
    @Transactional
    public List<Changes.Count> counts(ImportId id) {
        return changes.counts(reading.get(id).id());
    }
}
