package cx.stewardship.imports.domain;

import cx.stewardship.imports.ImportId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rejected rows with what was made of them. */
public interface MendedRows {

    /**
     * Which rows.
     *
     * @param reason null for all
     * @param field at fault, blank when it is the row as a whole; null for all
     * @param done those that are mended instead of those that wait for somebody or are on their way
     */
    record Wanted(@Nullable String reason, @Nullable String field, boolean done) {
        public static final Wanted OPEN = new Wanted(null, null, false);
        public static final Wanted DONE = new Wanted(null, null, true);
    }

    /** By row number, after a row. */
    List<RejectedRow> page(ImportId run, Wanted wanted, long afterRow, int most);

    Optional<RejectedRow> find(ImportId run, long row);

    /** Rows that an import of mended rows takes or took, in its order. */
    List<RejectedRow> in(ImportId mending);

    /** Why rows are not in that are not mended either, by frequency. */
    List<Rejects.Group> groups(ImportId run);

    /** All rows that are not mended, by row number, one at a time. */
    void eachOpen(ImportId run, Consumer<RejectedRow> reader);

    /** In place of what somebody made of it before. */
    void put(ImportId run, long row, Mended mended);

    /** As if nobody had mended it. */
    void forget(ImportId run, long row);

    /** The import of mended rows is over: each of them is in, or rejected again with a reason. */
    void settle(ImportId mending);

    /** What an import of mended rows made is taken back: its rows are open again. */
    void takenBack(ImportId mending);
}
