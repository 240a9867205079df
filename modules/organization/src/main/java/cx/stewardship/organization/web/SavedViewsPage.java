package cx.stewardship.organization.web;

import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.view.SavedViews;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The views one keeps: renamed, shared, deleted. */
@Named
@ViewScoped
public class SavedViewsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/organization/saved-views?faces-redirect=true";

    private SavedViews views;
    private List<Row> rows = List.of();

    @SuppressWarnings("NullAway.Init")
    protected SavedViewsPage() {}

    @Inject
    public SavedViewsPage(SavedViews views) {
        this.views = views;
    }

    /** A view, and what is typed for it. */
    public static final class Row implements Serializable {
        private static final long serialVersionUID = 1L;
        private final SavedViews.View view;
        private String name;
        private String sharing;

        Row(SavedViews.View view) {
            this.view = view;
            this.name = view.name();
            this.sharing = view.sharing().name();
        }

        public SavedViews.View getView() {
            return view;
        }

        public String getList() {
            return Pages.text("organization.view.page." + view.page());
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name == null ? "" : name;
        }

        public String getSharing() {
            return sharing;
        }

        public void setSharing(String sharing) {
            this.sharing = sharing;
        }
    }

    public void load() {
        Pages.attempt(() -> rows = views.mine().stream().map(Row::new).toList());
    }

    public String save(Row row) {
        boolean saved = Pages.attempt(() -> {
            views.change(row.getView().id(), row.getName(), SavedViews.Sharing.valueOf(row.getSharing()));
            Pages.say("organization.view.changed", row.getName().strip());
        });
        return saved ? HERE : "";
    }

    public String delete(Row row) {
        boolean deleted = Pages.attempt(() -> {
            views.delete(row.getView().id());
            Pages.say("organization.view.deleted", row.getView().name());
        });
        return deleted ? HERE : "";
    }

    public List<Row> getRows() {
        return rows;
    }
}
