package cx.stewardship.customervoice.web;

import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The themes of a department: what there is most of, what is rising, and what is done about it. */
@Named
@ViewScoped
public class ThemesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ThemeRows themeRows;
    private final CommentItems items;
    private final CommentSearch search = new CommentSearch();
    private List<ThemeRow> rows = List.of();
    private Pareto pareto = Pareto.none();

    @SuppressWarnings("NullAway.Init")
    protected ThemesPage() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ThemesPage(@Nullable ThemeRows themeRows, @Nullable CommentItems items) {
        this.themeRows = themeRows;
        this.items = items;
    }

    public void load() {
        Pages.attempt(() -> {
            rows = themeRows.rows(themeRows.of(search.department(items)));
            pareto = themeRows.pareto(rows.stream().map(ThemeRow::figures).toList());
        });
    }

    public CommentSearch getSearch() {
        return search;
    }

    public List<ThemeRow> getRows() {
        return rows;
    }

    public List<ThemeRow> getRising() {
        return rows.stream().filter(ThemeRow::isRising).toList();
    }

    /** Whether themes of more than one department stand in the table. */
    public boolean isSeveralDepartments() {
        return rows.stream().map(ThemeRow::department).distinct().count() > 1;
    }

    public Pareto getPareto() {
        return pareto;
    }
}
