package cx.stewardship.imports.application;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.imports.domain.Tally;
import cx.stewardship.imports.reading.Form;
import cx.stewardship.imports.reading.Mapping;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is shown.
 *
 * @param tally of its rows up to now: those that were mended count as what they became
 * @param mended how many of the rejected rows are mended
 * @param mends the import whose rows it mends; null for others
 * @param rate rows a second since it went on the last time; 0 while unknown
 * @param secondsLeft at this rate; null while unknown
 * @param canResume whether it was interrupted and its file is still there
 */
public record ImportView(
        ImportId id,
        String kind,
        String source,
        String fileName,
        long fileSize,
        ImportState state,
        boolean dryRun,
        @Nullable ImportId rehearsal,
        boolean stopping,
        long total,
        long read,
        Tally tally,
        long mended,
        @Nullable ImportId mends,
        String startedBy,
        String startedByName,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Duration took,
        long rate,
        @Nullable Long secondsLeft,
        boolean canResume,
        @Nullable String failure,
        Form form,
        List<String> header,
        Mapping mapping)
        implements Serializable {

    public static ImportView of(ImportRun run, Instant now) {
        Instant since = run.runningSince().orElse(null);
        Instant until = run.finishedAt().orElse(now);
        Duration running = since == null ? null : Duration.between(since, until);
        long rows = run.rowsRead() - run.rowsBefore();
        long rate = running == null || running.toMillis() < 200 || rows == 0 ? 0 : rows * 1000 / running.toMillis();
        boolean isRunning = run.state() == ImportState.RUNNING;
        boolean isInterrupted = run.state() == ImportState.STOPPED || run.state() == ImportState.FAILED;
        return new ImportView(
                run.id(),
                run.kind(),
                run.source(),
                run.fileName(),
                run.fileSize(),
                run.state(),
                run.isDryRun(),
                run.rehearsal().orElse(null),
                run.isStopRequested(),
                run.rowsTotal(),
                run.rowsRead(),
                run.standing(),
                run.rowsMended(),
                run.mends().orElse(null),
                run.startedBy(),
                run.actor().displayName(),
                run.createdAt(),
                run.finishedAt().orElse(null),
                running,
                rate,
                isRunning && rate > 0 ? (run.rowsTotal() - run.rowsRead()) / rate : null,
                isInterrupted && run.spooled().isPresent(),
                run.failure().orElse(null),
                run.form(),
                run.header(),
                run.mapping());
    }

    /** Whole per cent of the rows that have an outcome; 100 only when all of them have. */
    public int percent() {
        return total == 0 ? 0 : (int) (read * 100 / total);
    }

    public boolean isOver() {
        return state != ImportState.QUEUED && state != ImportState.RUNNING && state != ImportState.UNDOING;
    }
}
