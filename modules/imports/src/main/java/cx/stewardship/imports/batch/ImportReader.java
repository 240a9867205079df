package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Gives the rows of the file in portions as large as the kind wants them; a portion is an item of the job, and a chunk. The
 * next one is read while this one is written. Where to begin is what the ledger counted: it is written in the transaction of
 * the rows, like the job's own checkpoint, and it is there even when the job had to be begun anew.
 */
@Named("importReader")
@Dependent
public class ImportReader extends AbstractItemReader {

    private final Ledger ledger;
    private final GoingOn going;
    private final JobContext job;

    @Inject
    @BatchProperty(name = "run")
    @SuppressWarnings("NullAway.Init")
    private String run;

    private @Nullable RowsAhead ahead;
    private @Nullable FileMemory memory;
    private long rows;

    @Inject
    public ImportReader(Ledger ledger, GoingOn going, JobContext job) {
        this.ledger = ledger;
        this.going = going;
        this.job = job;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) throws IOException {
        ImportRun owned = ledger.owned(new ImportId(Long.parseLong(run)));
        GoingOn.Opened opened = going.open(owned, ledger.rowsAtOnce(owned));
        ahead = opened.rows();
        memory = opened.memory();
        rows = owned.rowsRead();
        job.setTransientUserData(memory);
    }

    @Override
    public @Nullable Portion readItem() {
        if (ahead == null) {
            throw new IllegalStateException("not open");
        }
        Portion portion = ahead.next();
        rows += portion.size();
        return portion.isEmpty() ? null : portion;
    }

    @Override
    public Serializable checkpointInfo() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        if (ahead != null) {
            ahead.close();
        }
        if (memory != null) {
            memory.close();
        }
    }
}
