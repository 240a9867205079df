package cx.stewardship.imports.application;

import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.intake.Spool;
import cx.stewardship.imports.reading.Rejected;
import cx.stewardship.shared.text.Texts;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Mended rows as a file in the columns of the one they came in: so they go in as any file does. */
final class MendedFile {

    private static final int LONGEST_NAME = 200;

    private final ImportRun first;
    private final boolean guarded;

    MendedFile(ImportRun first) {
        this.first = first;
        this.guarded = Rejected.isHarmless(first.header());
    }

    /** As many cells as there are columns; what is beyond them only where it holds something. */
    static List<String> whole(ImportRun run, List<String> cells) {
        int columns = run.header().size();
        int last = cells.size();
        while (last > columns && cells.get(last - 1).isBlank()) {
            last--;
        }
        List<String> whole = new ArrayList<>(cells.subList(0, last));
        while (whole.size() < columns) {
            whole.add("");
        }
        return whole;
    }

    /** Keeps it aside. The rows are in the order in which they are given, the first one is row 2. */
    SentFile keep(Spool spool, List<List<String>> rows) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(first.header());
        rows.forEach(cells -> csv.writeRecord(guarded(whole(first, cells))));
        String name = new Texts().get(Locale.ENGLISH, "imports.mend.file", rows.size(), first.fileName());
        return spool.take(
                name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
                new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** What is read again takes the apostrophes off again. */
    private List<String> guarded(List<String> cells) {
        return guarded ? cells.stream().map(Rejected::harmless).toList() : cells;
    }
}
