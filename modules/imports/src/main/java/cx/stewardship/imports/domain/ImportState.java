package cx.stewardship.imports.domain;

/** Where a run of an import is. */
public enum ImportState {
    /** Waits for its turn: files are taken one after the other, in the order in which they were sent. */
    QUEUED,
    RUNNING,
    /** Somebody stopped it; it can go on. */
    STOPPED,
    /** Every row has an outcome. */
    COMPLETED,
    /** Something other than a bad row kept it from going on; it can be resumed. */
    FAILED,
    /** What it wrote is being taken back, or waits to be. */
    UNDOING,
    /** What it wrote is taken back, but for what stays with a reason. */
    UNDONE
}
