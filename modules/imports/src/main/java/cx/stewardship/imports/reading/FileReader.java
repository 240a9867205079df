package cx.stewardship.imports.reading;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file of known form, one after the other. A file that stops in the middle of a row yields that row too, marked
 * as cut; the caller rejects it.
 */
public final class FileReader implements AutoCloseable {

    private final RowSource source;
    private final @Nullable SourceRow firstRow;
    private final boolean isNamedByRows;
    private final List<String> header;
    private final boolean isRejected;
    private boolean isBegun;

    private FileReader(RowSource source, int headerRow, boolean isNamedByRows, List<String> columns) {
        this.source = source;
        this.isNamedByRows = isNamedByRows;
        if (isNamedByRows) {
            this.firstRow = null;
            this.header = List.of();
        } else if (headerRow == 0) {
            this.firstRow = source.next().orElse(null);
            int width = firstRow == null ? 0 : firstRow.cells().size();
            this.header = columns.isEmpty() ? allByPlace(width) : List.copyOf(columns);
        } else {
            this.firstRow = null;
            Optional<SourceRow> row = source.next();
            while (row.isPresent() && row.get().number() < headerRow) {
                row = source.next();
            }
            this.header = named(row.map(SourceRow::cells).orElse(List.of()));
        }
        source.expect(header.size());
        this.isRejected = Rejected.isHarmless(header);
    }

    public static FileReader open(Path file, Form form) throws IOException {
        return open(file, form, List.of());
    }

    /**
     * @param columns as they were surveyed; where rows name their columns themselves, cells come in this order, and where no row
     *     names them, a whole row has so many cells
     */
    public static FileReader open(Path file, Form form, List<String> columns) throws IOException {
        return open(file, form, columns, Limits.NONE);
    }

    static FileReader open(Path file, Form form, List<String> columns, Limits limits) throws IOException {
        return of(source(file, form, columns, limits), form, columns);
    }

    static FileReader of(RowSource source, Form form, List<String> columns) throws IOException {
        try {
            return new FileReader(source, form.headerRow(), form.format() == Format.JSON_LINES, columns);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    static RowSource source(Path file, Form form, List<String> columns, Limits limits) throws IOException {
        return switch (form.format()) {
            case TEXT, SPACED_TEXT ->
                new DelimitedRows(
                        text(file, form.charset()),
                        form.delimiter(),
                        form.quote(),
                        form.format() == Format.SPACED_TEXT,
                        limits);
            case WORKBOOK -> WorkbookRows.open(file, form.sheet(), form.decimal(), limits);
            case JSON_LINES -> new JsonRows(text(file, form.charset()), columns, form.decimal(), limits);
        };
    }

    static FileReader of(Reader text, char delimiter, char quote) {
        return new FileReader(new DelimitedRows(text, delimiter, quote, false, Limits.USUAL), 1, false, List.of());
    }

    /** The text of the file without its byte order mark; what is not valid becomes U+FFFD. */
    static Reader text(Path file, String charset) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        PushbackReader text = new PushbackReader(new WithoutNuls(new BufferedReader(new InputStreamReader(
                bytes,
                Charset.forName(charset)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)))));
        int first = text.read();
        if (first != 0xFEFF && first != -1) {
            text.unread(first);
        }
        return text;
    }

    /** Names of the columns: stripped, a blank one by its place, a second of the same name with a number. */
    private static List<String> named(List<String> cells) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            String name = cell.isEmpty() ? byPlace(i) : cell;
            for (int again = 2; !taken.add(name); again++) {
                name = (cell.isEmpty() ? byPlace(i) : cell) + " (" + again + ")";
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    private static String byPlace(int place) {
        return "column " + (place + 1);
    }

    static List<String> allByPlace(int columns) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            names.add(byPlace(i));
        }
        return List.copyOf(names);
    }

    /** Where rows name their columns themselves, those that were met so far. */
    public List<String> header() {
        return isNamedByRows ? source.keys() : header;
    }

    /**
     * The next record that is not a blank line.
     *
     * @throws FileRefused when the file goes beyond a limit or cannot be read any further
     */
    public Optional<SourceRow> next() {
        Optional<SourceRow> row = isBegun || firstRow == null ? source.next() : Optional.of(firstRow);
        isBegun = true;
        return isRejected ? row.map(FileReader::restored) : row;
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

    private static SourceRow restored(SourceRow row) {
        return new SourceRow(
                row.number(), row.cells().stream().map(Rejected::restored).toList(), row.cut(), row.fault());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
