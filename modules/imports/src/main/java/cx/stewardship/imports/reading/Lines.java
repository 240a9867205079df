package cx.stewardship.imports.reading;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;

/** Several texts in one, and back: how a row's cells are kept. */
public final class Lines {

    private static final int LARGEST_ROW = 64_000_000;

    /** One text that is empty: something else than none. */
    private static final String ONE_EMPTY = "\"\"";

    private Lines() {}

    public static String join(Collection<String> cells) {
        StringWriter out = new StringWriter();
        CsvWriter.builder().bufferSize(0).build(out).writeRecord(cells);
        String line = out.toString();
        String joined = line.substring(0, line.length() - 2);
        return joined.isEmpty() && !cells.isEmpty() ? ONE_EMPTY : joined;
    }

    public static List<String> split(String line) {
        if (line.isEmpty()) {
            return List.of();
        }
        return CsvReader.builder()
                .skipEmptyLines(false)
                .maxBufferSize(LARGEST_ROW)
                .ofSingleCsvRecord(line)
                .getFields();
    }
}
