package cx.stewardship.imports.web;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.ImportView;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.imports.application.StartingImports;
import cx.stewardship.imports.application.SteeringImports;
import cx.stewardship.imports.application.UndoingImports;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.imports.domain.MendedRows;
import cx.stewardship.imports.domain.RejectedRow;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run: how far it is, what became of its rows, and those that were rejected. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final ReadingImports reading;
    private final StartingImports starting;
    private final SteeringImports steering;
    private final UndoingImports undoing;

    private @Nullable Long id;
    private @Nullable String reason;
    private @Nullable String field;
    private long after;
    private @Nullable ImportView run;
    private List<ReadingImports.Group> groups = List.of();
    private List<RejectedRow> rejects = List.of();
    private UndoingImports.@Nullable Undoing undo;
    private boolean undoable;

    @Inject
    public ImportPage(
            ReadingImports reading, StartingImports starting, SteeringImports steering, UndoingImports undoing) {
        this.reading = reading;
        this.starting = starting;
        this.steering = steering;
        this.undoing = undoing;
    }

    public void load() {
        Pages.attempt(this::refresh);
    }

    /** Reads again how far it is. */
    public void refresh() {
        if (id == null) {
            throw Refusal.notFound();
        }
        ImportId run = new ImportId(id);
        this.run = reading.get(run);
        this.groups = reading.rejectGroups(run);
        this.rejects = reading.rejects(run, new MendedRows.Wanted(reason, field, false), after, SHOWN);
        this.undo = undoing.result(run);
        this.undoable = undoing.isPossible(run);
    }

    public void stop() {
        Pages.attempt(() -> steering.stop(new ImportId(known())));
        load();
    }

    public void resume() {
        Pages.attempt(() -> steering.resume(new ImportId(known())));
        load();
    }

    /** Takes for good what was rehearsed. */
    public @Nullable String importNow() {
        Optional<ImportId> begun = Pages.attempt(() -> starting.startRehearsed(new ImportId(known())));
        return begun.map(next -> "/imports/import?faces-redirect=true&id=" + next.value())
                .orElse(null);
    }

    private long known() {
        if (id == null) {
            throw Refusal.notFound();
        }
        return id;
    }

    /** Whether it is to be offered to take it back. */
    public boolean isUndoable() {
        return undoable;
    }

    public @Nullable ImportView getRun() {
        return run;
    }

    /** Of the steps file, columns, dry run, import, report: where it is; past the last when it is all done. */
    public int getStep() {
        if (run == null) {
            return 0;
        }
        if (run.dryRun()) {
            return 2;
        }
        return run.state() == ImportState.COMPLETED || run.state() == ImportState.UNDONE ? 4 : 3;
    }

    /** Rows that would be taken by an import for good. */
    public long getWouldTake() {
        return run == null ? 0 : run.tally().added() + run.tally().changed();
    }

    /** Whether rows were rejected for more than one reason, and more of them than the page shows at once. */
    public boolean isSeveralReasons() {
        return groups.size() > 1 && (reason == null || reason.isEmpty()) && after == 0 && getNext() > 0;
    }

    public List<ReadingImports.Group> getGroups() {
        return groups;
    }

    public List<RejectedRow> getRejects() {
        return rejects;
    }

    /** Whether a row that is shown is on its way in. */
    public boolean isAnyOnItsWay() {
        return rejects.stream().anyMatch(RejectedRow::isOnItsWay);
    }

    /** Row after which the next page begins; 0 when this is the last. */
    public long getNext() {
        return rejects.size() < SHOWN ? 0 : rejects.get(rejects.size() - 1).row();
    }

    public boolean isShown(ReadingImports.Group group) {
        return group.reason().equals(reason) && group.field().equals(field == null ? "" : field);
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getField() {
        return field;
    }

    public void setField(@Nullable String field) {
        this.field = field;
    }

    public long getAfter() {
        return after;
    }

    public void setAfter(long after) {
        this.after = after;
    }

    public List<String> getSteps() {
        return ImportSteps.all();
    }

    public boolean isReadyToImport() {
        return run != null && run.dryRun() && run.state() == ImportState.COMPLETED && getWouldTake() > 0;
    }

    public String getImportLabel() {
        return Pages.text("imports.run.import", getWouldTake());
    }

    /** One sentence on what to know now; empty when there is nothing. */
    public String getNote() {
        if (run == null) {
            return "";
        }
        return switch (run.state()) {
            case QUEUED, RUNNING -> run.stopping() ? Pages.text("imports.note.stopping") : "";
            case STOPPED -> Pages.text("imports.note.stopped", run.read());
            case FAILED ->
                Pages.text(
                        ImportRun.FILE_LOST.equals(run.failure()) ? ImportRun.FILE_LOST : "imports.note.failed",
                        run.read());
            case UNDOING -> Pages.text("imports.note.undoing");
            case UNDONE ->
                undo == null ? "" : Pages.text("imports.note.undone", undo.removed(), undo.restored(), undo.stayed());
            case COMPLETED -> {
                if (undo != null && undo.failure() != null) {
                    yield Pages.text("imports.undo.failed");
                }
                boolean nothing = getWouldTake() == 0 && run.tally().rejected() == 0;
                yield nothing ? Pages.text("imports.note.nothing") : "";
            }
        };
    }

    public String getNoteTone() {
        return run != null && run.state() == ImportState.FAILED ? "bad" : "";
    }

    /** Width of a part of the bar: what is small is still seen. */
    public long bar(long rows) {
        return run == null || rows == 0 ? 0 : Math.max(rows, run.total() / 120);
    }

    public String address(ReadingImports.Group group) {
        return here(group.reason(), group.field(), 0);
    }

    public String getFirstAddress() {
        return here(reason, field, 0);
    }

    public String getNextAddress() {
        return here(reason, field, getNext());
    }

    private String here(@Nullable String reason, @Nullable String field, long after) {
        StringBuilder address = new StringBuilder("import?id=").append(known());
        if (reason != null) {
            address.append("&reason=").append(URLEncoder.encode(reason, StandardCharsets.UTF_8));
        }
        if (field != null) {
            address.append("&field=").append(URLEncoder.encode(field, StandardCharsets.UTF_8));
        }
        if (after > 0) {
            address.append("&after=").append(after);
        }
        return address.append("#rw").toString();
    }

    public String getShownOf() {
        return Pages.text(
                "imports.rejects.shown",
                rejects.size(),
                run == null ? 0 : run.tally().rejected());
    }

    public List<Map.Entry<String, String>> getMatches() {
        return run == null ? List.of() : List.copyOf(run.mapping().targets().entrySet());
    }
}
