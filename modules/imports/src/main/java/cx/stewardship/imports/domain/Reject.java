package cx.stewardship.imports.domain;

import java.util.List;

/**
 * A row that was not taken.
 *
 * @param row its number in the file; the header is 1
 * @param field at fault; blank when it is the row as a whole
 * @param reason message key
 * @param arguments for the message
 * @param cells as they stand in the file
 */
public record Reject(long row, String field, String reason, List<String> arguments, List<String> cells)
        implements java.io.Serializable {
    public Reject {
        arguments = List.copyOf(arguments);
        cells = List.copyOf(cells);
    }
}
