package cx.stewardship.imports.reading;

import java.io.Serializable;

/**
 * How a file is written.
 *
 * @param charset name of the character set
 * @param damaged whether some bytes are not valid in it; rows that hold such a place are rejected
 * @param delimiter between cells
 * @param quote around cells that contain delimiters or line ends
 * @param dates order of day, month and year
 * @param decimal sign before decimals: point or comma
 * @param format what kind of file it is
 * @param sheet of a workbook; blank for other files
 * @param headerRow number of the row that names the columns; 0 when none does
 */
public record Form(
        String charset,
        boolean damaged,
        char delimiter,
        char quote,
        DateOrder dates,
        char decimal,
        Format format,
        String sheet,
        int headerRow)
        implements Serializable {

    /** A text file whose first row names the columns. */
    public Form(String charset, boolean damaged, char delimiter, char quote, DateOrder dates, char decimal) {
        this(charset, damaged, delimiter, quote, dates, decimal, Format.TEXT, "", 1);
    }

    static Form ofWorkbook(String sheet) {
        return new Form("UTF-8", false, ',', '"', DateOrder.YMD, '.', Format.WORKBOOK, sheet, 1);
    }

    static Form ofJsonLines(String charset, boolean damaged) {
        return new Form(charset, damaged, ',', '"', DateOrder.YMD, '.', Format.JSON_LINES, "", 0);
    }

    public Form withDates(DateOrder order) {
        return new Form(charset, damaged, delimiter, quote, order, decimal, format, sheet, headerRow);
    }

    public Form withDecimal(char sign) {
        return new Form(charset, damaged, delimiter, quote, dates, sign, format, sheet, headerRow);
    }

    Form withFormat(Format other) {
        return new Form(charset, damaged, delimiter, quote, dates, decimal, other, sheet, headerRow);
    }

    Form withHeaderRow(int row) {
        return new Form(charset, damaged, delimiter, quote, dates, decimal, format, sheet, row);
    }
}
