package cx.stewardship.customervoice.web;

import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The themes of a department: what there is most of, what is rising, and what is done about it. */
@Named
@ViewScoped
public class ThemesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ThemeRows themeRows;
    private final CommentItems items;
    private final CommentSearch search = new CommentSearch();
    private final Map<Long, Boolean> selected = new HashMap<>();
    private List<ThemeRow> rows = List.of();
    private List<ThemeRow> rising = List.of();
    private boolean severalDepartments;
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
            rising = rows.stream().filter(ThemeRow::isRising).toList();
            severalDepartments =
                    rows.stream().map(ThemeRow::department).distinct().count() > 1;
            pareto = themeRows.pareto(rows.stream().map(ThemeRow::figures).toList());
        });
    }

    /** Themes that are selected, in the order of the table. */
    private List<Long> chosen() {
        return rows.stream()
                .map(row -> row.figures().id())
                .filter(id -> Boolean.TRUE.equals(selected.get(id)))
                .toList();
    }

    public Map<Long, Boolean> getSelected() {
        return selected;
    }

    public int getSelectedCount() {
        return chosen().size();
    }

    /** The selected themes as they stand in an address. */
    public String getSelectedThemes() {
        return chosen().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    public CommentSearch getSearch() {
        return search;
    }

    public List<ThemeRow> getRows() {
        return rows;
    }

    public List<ThemeRow> getRising() {
        return rising;
    }

    /** Whether themes of more than one department stand in the table. */
    public boolean isSeveralDepartments() {
        return severalDepartments;
    }

    public Pareto getPareto() {
        return pareto;
    }
}
