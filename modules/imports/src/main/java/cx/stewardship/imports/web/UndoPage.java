package cx.stewardship.imports.web;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.ImportView;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.imports.application.UndoingImports;
import cx.stewardship.imports.application.UndoingImports.Undoing;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.text.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what taking an import back would do, and does it. */
@Named
@ViewScoped
public class UndoPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingImports reading;
    private final UndoingImports undoing;
    private final Texts texts;

    private @Nullable Long id;
    private @Nullable ImportView run;
    private @Nullable Undoing preview;

    @Inject
    public UndoPage(ReadingImports reading, UndoingImports undoing, Texts texts) {
        this.reading = reading;
        this.undoing = undoing;
        this.texts = texts;
    }

    public void load() {
        Pages.attempt(this::look);
    }

    private void look() {
        if (id == null) {
            throw Refusal.notFound();
        }
        ImportId asked = new ImportId(id);
        run = reading.get(asked);
        preview = undoing.isPossible(asked) ? undoing.preview(asked) : null;
    }

    public @Nullable String undo() {
        ImportId asked = new ImportId(id == null ? 0 : id);
        Optional<Boolean> done = Pages.attempt(() -> {
            undoing.undo(asked);
            return true;
        });
        return done.map(yes -> here()).orElse(null);
    }

    private String here() {
        return "/imports/import?faces-redirect=true&id=" + id;
    }

    public String reason(UndoingImports.Stay stay) {
        return texts.get(Pages.locale(), stay.reason(), stay.arguments());
    }

    /** Whether anything would be different afterwards. */
    public boolean isAnything() {
        return preview != null && preview.removed() + preview.restored() > 0;
    }

    public @Nullable ImportView getRun() {
        return run;
    }

    public @Nullable Undoing getPreview() {
        return preview;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
