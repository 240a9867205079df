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
 */
public record Form(String charset, boolean damaged, char delimiter, char quote, DateOrder dates, char decimal)
        implements Serializable {

    public Form withDates(DateOrder order) {
        return new Form(charset, damaged, delimiter, quote, order, decimal);
    }

    public Form withDecimal(char sign) {
        return new Form(charset, damaged, delimiter, quote, dates, sign);
    }
}
