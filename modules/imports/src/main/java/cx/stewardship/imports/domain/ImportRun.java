package cx.stewardship.imports.domain;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.Form;
import cx.stewardship.imports.reading.Format;
import cx.stewardship.imports.reading.Lines;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Survey;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.imports.ImportContext;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in: what it is, how far it got, and who works on it. This is the ledger that decides where an import
 * goes on after a crash; whoever owns the run may count rows on it, and counts them in the transaction that stores them.
 */
@Entity
@Table(name = "import_run")
public class ImportRun {

    /** A worker that was not heard of for so long is taken to be dead, unless a setting says otherwise. */
    public static final Duration SILENCE = Duration.ofMinutes(2);

    /** Why it failed: no server has its file. */
    public static final String FILE_LOST = "imports.failed.fileLost";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run_id")
    @SequenceGenerator(name = "import_run_id", sequenceName = "import_run_id", allocationSize = 1)
    @Column(name = "id")
    private Long id;

    @Column(name = "kind")
    private String kind;

    @Column(name = "source")
    private String source;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_hash")
    private String fileHash;

    @Column(name = "file_size")
    private long fileSize;

    @Column(name = "spooled")
    private @Nullable String spooled;

    @Column(name = "charset_name")
    private String charsetName;

    @Column(name = "damaged")
    private boolean damaged;

    @Column(name = "delimiter")
    private String delimiter;

    @Column(name = "quote_sign")
    private String quoteSign;

    @Enumerated(EnumType.STRING)
    @Column(name = "date_order")
    private DateOrder dateOrder;

    @Column(name = "decimal_sign")
    private String decimalSign;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_format")
    private Format fileFormat;

    @Column(name = "sheet")
    private String sheet;

    @Column(name = "header_row")
    private int headerRow;

    @Column(name = "header")
    private String header;

    @Column(name = "column_mapping")
    private String columnMapping;

    @Column(name = "dry_run")
    private boolean dryRun;

    @Column(name = "rehearsal_id")
    private @Nullable Long rehearsalId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ImportState state;

    @Column(name = "stop_requested")
    private boolean stopRequested;

    @Column(name = "rows_total")
    private long rowsTotal;

    @Column(name = "rows_read")
    private long rowsRead;

    @Column(name = "rows_added")
    private long rowsAdded;

    @Column(name = "rows_changed")
    private long rowsChanged;

    @Column(name = "rows_unchanged")
    private long rowsUnchanged;

    @Column(name = "rows_rejected")
    private long rowsRejected;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "actor")
    private String actor;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "running_since")
    private @Nullable Instant runningSince;

    @Column(name = "rows_before")
    private long rowsBefore;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "owner")
    private @Nullable String owner;

    @Column(name = "heartbeat")
    private @Nullable Instant heartbeat;

    @Column(name = "batch_instance")
    private @Nullable Long batchInstance;

    @Column(name = "batch_execution")
    private @Nullable Long batchExecution;

    @Column(name = "failure")
    private @Nullable String failure;

    @Column(name = "claim")
    private @Nullable String claim;

    @Column(name = "to_tell")
    private boolean toTell;

    @Column(name = "mends")
    private @Nullable Long mends;

    @Column(name = "mended_added")
    private long mendedAdded;

    @Column(name = "mended_changed")
    private long mendedChanged;

    @Column(name = "mended_unchanged")
    private long mendedUnchanged;

    @SuppressWarnings("NullAway.Init")
    protected ImportRun() {}

    /** A run that waits for its turn. */
    @SuppressWarnings("NullAway.Init")
    public ImportRun(
            String kind,
            String source,
            SentFile file,
            Survey survey,
            Form form,
            Mapping mapping,
            Actor by,
            Instant at) {
        this.kind = kind;
        this.source = source;
        this.fileName = file.name();
        this.fileHash = file.hash();
        this.fileSize = file.size();
        this.spooled = file.spooled();
        this.charsetName = form.charset();
        this.damaged = form.damaged();
        this.delimiter = String.valueOf(form.delimiter());
        this.quoteSign = String.valueOf(form.quote());
        this.dateOrder = form.dates();
        this.decimalSign = String.valueOf(form.decimal());
        this.fileFormat = form.format();
        this.sheet = form.sheet();
        this.headerRow = form.headerRow();
        this.header = Lines.join(survey.header());
        this.columnMapping = mapping.asText();
        this.rowsTotal = survey.rows();
        this.state = ImportState.QUEUED;
        this.startedBy = by.signInName();
        this.actor = ActorText.of(by);
        this.createdAt = at;
    }

    /** It takes a file of the watched folder; no other run may take the same. */
    public void takes(String claimed) {
        claim = claimed;
    }

    /** Makes it a rehearsal: rows are judged and nothing is written. */
    public void onlyRehearse() {
        dryRun = true;
    }

    /** The same file, as it was rehearsed, now for good. */
    public static ImportRun after(ImportRun rehearsal, Actor by, Instant at) {
        if (!rehearsal.dryRun || rehearsal.state != ImportState.COMPLETED) {
            throw Refusal.conflict("imports.start.notRehearsed");
        }
        if (rehearsal.spooled == null) {
            throw Refusal.conflict("imports.resume.fileGone");
        }
        ImportRun run = new ImportRun();
        run.kind = rehearsal.kind;
        run.source = rehearsal.source;
        run.fileName = rehearsal.fileName;
        run.fileHash = rehearsal.fileHash;
        run.fileSize = rehearsal.fileSize;
        run.spooled = rehearsal.spooled;
        run.charsetName = rehearsal.charsetName;
        run.damaged = rehearsal.damaged;
        run.delimiter = rehearsal.delimiter;
        run.quoteSign = rehearsal.quoteSign;
        run.dateOrder = rehearsal.dateOrder;
        run.decimalSign = rehearsal.decimalSign;
        run.fileFormat = rehearsal.fileFormat;
        run.sheet = rehearsal.sheet;
        run.headerRow = rehearsal.headerRow;
        run.header = rehearsal.header;
        run.columnMapping = rehearsal.columnMapping;
        run.rowsTotal = rehearsal.rowsTotal;
        run.rehearsalId = rehearsal.id;
        run.state = ImportState.QUEUED;
        run.startedBy = by.signInName();
        run.actor = ActorText.of(by);
        run.createdAt = at;
        return run;
    }

    /**
     * Rejected rows of an import that somebody mended, as a file of their own in the same columns: read as the first file was.
     *
     * @param file as UTF-8 with commas, the columns in its first row
     */
    public static ImportRun mending(ImportRun first, SentFile file, long rows, Actor by, Instant at) {
        ImportRun run = new ImportRun();
        run.kind = first.kind;
        run.source = first.source;
        run.fileName = file.name();
        run.fileHash = file.hash();
        run.fileSize = file.size();
        run.spooled = file.spooled();
        run.charsetName = "UTF-8";
        run.damaged = first.damaged;
        run.delimiter = ",";
        run.quoteSign = "\"";
        run.dateOrder = first.dateOrder;
        run.decimalSign = first.decimalSign;
        run.fileFormat = Format.TEXT;
        run.sheet = "";
        run.headerRow = 1;
        run.header = first.header;
        run.columnMapping = first.columnMapping;
        run.rowsTotal = rows;
        run.mends = first.id;
        run.state = ImportState.QUEUED;
        run.startedBy = by.signInName();
        run.actor = ActorText.of(by);
        run.createdAt = at;
        return run;
    }

    /** Whether its rejected rows can be mended here. @throws Refusal when they cannot, with the reason */
    public void checkMendable() {
        if (mends != null) {
            throw Refusal.conflict("imports.mend.atFirst", mends);
        }
        if (state == ImportState.UNDOING || state == ImportState.UNDONE) {
            throw Refusal.conflict("imports.mend.takenBack");
        }
        if (state != ImportState.COMPLETED) {
            throw Refusal.conflict("imports.mend.notOver");
        }
    }

    /** Rows of it that were rejected came in, mended; or, of a dry run, would. */
    public void cameMended(Tally rows) {
        mendedAdded += rows.added();
        mendedChanged += rows.changed();
        mendedUnchanged += rows.unchanged();
    }

    /** Rows that had come in mended are out again. */
    public void leftAgain(Tally rows) {
        mendedAdded -= rows.added();
        mendedChanged -= rows.changed();
        mendedUnchanged -= rows.unchanged();
    }

    /** Whether it ended before any row of it was read; then it may be given up. */
    public boolean isIdle() {
        return (state == ImportState.STOPPED || state == ImportState.FAILED) && rowsRead == 0;
    }

    /** A worker takes it on; whoever had it before can no longer count on it. */
    public void take(String worker, Instant at) {
        if (state != ImportState.QUEUED && !isAbandoned(worker, at, SILENCE)) {
            throw Refusal.conflict("imports.run.notWaiting");
        }
        begin(worker, at);
    }

    /** Another worker, or a new job of the same, goes on with what runs and has been lost. */
    public void takeOver(String worker, Instant at) {
        if (state != ImportState.RUNNING) {
            throw Refusal.conflict("imports.stop.notRunning");
        }
        boolean stopping = stopRequested;
        begin(worker, at);
        stopRequested = stopping;
    }

    private void begin(String worker, Instant at) {
        state = ImportState.RUNNING;
        owner = worker;
        heartbeat = at;
        runningSince = at;
        rowsBefore = rowsRead;
        stopRequested = false;
        failure = null;
    }

    /** Whether its worker died: an earlier start of the same server, or one that has been silent for so long. */
    public boolean isAbandoned(String worker, Instant at, Duration silence) {
        return state == ImportState.RUNNING && isSilent(worker, at, silence);
    }

    private boolean isSilent(String worker, Instant at, Duration silence) {
        return owner != null
                && !owner.equals(worker)
                && (server(owner).equals(server(worker))
                        || heartbeat == null
                        || heartbeat.plus(silence).isBefore(at));
    }

    public boolean isOwnedBy(String worker) {
        return worker.equals(owner);
    }

    /** The name of a worker without its start. */
    public static String server(String worker) {
        return worker.substring(0, Math.max(0, worker.lastIndexOf('#')));
    }

    /** Its job failed for a reason that may pass: it waits, and goes on where it was. */
    public void tryAgain() {
        state = ImportState.QUEUED;
        owner = null;
    }

    public void runsAs(long instance, long execution) {
        batchInstance = instance;
        batchExecution = execution;
    }

    /**
     * Counts the outcomes of the next rows.
     *
     * @throws LostRun when another worker has taken this run over, or it does not run any more: the rows must not be stored
     */
    public void count(String worker, Tally rows, Instant at) {
        if (state != ImportState.RUNNING || !worker.equals(owner)) {
            throw new LostRun(id, worker);
        }
        rowsAdded += rows.added();
        rowsChanged += rows.changed();
        rowsUnchanged += rows.unchanged();
        rowsRejected += rows.rejected();
        rowsRead += rows.rows();
        heartbeat = at;
    }

    /** After the rows in hand are stored, it stops. One that only waits stops at once. */
    public void stop(Instant at) {
        if (state == ImportState.QUEUED) {
            state = ImportState.STOPPED;
            finishedAt = at;
        } else if (state == ImportState.RUNNING) {
            stopRequested = true;
        } else {
            throw Refusal.conflict("imports.stop.notRunning");
        }
    }

    public void stopped(Instant at) {
        state = ImportState.STOPPED;
        stopRequested = false;
        finishedAt = at;
        toTell = true;
    }

    public void failed(String why, Instant at) {
        state = ImportState.FAILED;
        stopRequested = false;
        failure = why.length() > 1000 ? why.substring(0, 1000) : why;
        finishedAt = at;
        toTell = true;
    }

    /** Goes on where it stopped, after those that wait already. */
    public void resume() {
        if (state != ImportState.STOPPED && state != ImportState.FAILED) {
            throw Refusal.conflict("imports.resume.notStopped");
        }
        if (spooled == null) {
            throw Refusal.conflict("imports.resume.fileGone");
        }
        state = ImportState.QUEUED;
        finishedAt = null;
        toTell = false;
    }

    /** Every row has an outcome. */
    public void complete(Instant at) {
        if (rowsRead != rowsTotal) {
            throw new IllegalStateException("Import " + id + ": " + rowsRead + " rows read of " + rowsTotal);
        }
        state = ImportState.COMPLETED;
        finishedAt = at;
        // whoever mends rows sits before the page of the import that they are of
        toTell = mends == null || rowsRejected > 0;
    }

    /** Whether it has ended and the one who started it has not looked at it since. */
    public boolean isToTell() {
        return toTell;
    }

    /** This actor looks at it; whoever started it knows by that how it ended. @return whether it was news to them */
    public boolean seenBy(Actor reader) {
        boolean news = toTell && reader.signInName().equals(startedBy);
        toTell &= !news;
        return news;
    }

    /** Somebody wants back what was before it; that waits for its turn like an import. */
    public void undo() {
        if (dryRun || rowsAdded + rowsChanged == 0) {
            throw Refusal.conflict("imports.undo.nothing");
        }
        if (state != ImportState.COMPLETED && state != ImportState.STOPPED && state != ImportState.FAILED) {
            throw Refusal.conflict(state == ImportState.UNDONE ? "imports.undo.done" : "imports.undo.running");
        }
        state = ImportState.UNDOING;
        owner = null;
        heartbeat = null;
    }

    /** A worker takes the undoing on. */
    public void takeUndo(String worker, Instant at, Duration silence) {
        if (!isUndoFree(worker, at, silence)) {
            throw Refusal.conflict("imports.run.notWaiting");
        }
        owner = worker;
        heartbeat = at;
    }

    /** Whether its undoing waits for a worker: nobody has it, or whoever had it died. */
    public boolean isUndoFree(String worker, Instant at, Duration silence) {
        return state == ImportState.UNDOING && (owner == null || isSilent(worker, at, silence));
    }

    /** All that can go is gone; or, when {@code failed}, nothing is and somebody may try again. */
    public void undone(boolean failed) {
        state = failed ? ImportState.STOPPED : ImportState.UNDONE;
        if (failed && rowsRead == rowsTotal) {
            state = ImportState.COMPLETED;
        }
    }

    public void fileRemoved() {
        spooled = null;
    }

    public ImportId id() {
        return new ImportId(id);
    }

    public String kind() {
        return kind;
    }

    public String source() {
        return source;
    }

    public String fileName() {
        return fileName;
    }

    public Optional<String> spooled() {
        return Optional.ofNullable(spooled);
    }

    public Form form() {
        return new Form(
                charsetName,
                damaged,
                delimiter.charAt(0),
                quoteSign.charAt(0),
                dateOrder,
                decimalSign.charAt(0),
                fileFormat,
                sheet,
                headerRow);
    }

    public List<String> header() {
        return Lines.split(header);
    }

    public Mapping mapping() {
        return Mapping.ofText(columnMapping);
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public Optional<ImportId> rehearsal() {
        return Optional.ofNullable(rehearsalId).map(ImportId::new);
    }

    public ImportState state() {
        return state;
    }

    public boolean isStopRequested() {
        return stopRequested;
    }

    public long rowsTotal() {
        return rowsTotal;
    }

    public long rowsRead() {
        return rowsRead;
    }

    /** What became of the rows when the file was read. */
    public Tally tally() {
        return new Tally(rowsAdded, rowsChanged, rowsUnchanged, rowsRejected);
    }

    /** How many of the rejected rows are mended by now. */
    public long rowsMended() {
        return mendedAdded + mendedChanged + mendedUnchanged;
    }

    /** What became of the rows up to now: those that are mended count as what they became. */
    public Tally standing() {
        return new Tally(
                rowsAdded + mendedAdded,
                rowsChanged + mendedChanged,
                rowsUnchanged + mendedUnchanged,
                rowsRejected - rowsMended());
    }

    /** The import whose rows it mends. */
    public Optional<ImportId> mends() {
        return Optional.ofNullable(mends).map(ImportId::new);
    }

    public String startedBy() {
        return startedBy;
    }

    public Actor actor() {
        return ActorText.read(actor);
    }

    public ImportContext context() {
        return new ImportContext(id, source, actor(), dryRun);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    public Optional<Instant> runningSince() {
        return Optional.ofNullable(runningSince);
    }

    /** Rows that were done before it went on the last time. */
    public long rowsBefore() {
        return rowsBefore;
    }

    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    public Optional<Long> batchExecution() {
        return Optional.ofNullable(batchExecution);
    }

    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    public long fileSize() {
        return fileSize;
    }

    public String fileHash() {
        return fileHash;
    }
}
