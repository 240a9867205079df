package cx.stewardship.imports.domain;

import cx.stewardship.imports.ImportId;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.RowOutcome;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What runs made and changed, row by row: shown after a dry run, and needed to undo. */
public interface Changes {

    /** @param row its number in the file */
    record Of(long row, long subject, Change change) implements Serializable {}

    /** How many rows change a field. */
    record Count(String field, long rows) implements Serializable {}

    /** Keeps what the outcomes of these rows say. */
    void add(ImportId run, List<Long> rows, List<RowOutcome> outcomes);

    /** By row number and field, after a row; all fields of a row are on one page. */
    List<Of> page(ImportId run, long afterRow, int mostRows);

    /** The most frequent first. */
    List<Count> counts(ImportId run);

    /** Changes by subject, for subjects after this one in their order. */
    Map<Long, List<Change>> bySubject(ImportId run, long afterSubject, int most);

    /** Keys of what the run made, as the outcomes of its rows said. */
    List<Long> made(ImportId run);

    /** Which of these a later run of the same kind has changed, that was not undone since. */
    Set<Long> changedLater(ImportId run, String kind, Collection<Long> subjects);
}
