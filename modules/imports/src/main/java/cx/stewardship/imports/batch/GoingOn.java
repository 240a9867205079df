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
import java.util.function.Function;

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
        FileMemory memory = new FileMemory(spool.folder(), run.rowsTotal());
        Function<List<SourceRow>, Portion> reading = taking.reading(run);
        long rows = 0;
        while (rows < run.rowsRead()) {
            List<SourceRow> done = file.next((int) Math.min(atOnce, run.rowsRead() - rows));
            if (done.isEmpty()) {
                throw new IllegalStateException("Import " + run.id().value() + ": its file ends at row " + rows);
            }
            taking.recall(run, reading.apply(done), memory);
            rows += done.size();
        }
        return new Opened(new RowsAhead(file, reading, atOnce, background::soon), memory);
    }
}
