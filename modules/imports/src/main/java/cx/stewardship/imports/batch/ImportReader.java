package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.intake.Spool;
import cx.stewardship.imports.reading.FileReader;
import cx.stewardship.imports.reading.SourceRow;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the rows of the file in portions as large as the kind wants them; a portion is an item of the job, and a chunk. Where to begin is what the ledger counted: it is written in the transaction
 * of the rows, like the job's own checkpoint, and it is there even when the job had to be begun anew.
 */
@Named("importReader")
@Dependent
public class ImportReader extends AbstractItemReader {

    private final Ledger ledger;
    private final Spool spool;
    private final TakingRows taking;
    private final JobContext job;

    @Inject
    @BatchProperty(name = "run")
    @SuppressWarnings("NullAway.Init")
    private String run;

    private @Nullable FileReader file;
    private @Nullable FileMemory memory;
    private long rows;
    private int atOnce;

    @Inject
    public ImportReader(Ledger ledger, Spool spool, TakingRows taking, JobContext job) {
        this.ledger = ledger;
        this.spool = spool;
        this.taking = taking;
        this.job = job;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) throws IOException {
        ImportRun owned = ledger.owned(new ImportId(Long.parseLong(run)));
        atOnce = ledger.rowsAtOnce(owned);
        file = FileReader.open(spool.path(owned.spooled().orElseThrow()), owned.form(), owned.header());
        memory = new FileMemory(spool.folder(), owned.rowsTotal());
        job.setTransientUserData(memory);
        while (rows < owned.rowsRead()) {
            List<SourceRow> done = file.next((int) Math.min(atOnce, owned.rowsRead() - rows));
            taking.recall(owned, done, memory);
            rows += done.size();
        }
    }

    @Override
    public @Nullable List<SourceRow> readItem() {
        if (file == null) {
            throw new IllegalStateException("not open");
        }
        List<SourceRow> portion = file.next(atOnce);
        rows += portion.size();
        return portion.isEmpty() ? null : portion;
    }

    @Override
    public Serializable checkpointInfo() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
        if (memory != null) {
            memory.close();
        }
    }
}
