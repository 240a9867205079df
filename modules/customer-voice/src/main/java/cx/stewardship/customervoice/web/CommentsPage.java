package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.application.GroupingComments;
import cx.stewardship.customervoice.application.ReadingComments;
import cx.stewardship.customervoice.application.ThemeFigures;
import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.Counted;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Slice;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The stream of comments: filters that stand in the address, more by key, and what is selected goes into a theme. */
@Named
@ViewScoped
public class CommentsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 15;

    private final ReadingComments reading;
    private final GroupingComments grouping;
    private final CommentItems items;
    private final ThemeRows themeRows;

    private final CommentSearch search = new CommentSearch();
    private final Map<Long, Boolean> selected = new HashMap<>();
    private List<CommentItem> stream = List.of();
    private List<String> sources = List.of();
    private List<ThemeFigures> themes = List.of();
    private List<SelectItem> themeChoices = List.of();
    private List<CommentSearch.View> views = List.of();
    private Pareto pareto = Pareto.none();
    private List<ThemeRow> rising = List.of();
    private @Nullable String next;
    private Counted total = new Counted(0, false);
    private String targetTheme = "";
    private String newTheme = "";
    private @Nullable Long newThemeDepartment;

    @SuppressWarnings("NullAway.Init")
    protected CommentsPage() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public CommentsPage(
            @Nullable ReadingComments reading,
            @Nullable GroupingComments grouping,
            @Nullable CommentItems items,
            @Nullable ThemeRows themeRows) {
        this.reading = reading;
        this.grouping = grouping;
        this.items = items;
        this.themeRows = themeRows;
    }

    public void load() {
        Pages.attempt(() -> {
            themes = themeRows.of(department());
            themeChoices = ThemeChoices.of(
                    themes,
                    search.getTheme(),
                    themeRows.departments(),
                    others -> Pages.text("voice.filter.theme.more", others));
            pareto = themeRows.pareto(themes);
            rising = themeRows.rows(
                    themes.stream().filter(ThemeFigures::rises).limit(5).toList());
            read();
        });
    }

    /** A filter has been changed: new list and counts, and the address says so. */
    public void filter() {
        Pages.attempt(() -> {
            read();
            PrimeFaces.current().executeScript("history.replaceState(null,'','comments" + search.address() + "')");
        });
    }

    private void read() {
        selected.clear();
        LocalDate today = themeRows.today();
        ReadingComments.Look look = reading.look(
                department(), search.filter(today), search.isByRelevance(), AT_ONCE, CommentSearch.viewed(today));
        Slice<CommentLine> slice = look.first();
        sources = look.sources();
        stream = new ArrayList<>(items.of(slice.rows()));
        next = slice.next();
        total = new Counted(slice.total(), slice.more());
        views = search.views(look.counts());
    }

    private Slice<CommentLine> following(@Nullable String after) {
        CommentFilter filter = search.filter(themeRows.today());
        return search.isByRelevance()
                ? reading.relevant(department(), filter, after, AT_ONCE)
                : reading.stream(department(), filter, after, AT_ONCE);
    }

    public List<String> getSources() {
        return sources;
    }

    public void more() {
        Pages.attempt(() -> {
            Slice<CommentLine> slice = following(next);
            stream.addAll(items.of(slice.rows()));
            next = slice.next();
        });
    }

    /** Puts what is selected into the chosen theme, or into a new one. */
    public void group() {
        List<Long> ids = selectedIds();
        boolean done = Pages.attempt(() -> {
            if (targetTheme.isEmpty()) {
                long owner = Objects.requireNonNullElseGet(
                        newThemeDepartment,
                        () -> newThemeChoices().isEmpty()
                                ? 0L
                                : newThemeChoices().get(0));
                grouping.intoNew(new DepartmentId(owner), newTheme, "", ids);
                Pages.say("voice.group.made", ids.size(), newTheme.strip());
            } else {
                int joined = grouping.into(new ThemeId(Long.parseLong(targetTheme)), ids);
                Pages.say("voice.group.joined", joined, themeName(targetTheme));
            }
        });
        if (done) {
            newTheme = "";
            targetTheme = "";
            load();
        }
    }

    /** Begins a story with what is selected. */
    public String story() {
        return "/customer-voice/write-story?faces-redirect=true&comments="
                + selectedIds().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private String themeName(String id) {
        return themes.stream()
                .filter(theme -> Long.toString(theme.id()).equals(id))
                .map(ThemeFigures::name)
                .findFirst()
                .orElse("");
    }

    /** Departments that a new theme may belong to: that of the page, or all there are. */
    private List<Long> newThemeChoices() {
        DepartmentId one = department();
        return one == null ? items.choices().stream().map(d -> d.id().value()).toList() : List.of(one.value());
    }

    private @Nullable DepartmentId department() {
        return search.department(items);
    }

    private List<Long> selectedIds() {
        return selected.entrySet().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public CommentSearch getSearch() {
        return search;
    }

    public List<CommentItem> getStream() {
        return stream;
    }

    public boolean isMore() {
        return next != null;
    }

    /** How many of how many are shown, as far as they were counted. */
    public String getShown() {
        return Pages.text(
                total.more() ? "voice.comments.shown.more" : "voice.comments.shown", stream.size(), total.comments());
    }

    /** What a file of them will hold. */
    public String getExport() {
        return total.more() || total.comments() > ReadingComments.MOST_EXPORTED
                ? Pages.text("voice.comments.export.upTo", ReadingComments.MOST_EXPORTED)
                : Pages.text("voice.comments.export", total.comments());
    }

    /** {@code 1,234}, or that there are more than were counted. */
    public String count(Counted counted) {
        return Pages.text(counted.more() ? "voice.count.more" : "voice.count", counted.comments());
    }

    public List<SelectItem> getThemeChoices() {
        return themeChoices;
    }

    public List<CommentSearch.View> getViews() {
        return views;
    }

    public Pareto getPareto() {
        return pareto;
    }

    public List<ThemeRow> getRising() {
        return rising;
    }

    public Map<Long, Boolean> getSelected() {
        return selected;
    }

    public int getSelectedCount() {
        return selectedIds().size();
    }

    public String getTargetTheme() {
        return targetTheme;
    }

    public void setTargetTheme(@Nullable String targetTheme) {
        this.targetTheme = Objects.requireNonNullElse(targetTheme, "");
    }

    public String getNewTheme() {
        return newTheme;
    }

    public void setNewTheme(@Nullable String newTheme) {
        this.newTheme = Objects.requireNonNullElse(newTheme, "");
    }

    public @Nullable Long getNewThemeDepartment() {
        return newThemeDepartment;
    }

    public void setNewThemeDepartment(@Nullable Long newThemeDepartment) {
        this.newThemeDepartment = newThemeDepartment;
    }
}
