package cx.stewardship.imports.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a file once from beginning to end, to find out how it is written before anything is taken from it. */
public final class Surveyor {

    /** What the sender says about the file; null where it is to be found out. */
    public record Hints(
            @Nullable String charset,
            @Nullable Character delimiter,
            @Nullable DateOrder dates,
            @Nullable Character decimal)
            implements java.io.Serializable {
        public static final Hints NONE = new Hints(null, null, null, null);
    }

    private static final int SAMPLE = 64 * 1024;
    private static final int SAMPLE_ROWS = 300;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int MOST_COLUMNS = 500;

    private final Dates dates;

    public Surveyor(int thisYear) {
        this.dates = new Dates(thisYear);
    }

    /** @throws FileRefused when it is empty, no text, or has nothing but a header */
    public Survey survey(Path file, Hints hints) {
        try {
            if (Files.size(file) == 0) {
                throw new FileRefused("imports.file.empty");
            }
            Charsets.Found found = hints.charset() == null
                    ? Charsets.detect(file)
                    : new Charsets.Found(Charsets.named(hints.charset()), true);
            String sample = sample(file, found.charset());
            if (sample.isBlank()) {
                throw new FileRefused("imports.file.empty");
            }
            refuseMarkup(sample);
            char quote = quote(sample);
            char delimiter = hints.delimiter() == null ? delimiter(sample, quote) : hints.delimiter();
            Form form = new Form(found.charset(), found.damaged(), delimiter, quote, DateOrder.YMD, '.');
            return count(file, form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvParseException e) {
            throw new FileRefused("imports.file.cellTooLarge", 1, FileReader.LARGEST_CELL);
        }
    }

    private static String sample(Path file, String charset) throws IOException {
        try (Reader text = FileReader.text(file, charset)) {
            char[] buffer = new char[SAMPLE];
            int length = 0;
            for (int read = 0; read != -1 && length < SAMPLE; read = text.read(buffer, length, SAMPLE - length)) {
                length += read;
            }
            return new String(buffer, 0, length);
        }
    }

    private static void refuseMarkup(String sample) {
        String begin = sample.stripLeading();
        if (begin.startsWith("<")) {
            throw new FileRefused("imports.file.markup");
        }
        if (begin.startsWith("{") || begin.startsWith("[")) {
            throw new FileRefused("imports.file.json");
        }
    }

    /** Single quotation marks only where they surround cells and double ones are not used at all. */
    private static char quote(String sample) {
        int newline = sample.indexOf('\n');
        String first = newline < 0 ? sample : sample.substring(0, newline);
        boolean single = sample.indexOf('"') < 0 && first.matches("'[^']*'(?:[,;\\t|]'[^']*')+\\s*");
        return single ? '\'' : '"';
    }

    /** The sign that cuts the sample into the most columns with the same number in nearly every row. */
    private static char delimiter(String sample, char quote) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : DELIMITERS) {
            double score = score(sample, candidate, quote);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(String sample, char delimiter, char quote) {
        Map<Integer, Integer> widths = new TreeMap<>();
        int rows = 0;
        int width;
        try (FileReader reader = FileReader.of(new StringReader(sample), delimiter, quote)) {
            width = reader.header().size();
            Optional<SourceRow> row = reader.next();
            while (row.isPresent() && rows < SAMPLE_ROWS) {
                boolean last = reader.atEnd() && sample.length() == SAMPLE;
                if (!last) {
                    widths.merge(row.get().cells().size(), 1, Integer::sum);
                    rows++;
                }
                row = reader.next();
            }
        } catch (IOException | FileRefused e) {
            return 0;
        }
        if (width < 2) {
            return 0;
        }
        double alike = rows == 0 ? 1 : widths.getOrDefault(width, 0) / (double) rows;
        return (0.05 + alike * alike) * Math.log(width);
    }

    private Survey count(Path file, Form form) throws IOException {
        try (FileReader reader = FileReader.open(file, form)) {
            List<String> header = reader.header();
            if (header.size() > MOST_COLUMNS) {
                throw new FileRefused("imports.file.tooManyColumns", header.size(), MOST_COLUMNS);
            }
            List<ColumnTally> tallies = new ArrayList<>();
            header.forEach(name -> tallies.add(new ColumnTally(dates)));
            List<SourceRow> first = new ArrayList<>();
            long rows = 0;
            for (Optional<SourceRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows++;
                List<String> cells = row.get().cells();
                for (int i = 0; i < Math.min(cells.size(), tallies.size()); i++) {
                    tallies.get(i).add(cells.get(i));
                }
                if (first.size() < Survey.LOOK) {
                    first.add(row.get());
                }
            }
            if (rows == 0) {
                throw new FileRefused("imports.file.headerOnly", String.join(", ", header));
            }
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < header.size(); i++) {
                columns.add(tallies.get(i).seen(header.get(i)));
            }
            return new Survey(form, columns, rows, first);
        }
    }
}
