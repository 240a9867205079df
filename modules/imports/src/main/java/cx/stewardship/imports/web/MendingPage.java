package cx.stewardship.imports.web;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.ImportView;
import cx.stewardship.imports.application.MendRows;
import cx.stewardship.imports.application.MendingRows;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.imports.domain.Mended;
import cx.stewardship.imports.domain.MendedRows;
import cx.stewardship.imports.domain.RejectedRow;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mends the rejected rows of an import one after the other, in their place. */
@Named
@ViewScoped
public class MendingPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final MendingRows mending;
    private final ReadingImports reading;
    private final ImportWords words;

    private @Nullable Long id;
    private long mendedAfter;
    private @Nullable ImportView run;
    private List<RejectedRow> mended = List.of();
    private @Nullable ImportId sent;
    private String note = "";
    private RowForm form = RowForm.NONE;
    private @Nullable Instant seen;
    private String said = "";
    private boolean good;
    private MendingRows.@Nullable Alike alike;
    private boolean alsoAlike;
    private boolean late;
    private int turn;

    @Inject
    public MendingPage(MendingRows mending, ReadingImports reading, ImportWords words) {
        this.mending = mending;
        this.reading = reading;
        this.words = words;
    }

    public void load() {
        Pages.attempt(this::refresh);
    }

    /** Looks again at what is mended, and at what became of rows that were on their way. */
    public void refresh() {
        ImportId known = known();
        ImportView looked = reading.get(known);
        run = looked;
        mended = looked.mends() == null
                ? reading.rejects(known, MendedRows.Wanted.DONE, mendedAfter, SHOWN)
                : mending.rowsOf(known);
        ImportId last = sent;
        if (last != null) {
            List<RejectedRow> rows = mending.rowsOf(last);
            if (rows.stream().noneMatch(RejectedRow::isOnItsWay)) {
                note = arrived(rows);
                sent = null;
            }
        }
    }

    private static String arrived(List<RejectedRow> rows) {
        long taken = rows.stream().filter(row -> is(row, Mended.State.TAKEN)).count();
        long again = rows.stream().filter(row -> is(row, Mended.State.REFUSED)).count();
        return again == 0
                ? Pages.text("imports.mend.arrived", taken, rows.get(0).row())
                : Pages.text("imports.mend.again", taken, again);
    }

    private static boolean is(RejectedRow row, Mended.State state) {
        Mended made = row.mended();
        return made != null && made.state() == state;
    }

    private ImportId known() {
        if (id == null) {
            throw Refusal.notFound();
        }
        return new ImportId(id);
    }

    /** Looks again while rows are on their way, at both. */
    public void look(ImportPage page) {
        page.load();
        load();
    }

    /** Whether rows of this import can be mended here. */
    public boolean isPossible(@Nullable ImportView shown) {
        return shown != null && shown.mends() == null && shown.state() == ImportState.COMPLETED;
    }

    /** Begins with a row as it stands now. */
    public void open(long row) {
        attempt(() -> {
            ImportView looked = reading.get(known());
            RejectedRow now = mending.row(known(), row);
            Mended before = now.mended();
            run = looked;
            seen = before == null ? null : before.at();
            form = RowForm.of(looked, now);
            said = "";
            good = false;
            alike = null;
            alsoAlike = false;
            note = "";
            late = false;
            turn++;
        });
    }

    public void close() {
        form = RowForm.NONE;
        turn++;
    }

    /** What the import would make of it. */
    public void check() {
        attempt(() -> {
            MendRows.Row row = row();
            MendingRows.Judged judged =
                    mending.check(new MendRows(known(), List.of(row))).get(0);
            tell(judged);
            alike = judged.accepted() ? mending.alike(known(), row) : null;
        });
    }

    /** Takes it in, with those that are alike when that is wanted; of a dry run it is kept. */
    public void take() {
        late = false;
        attempt(() -> {
            List<MendRows.Row> rows = new ArrayList<>(List.of(row()));
            MendingRows.Alike others = alsoAlike ? mending.alike(known(), row()) : null;
            if (others != null) {
                others.rows().forEach(other -> rows.add(mending.alike(known(), other, others)));
            }
            MendingRows.Sent done = mending.take(new MendRows(known(), rows));
            if (!done.rows().get(0).accepted()) {
                tell(done.rows().get(0));
                alike = null;
                turn++;
            }
            if (done.accepted() > 0) {
                sent = done.in();
                note = done.in() == null
                        ? Pages.text("imports.mend.kept", done.accepted(), form.row())
                        : Pages.text("imports.mend.sent", done.accepted(), form.row());
                if (done.accepted() < done.rows().size()) {
                    note += " " + Pages.text("imports.mend.rest", done.rows().size() - done.accepted());
                }
                if (done.rows().get(0).accepted()) {
                    close();
                }
            }
        });
        if (late) {
            close();
        }
        Pages.attempt(this::refresh);
    }

    /** Of a dry run: the row goes in as it came, and is rejected. */
    public void leave(long row) {
        Pages.attempt(() -> {
            mending.leaveAsItCame(known(), row);
            note = "";
            refresh();
        });
    }

    private MendRows.Row row() {
        if (!isAnyOpen()) {
            throw Refusal.conflict("imports.mend.closed");
        }
        return new MendRows.Row(form.row(), form.values(), seen);
    }

    private void tell(MendingRows.Judged judged) {
        good = judged.accepted();
        said = judged.accepted() ? Pages.text("imports.mend.would." + judged.outcome()) : words.reason(run, judged);
    }

    /** What is refused is said where the row is mended; above the rows once there is nothing left to mend. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            if (refusal.key().equals("imports.mend.TAKEN") || refusal.key().equals("imports.mend.SENT")) {
                good = false;
                alike = null;
                said = Pages.text(refusal);
                note = said;
                late = true;
                return;
            }
            if (form.row() == 0 || refusal.kind() == Refusal.Kind.NOT_FOUND) {
                Pages.tell(refusal);
                return;
            }
            good = false;
            alike = null;
            said = Pages.text(refusal);
            turn++;
        }
    }

    public boolean isOpen(RejectedRow row) {
        return row.row() == form.row();
    }

    public boolean isAnyOpen() {
        return form.row() != 0;
    }

    public RowForm getForm() {
        return form;
    }

    public String getSaid() {
        return said;
    }

    public boolean isGood() {
        return good;
    }

    public MendingRows.@Nullable Alike getAlike() {
        return alike;
    }

    public String getAlikeLabel() {
        return alike == null
                ? ""
                : Pages.text(
                        "imports.mend.alike",
                        alike.rows().size(),
                        alike.before().isBlank() ? Pages.text("imports.cell.empty") : words.shortened(alike.before()),
                        alike.column());
    }

    public boolean isAlsoAlike() {
        return alsoAlike;
    }

    public void setAlsoAlike(boolean alsoAlike) {
        this.alsoAlike = alsoAlike;
    }

    public String getTakeLabel() {
        return Pages.text(run != null && run.dryRun() ? "imports.mend.keep" : "imports.mend.take");
    }

    public String getNote() {
        return note;
    }

    /** Whether somebody else was quicker. */
    public boolean isLate() {
        return late;
    }

    /** Grows whenever the focus has somewhere to go. */
    public int getTurn() {
        return turn;
    }

    public List<RejectedRow> getMended() {
        return mended;
    }

    /** Row after which the next page of mended rows begins; 0 when this is the last. */
    public long getMendedNext() {
        return run == null || run.mends() != null || mended.size() < SHOWN
                ? 0
                : mended.get(mended.size() - 1).row();
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public long getMendedAfter() {
        return mendedAfter;
    }

    public void setMendedAfter(long mendedAfter) {
        this.mendedAfter = mendedAfter;
    }
}
