package cx.stewardship.imports.application;

import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.Reject;
import cx.stewardship.imports.reading.Rejected;
import cx.stewardship.shared.text.Texts;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rejected rows as a file: row, column and reason in front, then the columns as they came, so that it can go in again. */
final class RejectsFile implements AutoCloseable {

    private static final char MARK = '\uFEFF';

    private final CsvWriter csv;
    private final ImportRun run;
    private final Locale locale;
    private final Texts texts = new Texts();
    private final List<Integer> kept = new ArrayList<>();
    private final int columns;

    RejectsFile(Writer out, ImportRun run, Locale locale) {
        this.run = run;
        this.locale = locale;
        try {
            out.write(MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.csv = CsvWriter.builder().fieldSeparator(run.form().delimiter()).build(out);
        List<String> header = run.header();
        this.columns = header.size();
        List<String> names = new ArrayList<>(Rejected.COLUMNS);
        for (int i = 0; i < header.size(); i++) {
            if (!Rejected.COLUMNS.contains(header.get(i))) {
                kept.add(i);
                names.add(Rejected.harmless(header.get(i)));
            }
        }
        csv.writeRecord(names);
    }

    void add(Reject reject) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(reject.row()));
        cells.add(Rejected.harmless(run.mapping().targets().getOrDefault(reject.field(), reject.field())));
        cells.add(Rejected.harmless(texts.get(locale, reject.reason(), reject.arguments())));
        for (int column : kept) {
            cells.add(
                    column < reject.cells().size()
                            ? Rejected.harmless(reject.cells().get(column))
                            : "");
        }
        for (int extra = columns; extra < reject.cells().size(); extra++) {
            cells.add(Rejected.harmless(reject.cells().get(extra)));
        }
        csv.writeRecord(cells);
    }

    static String template(KindGuide guide) {
        StringWriter out = new StringWriter();
        out.write(MARK);
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(guide.fields().stream().map(KindGuide.Field::name).toList());
        for (int row = 0; row < KindGuide.EXAMPLES; row++) {
            int at = row;
            csv.writeRecord(guide.fields().stream()
                    .map(field -> field.examples().get(at))
                    .toList());
        }
        return out.toString();
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
