package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.StoryId;
import cx.stewardship.customervoice.application.OpenedStory;
import cx.stewardship.customervoice.application.ReadingStories;
import cx.stewardship.customervoice.application.TellingStories;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One story, with the comments behind it that the reader may see. */
@Named
@ViewScoped
public class StoryPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingStories reading;
    private final TellingStories telling;
    private final CommentItems items;
    private long id;
    private @Nullable OpenedStory opened;
    private List<CommentItem> behind = List.of();

    @SuppressWarnings("NullAway.Init")
    protected StoryPage() {
        this(null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public StoryPage(@Nullable ReadingStories reading, @Nullable TellingStories telling, @Nullable CommentItems items) {
        this.reading = reading;
        this.telling = telling;
        this.items = items;
    }

    public void load() {
        Pages.attempt(() -> {
            OpenedStory found = reading.get(new StoryId(id));
            behind = items.of(found.behind());
            opened = found;
        });
    }

    public @Nullable String putAway() {
        if (Pages.attempt(() -> telling.putAway(new StoryId(id)))) {
            Pages.say("voice.story.putAway.done");
            return "/customer-voice/stories?faces-redirect=true";
        }
        load();
        return null;
    }

    public @Nullable String bringBack() {
        if (Pages.attempt(() -> telling.bringBack(new StoryId(id)))) {
            Pages.say("voice.story.bringBack.done");
        }
        return "/customer-voice/story?faces-redirect=true&id=" + id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable OpenedStory getOpened() {
        return opened;
    }

    public List<CommentItem> getBehind() {
        return behind;
    }
}
