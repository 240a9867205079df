package cx.stewardship.organization.web;

import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.view.SavedViews;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The saved views of any list: chips above it, and the question under which name to keep what is seen. */
@Named
@ViewScoped
public class ViewsBar implements Serializable {

    private static final long serialVersionUID = 1L;

    private SavedViews views;
    private final Map<String, ArrayList<SavedViews.View>> known = new HashMap<>();
    private String name = "";
    private String sharing = SavedViews.Sharing.NOBODY.name();

    @SuppressWarnings("NullAway.Init")
    protected ViewsBar() {}

    @Inject
    public ViewsBar(SavedViews views) {
        this.views = views;
    }

    /** Those of a list; asked for once a page. */
    public List<SavedViews.View> of(String page) {
        return known.computeIfAbsent(page, one -> new ArrayList<>(views.of(one)));
    }

    /** @return whether what is seen is this view */
    public boolean isAt(SavedViews.View view, String query) {
        return view.query().equals(plain(query));
    }

    /** Keeps what is seen, and shows it under its name. */
    public void keep(String page, String query) throws IOException {
        Optional<SavedViews.View> kept =
                Pages.attempt(() -> views.keep(page, name, plain(query), SavedViews.Sharing.valueOf(sharing)));
        if (kept.isPresent()) {
            Pages.say("organization.view.kept", kept.get().name());
            FacesContext faces = FacesContext.getCurrentInstance();
            ExternalContext external = faces.getExternalContext();
            external.redirect(external.getRequestContextPath() + kept.get().address());
            faces.responseComplete();
        }
    }

    private static String plain(String query) {
        return query.startsWith("?") ? query.substring(1) : query;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }

    public String getSharing() {
        return sharing;
    }

    public void setSharing(@Nullable String sharing) {
        this.sharing = Objects.requireNonNullElse(sharing, SavedViews.Sharing.NOBODY.name());
    }
}
