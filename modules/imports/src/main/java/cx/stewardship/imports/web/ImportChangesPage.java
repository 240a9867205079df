package cx.stewardship.imports.web;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.ReadingChanges;
import cx.stewardship.imports.domain.Changes;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import changes in what is there already, row by row. */
@Named
@ViewScoped
public class ImportChangesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;

    private final ReadingChanges reading;

    private @Nullable Long id;
    private long after;
    private List<Changes.Count> counts = List.of();
    private List<Changes.Of> changes = List.of();

    @Inject
    public ImportChangesPage(ReadingChanges reading) {
        this.reading = reading;
    }

    public void load() {
        Pages.attempt(() -> {
            if (id == null) {
                throw Refusal.notFound();
            }
            counts = reading.counts(new ImportId(id));
            changes = counts.isEmpty() ? List.of() : reading.page(new ImportId(id), after, ROWS);
        });
    }

    public List<Changes.Count> getCounts() {
        return counts;
    }

    public List<Changes.Of> getChanges() {
        return changes;
    }

    /** Whether the row was named in the line before. */
    public boolean isSameRow(int index) {
        return index > 0 && changes.get(index).row() == changes.get(index - 1).row();
    }

    /** Row after which the next page begins; 0 when this is the last. */
    public long getNext() {
        long rows = changes.stream().map(Changes.Of::row).distinct().count();
        return rows < ROWS ? 0 : changes.get(changes.size() - 1).row();
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public long getAfter() {
        return after;
    }

    public void setAfter(long after) {
        this.after = after;
    }
}
