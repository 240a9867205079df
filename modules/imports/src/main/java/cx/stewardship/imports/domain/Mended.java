package cx.stewardship.imports.domain;

import cx.stewardship.imports.ImportId;
import cx.stewardship.shared.imports.RowOutcome.Kind;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody made of a rejected row.
 *
 * @param cells as mended
 * @param outcome of a row that is only kept: what an import would make of it; null otherwise
 * @param by whom, as they are called
 * @param in the import of mended rows that takes it or took it; null while it is only kept
 * @param place its row number in the file of that import
 * @param again why it was rejected again; null unless it was
 */
public record Mended(
        List<String> cells,
        State state,
        @Nullable Kind outcome,
        String by,
        Instant at,
        @Nullable ImportId in,
        long place,
        @Nullable Why again)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How far it is. */
    public enum State {
        /** Of a dry run: goes in with the import that follows it. */
        KEPT,
        /** In the lane. */
        SENT,
        /** In. */
        TAKEN,
        /** Rejected again. */
        REFUSED,
        /** Open again: what it made was taken back, or its import was stopped before it came to it. */
        BACK
    }

    /** @param field at fault; blank when it is the row as a whole */
    public record Why(String field, String reason, List<String> arguments) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Why {
            arguments = List.copyOf(arguments);
        }
    }

    public Mended {
        cells = List.copyOf(cells);
    }

    /** It waits for the import that follows the dry run. */
    public static Mended kept(List<String> cells, Kind outcome, String by, Instant at) {
        return new Mended(cells, State.KEPT, outcome, by, at, null, 0, null);
    }

    /** It is on its way in. */
    public static Mended sent(List<String> cells, String by, Instant at, ImportId in, long place) {
        return new Mended(cells, State.SENT, null, by, at, in, place, null);
    }

    /** It could not be sent: open, with what somebody made of it. */
    public static Mended open(List<String> cells, String by, Instant at) {
        return new Mended(cells, State.BACK, null, by, at, null, 0, null);
    }

    /** Whether there is nothing left to do about the row. */
    public boolean isDone() {
        return state == State.KEPT || state == State.TAKEN;
    }
}
