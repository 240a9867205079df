package cx.stewardship.imports.batch;

import cx.stewardship.imports.reading.FileReader;
import cx.stewardship.imports.reading.SourceRow;
import java.io.IOException;
import java.lang.System.Logger;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the next portion of a file while somebody else is busy with the one before: the database writes that one meanwhile.
 * One portion ahead and no more, so that memory stays what it is. When no thread is free for it, whoever asks reads it
 * themselves.
 */
public final class RowsAhead implements AutoCloseable {

    private static final Logger LOG = System.getLogger(RowsAhead.class.getName());

    private final FileReader file;
    private final Function<List<SourceRow>, Portion> reading;
    private final int atOnce;
    private final Executor executor;
    private @Nullable FutureTask<Portion> ahead;
    private volatile boolean closed;

    /** @param file is closed with this */
    public RowsAhead(FileReader file, Function<List<SourceRow>, Portion> reading, int atOnce, Executor executor) {
        this.file = file;
        this.reading = reading;
        this.atOnce = atOnce;
        this.executor = executor;
    }

    /**
     * The next rows, none at the end.
     *
     * @throws RuntimeException whatever reading them threw, here and not where they were read
     */
    public Portion next() {
        FutureTask<Portion> asked = ahead == null ? task() : ahead;
        ahead = null;
        asked.run();
        Portion portion = result(asked);
        if (!portion.isEmpty()) {
            ahead = task();
            executor.execute(ahead);
        }
        return portion;
    }

    private FutureTask<Portion> task() {
        return new FutureTask<>(() -> reading.apply(closed ? List.of() : file.next(atOnce)));
    }

    private static Portion result(FutureTask<Portion> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while rows were read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits until nobody reads in the file any more, then closes it. */
    @Override
    public void close() throws IOException {
        closed = true;
        try {
            if (ahead != null) {
                ahead.run();
                result(ahead);
            }
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.DEBUG, "Rows that nobody asked for any more could not be read", e);
        } finally {
            ahead = null;
            file.close();
        }
    }
}
