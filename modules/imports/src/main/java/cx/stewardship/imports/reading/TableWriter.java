package cx.stewardship.imports.reading;

import cx.stewardship.shared.imports.ImportField;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of a kind as CSV that is read back as the same rows: UTF-8 with its mark, ISO dates, decimal points, and cells
 * that a spreadsheet could take for formulas with an apostrophe in front. The last column says that it is such a file, so
 * that the apostrophes are taken off again.
 */
public final class TableWriter implements AutoCloseable {

    private static final char MARK = '\uFEFF';

    private final CsvWriter csv;
    private final List<ImportField> fields;
    private final String sign;

    /** @param sign stands in the last column of each row; when and where it was written, for whoever finds the file */
    public TableWriter(Writer out, List<ImportField> fields, String sign) {
        try {
            out.write(MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.NON_EMPTY).build(out);
        this.fields = List.copyOf(fields);
        this.sign = sign;
        List<String> header =
                new ArrayList<>(fields.stream().map(ImportField::name).toList());
        header.add(Rejected.EXPORTED);
        csv.writeRecord(header);
    }

    /** @param values by field; what is missing is left blank */
    public void add(Map<String, ? extends @Nullable Object> values) {
        List<String> cells = new ArrayList<>();
        for (ImportField field : fields) {
            cells.add(Rejected.harmless(cell(values.get(field.name()))));
        }
        cells.add(Rejected.harmless(sign));
        csv.writeRecord(cells);
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value instanceof BigDecimal figure ? figure.toPlainString() : value.toString();
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
