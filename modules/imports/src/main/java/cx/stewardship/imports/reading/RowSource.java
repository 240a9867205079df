package cx.stewardship.imports.reading;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** The records of a file, one after the other, blank ones left out; the header is one of them. */
interface RowSource extends Closeable {

    /** @throws FileRefused when the file goes beyond a limit or cannot be read any further */
    Optional<SourceRow> next();

    /** The columns, where records name them themselves: those that were met so far. */
    default List<String> keys() {
        return List.of();
    }

    /** How many cells a whole row has, to tell whether the last one is cut off. */
    default void expect(int columns) {}
}
