package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.application.SplitTheme;
import cx.stewardship.customervoice.application.SplittingThemes;
import cx.stewardship.customervoice.application.SplittingThemes.Half;
import cx.stewardship.customervoice.application.SplittingThemes.Split;
import cx.stewardship.customervoice.application.SplittingThemes.Text;
import cx.stewardship.shared.Refusal;
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

/** Two halves of a theme, with comments that can be moved between them. */
@Named
@ViewScoped
public class SplitThemePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 12;

    private final SplittingThemes splitting;

    private long id;
    private @Nullable Split split;
    private final List<List<Text>> halves = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>()));
    private final Map<Long, Boolean> marked = new HashMap<>();
    private String name = "";
    private String definition = "";
    private boolean all;

    @SuppressWarnings("NullAway.Init")
    protected SplitThemePage() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public SplitThemePage(@Nullable SplittingThemes splitting) {
        this.splitting = splitting;
    }

    public void load() {
        Pages.attempt(() -> {
            Split proposed = splitting.propose(new ThemeId(id));
            split = proposed;
            for (int half = 0; half < 2; half++) {
                halves.get(half).clear();
                if (proposed.halves().size() > half) {
                    halves.get(half).addAll(proposed.halves().get(half).comments());
                }
            }
            name = proposed.halves().size() > 1 ? proposed.halves().get(1).name() : "";
        });
    }

    /** Moves those that are marked to the other half. */
    public void move() {
        List<Text> toSecond = picked(0);
        List<Text> toFirst = picked(1);
        halves.get(0).removeAll(toSecond);
        halves.get(1).removeAll(toFirst);
        halves.get(0).addAll(0, toFirst);
        halves.get(1).addAll(0, toSecond);
        marked.clear();
    }

    private List<Text> picked(int half) {
        return halves.get(half).stream()
                .filter(text -> Boolean.TRUE.equals(marked.get(text.id())))
                .toList();
    }

    public @Nullable String split() {
        Split seen = split;
        if (seen == null) {
            return null;
        }
        boolean done = Pages.attempt(() -> {
            splitting.split(new SplitTheme(
                    new ThemeId(id),
                    halves.get(1).stream().map(Text::id).toList(),
                    name,
                    definition,
                    seen.preview().themes().get(0).version()));
        });
        if (!done) {
            return null;
        }
        Pages.say("voice.split.done", halves.get(1).size(), name.strip());
        return "/customer-voice/theme.xhtml?faces-redirect=true&id=" + id;
    }

    public void showAll() {
        all = true;
    }

    public @Nullable Split getSplit() {
        return split;
    }

    /** Why it cannot be done; empty when it can. */
    public String getRefusal() {
        Refusal refusal = split == null ? null : split.preview().refusal();
        return refusal == null ? "" : Pages.text(refusal);
    }

    public List<Text> shown(int half) {
        List<Text> texts = halves.get(half);
        return all ? texts : texts.subList(0, Math.min(SHOWN, texts.size()));
    }

    public int size(int half) {
        return halves.get(half).size();
    }

    public List<String> terms(int half) {
        List<Half> proposed = split == null ? List.of() : split.halves();
        return proposed.size() > half ? proposed.get(half).terms() : List.of();
    }

    public boolean isMore() {
        return !all && (halves.get(0).size() > SHOWN || halves.get(1).size() > SHOWN);
    }

    public Map<Long, Boolean> getMarked() {
        return marked;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
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
}
