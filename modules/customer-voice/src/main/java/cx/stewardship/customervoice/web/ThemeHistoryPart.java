package cx.stewardship.customervoice.web;

import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done to a theme, or lately in a department, with undo: a part of two pages. */
@Named
@ViewScoped
public class ThemeHistoryPart implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ThemeHistory history;
    private final CommentItems items;
    private List<ThemeHistory.Line> lines = List.of();

    @SuppressWarnings("NullAway.Init")
    protected ThemeHistoryPart() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ThemeHistoryPart(@Nullable ThemeHistory history, @Nullable CommentItems items) {
        this.history = history;
        this.items = items;
    }

    /** @param changes whether this reader changes the theme; others are not told */
    public void ofTheme(long theme, boolean changes) {
        if (changes) {
            lines = history.of(theme);
        }
    }

    /** @param changes whether this reader changes themes; others are not told */
    public void lately(String department, boolean changes) {
        if (!changes) {
            return;
        }
        CommentSearch search = new CommentSearch();
        search.setDepartment(department);
        Pages.attempt(() -> {
            lines = history.lately(search.department(items));
        });
    }

    /** @return where one sees what came of it */
    public @Nullable String undo(long operation, String back) {
        if (Pages.attempt(() -> history.undo(operation))) {
            Pages.say("voice.did.undone");
            return back + (back.contains("?") ? "&" : "?") + "faces-redirect=true";
        }
        return null;
    }

    public List<ThemeHistory.Line> getLines() {
        return lines;
    }
}
