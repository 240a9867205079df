package cx.stewardship.imports.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * The records of a file of known form, one after the other. A file that stops in the middle of a quoted cell yields that
 * last record too, marked as cut; the caller rejects it.
 */
public final class FileReader implements AutoCloseable {

    /** Characters in a cell; more than that means a quotation mark that is never closed. */
    public static final int LARGEST_CELL = 1_000_000;

    private final CsvReader<CsvRecord> reader;
    private final QuoteWatch watch;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private boolean isRejected;
    private int columns;
    private long number;

    private FileReader(Reader text, char delimiter, char quote) {
        this.watch = new QuoteWatch(text, delimiter, quote);
        this.reader = csv(delimiter, quote).ofCsvRecord(watch);
        this.records = reader.iterator();
        this.number = 0;
        this.header = named(next().map(SourceRow::cells).orElse(List.of()));
        this.columns = header.size();
        this.isRejected = Rejected.isHarmless(header);
    }

    public static FileReader open(Path file, Form form) throws IOException {
        return new FileReader(text(file, form.charset()), form.delimiter(), form.quote());
    }

    static FileReader of(Reader text, char delimiter, char quote) {
        return new FileReader(text, delimiter, quote);
    }

    /** The text of the file without its byte order mark; what is not valid becomes U+FFFD. */
    static Reader text(Path file, String charset) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        PushbackReader text = new PushbackReader(new BufferedReader(new InputStreamReader(
                bytes,
                Charset.forName(charset)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE))));
        int first = text.read();
        if (first != 0xFEFF && first != -1) {
            text.unread(first);
        }
        return text;
    }

    private static CsvReader.CsvReaderBuilder csv(char delimiter, char quote) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .maxBufferSize(LARGEST_CELL);
    }

    /** Names of the columns: stripped, a blank one by its place, a second of the same name with a number. */
    private static List<String> named(List<String> cells) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            String name = cell.isEmpty() ? "column " + (i + 1) : cell;
            for (int again = 2; !taken.add(name); again++) {
                name = (cell.isEmpty() ? "column " + (i + 1) : cell) + " (" + again + ")";
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    public List<String> header() {
        return header;
    }

    /**
     * The next record that is not a blank line.
     *
     * @throws FileRefused when a cell is larger than {@link #LARGEST_CELL}
     */
    public Optional<SourceRow> next() {
        try {
            while (records.hasNext()) {
                CsvRecord row = records.next();
                number++;
                if (row.getFieldCount() > 1 || !row.getField(0).isBlank()) {
                    return Optional.of(new SourceRow(number, cells(row), isCut(row.getFieldCount())));
                }
            }
            return Optional.empty();
        } catch (CsvParseException | NoSuchElementException e) {
            throw new FileRefused("imports.file.cellTooLarge", number + 1, LARGEST_CELL);
        }
    }

    /** The next records, as many as there are; none at the end. */
    public List<SourceRow> next(int most) {
        List<SourceRow> rows = new ArrayList<>(most);
        while (rows.size() < most) {
            Optional<SourceRow> row = next();
            if (row.isEmpty()) {
                break;
            }
            rows.add(row.get());
        }
        return rows;
    }

    private List<String> cells(CsvRecord row) {
        return isRejected ? row.getFields().stream().map(Rejected::restored).toList() : row.getFields();
    }

    /** The last record: it ends inside of a quoted cell, or has too few cells and no end of line. */
    private boolean isCut(int cells) {
        return atEnd() && (watch.endsInsideQuotes() || watch.endsWithoutNewline() && cells < columns);
    }

    /** True once nothing follows. */
    public boolean atEnd() {
        return !records.hasNext();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
