package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.application.ReadingStories;
import cx.stewardship.customervoice.domain.Stories;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stories that are told, of the company or of one department; on demand those that were put away. */
@Named
@ViewScoped
public class StoriesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingStories reading;
    private final CommentItems items;
    private final CommentSearch search = new CommentSearch();
    private List<Stories.Told> stories = List.of();
    private boolean putAway;
    private boolean writer;
    private int countPutAway;

    @SuppressWarnings("NullAway.Init")
    protected StoriesPage() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public StoriesPage(@Nullable ReadingStories reading, @Nullable CommentItems items) {
        this.reading = reading;
        this.items = items;
    }

    public void load() {
        Pages.attempt(() -> {
            writer = reading.mayWrite();
            List<Stories.Told> away = writer ? reading.putAway() : List.of();
            countPutAway = away.size();
            stories = putAway ? away : reading.told(search.department(items));
        });
    }

    public CommentSearch getSearch() {
        return search;
    }

    public List<Stories.Told> getStories() {
        return stories;
    }

    public boolean isPutAway() {
        return putAway;
    }

    public void setPutAway(boolean putAway) {
        this.putAway = putAway;
    }

    public boolean isWriter() {
        return writer;
    }

    public int getCountPutAway() {
        return countPutAway;
    }
}
