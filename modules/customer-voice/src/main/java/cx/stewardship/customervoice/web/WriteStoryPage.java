package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.StoryId;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.application.OpenedStory;
import cx.stewardship.customervoice.application.ReadingStories;
import cx.stewardship.customervoice.application.ReadingThemes;
import cx.stewardship.customervoice.application.TellStory;
import cx.stewardship.customervoice.application.TellingStories;
import cx.stewardship.customervoice.application.ThemeFigures;
import cx.stewardship.customervoice.domain.Stories;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A story in the making: a new one, from a theme or from chosen comments, or one that is changed. */
@Named
@ViewScoped
public class WriteStoryPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReadingStories reading;
    private final TellingStories telling;
    private final Candidates candidates;
    private final ReadingThemes themes;

    private long id;
    private @Nullable Long theme;
    private String comments = "";
    private String themeName = "";
    private int version;
    private @Nullable Long department;
    private final CommentPicker picker = new CommentPicker();
    private final StoryText text = new StoryText();
    private @Nullable Long best;

    @SuppressWarnings("NullAway.Init")
    protected WriteStoryPage() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public WriteStoryPage(
            @Nullable ReadingStories reading,
            @Nullable TellingStories telling,
            @Nullable Candidates candidates,
            @Nullable ReadingThemes themes) {
        this.reading = reading;
        this.telling = telling;
        this.candidates = candidates;
        this.themes = themes;
    }

    public void load() {
        Pages.attempt(() -> {
            if (!reading.mayWrite()) {
                throw Refusal.notAllowed();
            }
            if (id != 0) {
                change();
            } else if (theme != null) {
                ThemeFigures figures = themes.get(new ThemeId(theme));
                department = figures.departmentId();
                themeName = figures.name();
                picker.offer(candidates.ofTheme(theme));
            } else if (!comments.isEmpty()) {
                picker.pick(candidates.named(comments));
                best = picker.getChosen().get(0).id();
            } else {
                picker.offer(candidates.withWords(""));
            }
        });
    }

    private void change() {
        OpenedStory opened = reading.get(new StoryId(id));
        if (!opened.changeable()) {
            throw Refusal.notFound();
        }
        Stories.Told story = opened.story();
        version = story.version();
        department = story.departmentId();
        theme = story.themeId();
        themeName = Objects.requireNonNullElse(story.theme(), "");
        text.setTitle(story.title());
        text.setSituation(story.situation());
        text.setCause(story.cause());
        text.setChanged(story.changed());
        best = story.commentId();
        picker.pick(candidates.of(opened.behind()));
        if (theme != null) {
            picker.offer(candidates.ofTheme(theme));
        }
    }

    public void find() {
        Pages.attempt(() -> picker.offer(candidates.withWords(picker.getWords())));
    }

    public @Nullable String save() {
        TellStory command = new TellStory(
                new DepartmentId(department == null ? 0 : department),
                theme == null ? null : new ThemeId(theme),
                text.getTitle(),
                text.getSituation(),
                text.getCause(),
                text.getChanged(),
                picker.ids(),
                best == null ? 0 : best);
        Optional<Long> saved = Pages.attempt(() -> {
            if (id == 0) {
                return telling.tell(command).value();
            }
            telling.change(new StoryId(id), version, command);
            return id;
        });
        saved.ifPresent(story -> Pages.say("voice.story.saved"));
        return saved.map(story -> "/customer-voice/story?faces-redirect=true&id=" + story)
                .orElse(null);
    }

    /** What is chosen, for the question which of them tells it best. */
    public List<CommentItem> getChosen() {
        return picker.getChosen();
    }

    public StoryText getText() {
        return text;
    }

    public CommentPicker getPicker() {
        return picker;
    }

    public String getThemeName() {
        return themeName;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable Long getTheme() {
        return theme;
    }

    public void setTheme(@Nullable Long theme) {
        this.theme = theme;
    }

    public String getComments() {
        return comments;
    }

    public void setComments(@Nullable String comments) {
        this.comments = Objects.requireNonNullElse(comments, "");
    }

    public @Nullable Long getDepartment() {
        return department;
    }

    public void setDepartment(@Nullable Long department) {
        this.department = department;
    }

    public @Nullable Long getBest() {
        return best;
    }

    public void setBest(@Nullable Long best) {
        this.best = best;
    }
}
