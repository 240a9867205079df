package cx.stewardship.imports.application;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.imports.domain.Mended;
import cx.stewardship.imports.domain.MendedRows;
import cx.stewardship.imports.domain.RejectedRow;
import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.intake.Spool;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** What follows for mended rows from the end of an import, in the transaction that ends it. */
@ApplicationScoped
@AllowedTo(anyone = true)
public class SettlingMended {

    private static final Logger LOG = System.getLogger(SettlingMended.class.getName());
    private static final int AT_ONCE = 500;

    private ImportRuns runs;
    private MendedRows mended;
    private Spool spool;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected SettlingMended() {}

    @Inject
    public SettlingMended(ImportRuns runs, MendedRows mended, Spool spool, Clock clock) {
        this.runs = runs;
        this.mended = mended;
        this.spool = spool;
        this.clock = clock;
    }

    /** Every row of it has an outcome. */
    public void completed(ImportRun run) {
        ImportId first = run.mends().orElse(null);
        if (first != null) {
            mended.settle(run.id());
            runs.findLocked(first).orElseThrow().cameMended(run.tally());
        }
        run.rehearsal().ifPresent(rehearsal -> follow(run, rehearsal));
    }

    /** What it made and changed is taken back. */
    public void takenBack(ImportRun run) {
        run.mends().ifPresent(first -> {
            mended.takenBack(run.id());
            runs.findLocked(first).orElseThrow().leftAgain(run.tally());
        });
    }

    /** What was mended in the dry run goes in behind the import that followed it: those rows that it rejected. */
    private void follow(ImportRun run, ImportId rehearsal) {
        List<RejectedRow> rows = new ArrayList<>();
        for (List<RejectedRow> page = kept(rehearsal, 0);
                !page.isEmpty();
                page = kept(rehearsal, page.get(page.size() - 1).row())) {
            page.stream()
                    .filter(row -> mended.find(run.id(), row.row()).isPresent())
                    .forEach(rows::add);
        }
        if (rows.isEmpty()) {
            return;
        }
        try {
            SentFile file = new MendedFile(run)
                    .keep(spool, rows.stream().map(RejectedRow::cells).toList());
            ImportRun mending = ImportRun.mending(run, file, rows.size(), run.actor(), clock.instant());
            runs.add(mending);
            for (int i = 0; i < rows.size(); i++) {
                Mended kept = rows.get(i).mended();
                if (kept != null) {
                    mended.put(
                            run.id(),
                            rows.get(i).row(),
                            Mended.sent(kept.cells(), kept.by(), kept.at(), mending.id(), i + 2L));
                }
            }
        } catch (Refusal refusal) {
            LOG.log(Logger.Level.WARNING, "Mended rows of import " + run.id().value() + " wait: " + refusal.key());
            rows.forEach(row -> open(run, row));
        }
    }

    private void open(ImportRun run, RejectedRow row) {
        Mended kept = row.mended();
        if (kept != null) {
            mended.put(run.id(), row.row(), Mended.open(kept.cells(), kept.by(), kept.at()));
        }
    }

    private List<RejectedRow> kept(ImportId rehearsal, long after) {
        return mended.page(rehearsal, MendedRows.Wanted.DONE, after, AT_ONCE);
    }
}
