package cx.stewardship.imports.web;

import cx.stewardship.imports.application.Preparation;
import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.Surveyor;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a file is written, as it was found out and as somebody corrects it: each of these stands in a field of the page. */
public class FileForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String COMMA = "comma";
    private static final String POINT = "point";

    private String charset = "";
    private String delimiter = "";
    private String dates = "";
    private String decimal = "";
    private String sheet = "";
    private String headerRow = "";

    /** Signs between cells. */
    public enum Delimiter {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t'),
        BAR('|');

        private final char sign;

        Delimiter(char sign) {
            this.sign = sign;
        }

        public char sign() {
            return sign;
        }

        static Delimiter of(char sign) {
            return Arrays.stream(values())
                    .filter(each -> each.sign == sign)
                    .findFirst()
                    .orElse(COMMA);
        }
    }

    void forget() {
        charset = "";
        delimiter = "";
        dates = "";
        decimal = "";
        sheet = "";
        headerRow = "";
    }

    /** Another sheet has its columns in another row, and is written in its own way. */
    void otherSheet() {
        headerRow = "";
        otherHeader();
    }

    void otherHeader() {
        dates = "";
        decimal = "";
    }

    /** As a file is written whose rows the product made of columns. */
    void ofRowsMadeHere() {
        delimiter = Delimiter.COMMA.name();
        sheet = "";
        headerRow = "1";
    }

    void show(Preparation shown) {
        delimiter = Delimiter.of(shown.form().delimiter()).name();
        charset = shown.form().charset();
        decimal = shown.form().decimal() == ',' ? COMMA : POINT;
        dates = shown.datesKnown() ? shown.form().dates().name() : "";
        sheet = shown.form().sheet();
        headerRow = Integer.toString(shown.form().headerRow());
    }

    /** @param before what was found out before the correction; null for a file that has just come in */
    Surveyor.Hints hints(@Nullable Preparation before) {
        if (before == null && charset.isEmpty()) {
            return Surveyor.Hints.NONE;
        }
        return new Surveyor.Hints(
                isFound(before) ? null : charset,
                delimiter.isEmpty() ? null : Delimiter.valueOf(delimiter).sign(),
                dates.isEmpty() ? null : DateOrder.valueOf(dates),
                decimal.isEmpty() ? null : decimal.equals(COMMA) ? ',' : '.',
                sheet.isEmpty() ? null : sheet,
                headerRow.isEmpty() ? null : Integer.valueOf(headerRow));
    }

    /** Whether the character set is the one that was found, so that a damaged place stays known as such. */
    private boolean isFound(@Nullable Preparation before) {
        return charset.isEmpty()
                || before != null && charset.equals(before.form().charset());
    }

    public Delimiter[] getDelimiters() {
        return Delimiter.values();
    }

    public DateOrder[] getOrders() {
        return DateOrder.values();
    }

    /** Usual character sets, and the one that was found. */
    public List<String> getCharsets() {
        List<String> usual = new ArrayList<>(List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "ISO-8859-15"));
        if (!charset.isEmpty() && !usual.contains(charset)) {
            usual.add(charset);
        }
        return usual;
    }

    public String getCharset() {
        return charset;
    }

    public void setCharset(@Nullable String charset) {
        this.charset = charset == null ? "" : charset;
    }

    public String getDelimiter() {
        return delimiter;
    }

    public void setDelimiter(@Nullable String delimiter) {
        this.delimiter = delimiter == null ? "" : delimiter;
    }

    public String getDates() {
        return dates;
    }

    public void setDates(@Nullable String dates) {
        this.dates = dates == null ? "" : dates;
    }

    public String getDecimal() {
        return decimal;
    }

    public void setDecimal(@Nullable String decimal) {
        this.decimal = decimal == null ? "" : decimal;
    }

    public String getSheet() {
        return sheet;
    }

    public void setSheet(@Nullable String sheet) {
        this.sheet = sheet == null ? "" : sheet;
    }

    public String getHeaderRow() {
        return headerRow;
    }

    public void setHeaderRow(@Nullable String headerRow) {
        this.headerRow = headerRow == null ? "" : headerRow;
    }

    /** Rows that may name the columns: the first ones, and the one that was found. */
    public List<String> getHeaderRows() {
        List<String> rows = new ArrayList<>(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"));
        if (!headerRow.isEmpty() && !rows.contains(headerRow)) {
            rows.add(headerRow);
        }
        return rows;
    }
}
