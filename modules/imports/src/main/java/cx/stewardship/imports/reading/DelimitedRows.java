package cx.stewardship.imports.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text file. A file that stops in the middle of a quoted cell yields that last record too, marked as cut;
 * the caller rejects it.
 */
final class DelimitedRows implements RowSource {

    private static final String SEPARATOR_LINE = "sep=";
    private static final int MOST_FIELDS = 1 << 16;

    private final CsvReader<CsvRecord> reader;
    private final QuoteWatch watch;
    private final Iterator<CsvRecord> records;
    private final Limits limits;
    private int columns;
    private long number;

    /** @param spaced whether blanks may stand between delimiters and quotation marks */
    DelimitedRows(Reader text, char delimiter, char quote, boolean spaced, Limits limits) {
        this.limits = limits;
        this.watch = new QuoteWatch(text, delimiter, quote, spaced);
        // one more than may be, so that a row with too many is told from a cell that is too large
        int fields = Math.min(MOST_FIELDS, limits.columns() * 2 + 100);
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(true)
                .maxBufferSize(limits.cellCharacters());
        builder = spaced ? builder.trimWhitespacesAroundQuotes(true) : builder.allowExtraCharsAfterClosingQuote(true);
        this.reader = builder.build(
                CsvRecordHandler.builder()
                        .maxFields(fields)
                        .maxFieldSize(limits.cellCharacters())
                        .maxRecordSize((int) Math.min(1 << 28, limits.cellCharacters() * 16L))
                        .build(),
                watch);
        this.records = reader.iterator();
    }

    @Override
    public void expect(int cells) {
        columns = cells;
    }

    @Override
    public Optional<SourceRow> next() {
        try {
            while (records.hasNext()) {
                CsvRecord row = records.next();
                number++;
                if ((row.getFieldCount() > 1 || !row.getField(0).isBlank()) && !isSeparatorLine(row)) {
                    return Optional.of(new SourceRow(number, row.getFields(), isCut(row.getFieldCount())));
                }
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            throw refused(e.getMessage());
        } catch (NoSuchElementException e) {
            throw refused(null);
        }
    }

    /** A line for Excel that only says which sign divides the cells. */
    private boolean isSeparatorLine(CsvRecord row) {
        return number == 1 && isSeparatorLine(row.getField(0));
    }

    static boolean isSeparatorLine(String line) {
        return line.regionMatches(true, 0, SEPARATOR_LINE, 0, SEPARATOR_LINE.length())
                && line.length() <= SEPARATOR_LINE.length() + 1;
    }

    private FileRefused refused(@Nullable String message) {
        return message != null && message.contains("maximum limit of")
                ? new FileRefused("imports.file.rowTooWide", number + 1, limits.columns())
                : new FileRefused("imports.file.cellTooLarge", number + 1, limits.cellCharacters());
    }

    /** The last record: it ends inside of a quoted cell, or has too few cells and no end of line. */
    private boolean isCut(int cells) {
        return !records.hasNext() && (watch.endsInsideQuotes() || watch.endsWithoutNewline() && cells < columns);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
