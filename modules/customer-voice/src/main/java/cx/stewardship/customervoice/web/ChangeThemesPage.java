package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.application.DissolvingThemes;
import cx.stewardship.customervoice.application.MergeThemes;
import cx.stewardship.customervoice.application.MergingThemes;
import cx.stewardship.customervoice.application.ThemePreview;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows what merging or dissolving themes would move, and does it. */
@Named
@ViewScoped
public class ChangeThemesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final MergingThemes merging;
    private final DissolvingThemes dissolving;

    private String themes = "";
    private long into;
    private String name = "";
    private @Nullable ThemePreview preview;

    @SuppressWarnings("NullAway.Init")
    protected ChangeThemesPage() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ChangeThemesPage(@Nullable MergingThemes merging, @Nullable DissolvingThemes dissolving) {
        this.merging = merging;
        this.dissolving = dissolving;
    }

    public void loadMerge() {
        Pages.attempt(() -> {
            List<ThemeId> ids = ids();
            if (ids.size() < 2) {
                throw Refusal.notFound();
            }
            into = ids.get(0).value();
            show();
        });
    }

    /** After another was chosen to remain. */
    public void choose() {
        Pages.attempt(this::show);
    }

    private void show() {
        ThemePreview shown = merging.preview(new ThemeId(into), others());
        preview = shown;
        name = shown.themes().get(0).name();
    }

    public void loadDissolve() {
        Pages.attempt(() -> {
            preview = dissolving.preview(ids().stream().findFirst().orElseThrow(Refusal::notFound));
        });
    }

    public @Nullable String merge() {
        boolean done = Pages.attempt(() -> {
            merging.merge(new MergeThemes(new ThemeId(into), others(), name, null, seen()));
        });
        if (!done) {
            return null;
        }
        Pages.say("voice.merge.done", ids().size(), name.strip());
        return "/customer-voice/theme.xhtml?faces-redirect=true&id=" + into;
    }

    public @Nullable String dissolve() {
        ThemePreview seen = preview;
        if (seen == null) {
            return null;
        }
        ThemePreview.Line line = seen.themes().get(0);
        boolean done = Pages.attempt(() -> {
            dissolving.dissolve(new ThemeId(line.id()), line.version());
        });
        if (!done) {
            return null;
        }
        Pages.say("voice.dissolve.done", line.name());
        return "/customer-voice/themes.xhtml?faces-redirect=true";
    }

    private Map<ThemeId, Integer> seen() {
        Map<ThemeId, Integer> seen = new HashMap<>();
        if (preview != null) {
            preview.themes().forEach(line -> seen.put(new ThemeId(line.id()), line.version()));
        }
        return seen;
    }

    private List<ThemeId> ids() {
        return Arrays.stream(themes.split(","))
                .map(String::strip)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(id -> new ThemeId(Long.parseLong(id)))
                .distinct()
                .toList();
    }

    private List<ThemeId> others() {
        List<ThemeId> others = new ArrayList<>(ids());
        others.remove(new ThemeId(into));
        return others;
    }

    public @Nullable ThemePreview getPreview() {
        return preview;
    }

    /** Why it cannot be done; empty when it can. */
    public String getRefusal() {
        Refusal refusal = preview == null ? null : preview.refusal();
        return refusal == null ? "" : Pages.text(refusal);
    }

    public String getThemes() {
        return themes;
    }

    public void setThemes(@Nullable String themes) {
        this.themes = Objects.requireNonNullElse(themes, "");
    }

    public long getInto() {
        return into;
    }

    public void setInto(long into) {
        this.into = into;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }
}
