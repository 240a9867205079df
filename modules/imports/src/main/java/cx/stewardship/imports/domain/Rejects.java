package cx.stewardship.imports.domain;

import cx.stewardship.imports.ImportId;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows that were not taken, by run and row number. */
public interface Rejects {

    /**
     * @param field at fault; blank when it is the row as a whole
     * @param example the first of them
     */
    record Group(String reason, String field, long rows, Reject example) {}

    void add(ImportId run, Collection<Reject> rejects);

    /** By frequency. */
    List<Group> groups(ImportId run);

    /** By row number, after a row. */
    List<Reject> page(ImportId run, @Nullable String reason, @Nullable String field, long afterRow, int most);

    /** All of them by row number, one at a time. */
    void each(ImportId run, Consumer<Reject> reader);
}
