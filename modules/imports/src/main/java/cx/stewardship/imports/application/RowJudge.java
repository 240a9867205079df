package cx.stewardship.imports.application;

import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.reading.SourceRow;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.imports.RowOutcome;
import java.util.List;

/** Says what an import would make of some rows, by the very rules of the job, and writes nothing. */
public interface RowJudge {

    /**
     * @param run whose columns and forms the rows have
     * @param by in whose name they would go in
     * @return an outcome for each, in their order
     */
    List<RowOutcome> judge(ImportRun run, Actor by, List<SourceRow> rows);
}
