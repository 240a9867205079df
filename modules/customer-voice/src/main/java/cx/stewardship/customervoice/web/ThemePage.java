package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.application.GroupingComments;
import cx.stewardship.customervoice.application.NamingThemes;
import cx.stewardship.customervoice.application.ReadingMembership;
import cx.stewardship.customervoice.application.ReadingThemes;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One theme: what belongs to it, how it moves, what is done about it. */
@Named
@ViewScoped
public class ThemePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingThemes themes;
    private final NamingThemes naming;
    private final GroupingComments grouping;
    private final ThemeParts parts;

    private long id;
    private @Nullable ThemeRow row;
    private boolean changeable;
    private boolean followed;
    private String name = "";
    private String definition = "";
    private List<CommentItem> comments = new ArrayList<>();
    private List<ReadingMembership.Quote> quotes = List.of();
    private Map<Long, String> alike = new HashMap<>();
    private @Nullable String next;
    private WeeklyChart chart = WeeklyChart.of(List.of());

    @SuppressWarnings("NullAway.Init")
    protected ThemePage() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ThemePage(
            @Nullable ReadingThemes themes,
            @Nullable NamingThemes naming,
            @Nullable GroupingComments grouping,
            @Nullable ThemeParts parts) {
        this.themes = themes;
        this.naming = naming;
        this.grouping = grouping;
        this.parts = parts;
    }

    public void load() {
        Pages.attempt(() -> {
            ThemeRow found = parts.row(themes.get(new ThemeId(id)));
            followed |= found.figures().id() != id;
            id = found.figures().id();
            row = found;
            changeable = themes.mayChange(found.figures());
            name = found.figures().name();
            definition = found.figures().definition();
            chart = WeeklyChart.of(found.figures().weeks());
            comments = new ArrayList<>();
            next = parts.comments(id, null, comments);
            quotes = parts.quotes(id);
            alike = parts.alike(id, comments);
        });
    }

    public void more() {
        Pages.attempt(() -> {
            next = parts.comments(id, next, comments);
            alike = parts.alike(id, comments);
        });
    }

    public void save() {
        Integer seen = row == null ? null : row.figures().version();
        if (Pages.attempt(() -> naming.name(new ThemeId(id), name, definition, seen))) {
            Pages.say("voice.theme.saved");
            load();
        }
    }

    public void lock(boolean locked) {
        boolean done = Pages.attempt(() -> {
            if (locked) {
                naming.lock(new ThemeId(id));
            } else {
                naming.unlock(new ThemeId(id));
            }
        });
        if (done) {
            Pages.say(locked ? "voice.theme.lock.done" : "voice.theme.unlock.done");
            load();
        }
    }

    public void takeOut(long comment) {
        if (Pages.attempt(() -> {
            grouping.outOf(new ThemeId(id), List.of(comment));
        })) {
            Pages.say("voice.theme.takenOut");
            load();
        }
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable ThemeRow getRow() {
        return row;
    }

    public boolean isChangeable() {
        return changeable;
    }

    /** Whether the address named a theme that was merged into this one. */
    public boolean isFollowed() {
        return followed;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    public String getDefinition() {
        return definition;
    }

    public void setDefinition(@Nullable String definition) {
        this.definition = Objects.requireNonNullElse(definition, "");
    }

    public List<CommentItem> getComments() {
        return comments;
    }

    public List<ReadingMembership.Quote> getQuotes() {
        return quotes;
    }

    /** For comments that joined by themselves, how much they are alike. */
    public Map<Long, String> getAlike() {
        return alike;
    }

    public boolean isMore() {
        return next != null;
    }

    public WeeklyChart getChart() {
        return chart;
    }
}
