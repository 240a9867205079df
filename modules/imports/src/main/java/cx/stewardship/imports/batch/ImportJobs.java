package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import java.time.Duration;

/** Runs the job behind an import on a thread of the server. */
public interface ImportJobs {

    /** Where the file of a run is. */
    enum Place {
        HERE,
        /** Not here; another server may have it. */
        ELSEWHERE,
        /** No server has come forward with it for long. */
        NOWHERE
    }

    /** Names this start of this server: {@code host:directory#start}. */
    String worker();

    /** Begins the job, or lets the one that was interrupted go on. */
    void run(ImportId id);

    /** Names this server, the same after a new start: {@code host:directory}. */
    default String server() {
        return ImportRun.server(worker());
    }

    /** A server that was not heard of for so long is taken to be dead. */
    default Duration silence() {
        return ImportRun.SILENCE;
    }

    /** Whether this server works on it just now. */
    default boolean isAtWork(ImportId id) {
        return true;
    }

    /** Whether a job that failed is begun once more: not when it keeps failing at the same row. */
    default boolean mayTryAgain(ImportId id, long rowsRead) {
        return false;
    }

    default Place placeOf(ImportRun run) {
        return Place.HERE;
    }
}
