package cx.stewardship.web.search;

import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was found, by kind. */
@Named
@RequestScoped
public class SearchPage {

    private SearchingEverywhere searching;
    private @Nullable String text;
    private List<SearchingEverywhere.Group> groups = List.of();

    @SuppressWarnings("NullAway.Init")
    protected SearchPage() {}

    @Inject
    public SearchPage(SearchingEverywhere searching) {
        this.searching = searching;
    }

    public void load() {
        Pages.attempt(() -> searching.search(getText())).ifPresent(found -> groups = found);
    }

    public List<SearchingEverywhere.Group> getGroups() {
        return groups;
    }

    public boolean isAsked() {
        return getText().strip().length() >= SearchingEverywhere.SHORTEST;
    }

    public String getNothing() {
        return Pages.text("web.search.nothing", getText());
    }

    public String getText() {
        return Objects.requireNonNullElse(text, "");
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
