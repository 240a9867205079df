package cx.stewardship.imports.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Files of rejected rows, on their way out and in again. A spreadsheet must not take a cell for a formula, so such a cell
 * goes out with an apostrophe in front, and comes in without it.
 */
public final class Rejected {

    /** Stand in front of the columns of the file. */
    public static final List<String> COLUMNS = List.of("rejected_row", "rejected_column", "rejected_reason");

    /** The last column of a file that went out as an export. */
    public static final String EXPORTED = "exported_by_stewardship";

    private static final String DANGEROUS = "=+-@\t\r";
    private static final Pattern FIGURE = Pattern.compile("[+-][0-9][0-9.,]*");

    private Rejected() {}

    public static String harmless(String cell) {
        boolean formula = !cell.isEmpty()
                && DANGEROUS.indexOf(cell.charAt(0)) >= 0
                && !FIGURE.matcher(cell).matches();
        return formula || isGuarded(cell) ? "'" + cell : cell;
    }

    private static boolean isGuarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && (DANGEROUS + "'").indexOf(cell.charAt(1)) >= 0;
    }

    /** The cell as it was before {@link #harmless}. */
    public static String restored(String cell) {
        return isGuarded(cell) ? cell.substring(1) : cell;
    }

    /** Whether cells of a file with this header went out through {@link #harmless}. */
    public static boolean isHarmless(List<String> header) {
        return isSuch(header)
                || (!header.isEmpty() && header.get(header.size() - 1).equals(EXPORTED));
    }

    static boolean isSuch(List<String> header) {
        return header.containsAll(COLUMNS);
    }
}
