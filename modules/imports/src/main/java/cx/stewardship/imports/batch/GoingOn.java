package cx.stewardship.imports.batch;

import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.intake.Spool;
import cx.stewardship.imports.reading.FileReader;
import cx.stewardship.imports.reading.SourceRow;
import cx.stewardship.shared.work.Background;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens the file of a run at the row where the ledger says it is, remembering what the rows before said. */
@ApplicationScoped
public class GoingOn {

    private Spool spool;
    private TakingRows taking;
    private Background background;

    @SuppressWarnings("NullAway.Init")
    protected GoingOn() {}

    @Inject
    public GoingOn(Spool spool, TakingRows taking, Background background) {
        this.spool = spool;
        this.taking = taking;
        this.background = background;
    }

    /** Both are closed by whoever asked for them. */
    record Opened(RowsAhead rows, FileMemory memory) {}

    /** @param atOnce rows of a portion, on the way there too */
    Opened open(ImportRun run, int atOnce) throws IOException {
        FileReader file = FileReader.open(spool.path(run.spooled().orElseThrow()), run.form(), run.header());
        FileMemory memory = null;
        try {
            FileMemory opened = new FileMemory(spool.folder(), run.rowsTotal());
            memory = opened;
            Function<List<SourceRow>, Portion> reading = taking.reading(run);
            goThrough(file, run, atOnce, rows -> taking.recall(run, reading.apply(rows), opened));
            return new Opened(new RowsAhead(file, reading, atOnce, background::soon), opened);
        } catch (IOException | RuntimeException e) {
            closeAfter(e, file);
            closeAfter(e, memory);
            throw e;
        }
    }

    private static void goThrough(FileReader file, ImportRun run, int atOnce, Consumer<List<SourceRow>> recalling)
            throws IOException {
        long rows = 0;
        while (rows < run.rowsRead()) {
            List<SourceRow> done = file.next((int) Math.min(atOnce, run.rowsRead() - rows));
            if (done.isEmpty()) {
                throw new IllegalStateException("Import " + run.id().value() + ": its file ends at row " + rows);
            }
            recalling.accept(done);
            rows += done.size();
        }
    }

    private static void closeAfter(Exception failure, @Nullable AutoCloseable open) {
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
    }
}
