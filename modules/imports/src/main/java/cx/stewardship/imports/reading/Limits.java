package cx.stewardship.imports.reading;

/**
 * How large a file may be. Each limit is asked before anything is written, and answered with what was found and what is
 * allowed.
 *
 * @param fileBytes of the file as it comes
 * @param unpackedBytes of the parts of a workbook that are read, unpacked
 * @param rows below the header
 * @param columns of the header, or keys of all lines
 * @param cellCharacters in one cell; in a text file more than that mostly means a quotation mark that is never closed
 */
public record Limits(long fileBytes, long unpackedBytes, long rows, int columns, int cellCharacters) {

    private static final long MB = 1024L * 1024;

    public static final Limits USUAL = new Limits(500 * MB, 2048 * MB, 10_000_000, 500, 1_000_000);

    /** For a file that was surveyed within its limits and is read once more. */
    static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 1 << 20, 1 << 28);

    public Limits {
        if (fileBytes < 1 || unpackedBytes < 1 || rows < 1 || columns < 1 || cellCharacters < 1) {
            throw new IllegalArgumentException("A limit of imports is less than one");
        }
    }
}
