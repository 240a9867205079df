package cx.stewardship.imports.batch;

import cx.stewardship.imports.ImportId;

/** Runs the job behind an import on a thread of the server. */
public interface ImportJobs {

    /** Names this start of this server: {@code host:directory#start}. */
    String worker();

    /** Begins the job, or lets the one that was interrupted go on. */
    void run(ImportId id);
}
