package cx.stewardship.imports.reading;

/** Kinds of files that hold rows. */
public enum Format {
    /** Cells between delimiters: CSV of any make. */
    TEXT,
    /** The same, with blanks between delimiters and quotation marks. */
    SPACED_TEXT,
    /** XLSX. */
    WORKBOOK,
    /** A JSON object a line; its keys are the columns. */
    JSON_LINES;

    /** Whether it is cut into cells by delimiters. */
    public boolean isText() {
        return this == TEXT || this == SPACED_TEXT;
    }
}
