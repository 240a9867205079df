package cx.stewardship.customervoice.web;

import cx.stewardship.customervoice.StoryId;
import cx.stewardship.customervoice.application.HoldingCustomerMinutes;
import cx.stewardship.customervoice.application.Minute;
import cx.stewardship.customervoice.application.NoteMinute;
import cx.stewardship.customervoice.application.OpenedStory;
import cx.stewardship.customervoice.application.ReadingStories;
import cx.stewardship.customervoice.domain.MinuteUse;
import cx.stewardship.customervoice.domain.Stories;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The customer minute of a department or of the company, and where it was used. */
@Named
@ViewScoped
public class MinutePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int CHOICES = 40;

    private final HoldingCustomerMinutes holding;
    private final ReadingStories reading;
    private final CommentItems items;
    private final Formats formats;

    private final CommentSearch search = new CommentSearch();
    private @Nullable Long story;
    private @Nullable Long quote;
    private @Nullable Minute minute;
    private String name = "";
    private List<Stories.Told> choices = List.of();
    private List<CommentItem> quotes = List.of();
    private List<Use> uses = List.of();
    private int times;
    private String meeting = "";
    private @Nullable Integer people;
    private @Nullable LocalDate heldOn;

    /** A meeting that began with it. */
    public record Use(long id, LocalDate on, String meeting, int people, String by, String department, boolean mine)
            implements Serializable {}

    @SuppressWarnings("NullAway.Init")
    protected MinutePage() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public MinutePage(
            @Nullable HoldingCustomerMinutes holding,
            @Nullable ReadingStories reading,
            @Nullable CommentItems items,
            @Nullable Formats formats) {
        this.holding = holding;
        this.reading = reading;
        this.items = items;
        this.formats = formats;
    }

    public void load() {
        Pages.attempt(() -> {
            DepartmentId usual = holding.usual();
            if (search.getDepartment().isEmpty() && usual != null) {
                items.choices().stream()
                        .filter(choice -> choice.id().equals(usual))
                        .forEach(choice -> search.setDepartment(choice.code()));
            }
            DepartmentId department = search.department(items);
            Minute opened = holding.open(department, story == null ? null : new StoryId(story), quote);
            name = department == null ? Pages.text("voice.minute.company") : items.department(department.value());
            choices = reading.told(null).stream().limit(CHOICES).toList();
            Stories.Told told = opened.story();
            quotes = told == null ? List.of() : behind(told.id());
            minute = opened;
            heldOn = formats.today();
            readUses(department);
        });
    }

    private List<CommentItem> behind(long id) {
        OpenedStory opened = reading.get(new StoryId(id));
        return items.of(opened.behind());
    }

    private void readUses(@Nullable DepartmentId department) {
        times = holding.timesThisQuarter(department);
        uses = holding.latest(department).stream().map(this::use).toList();
    }

    private Use use(MinuteUse use) {
        DepartmentId department = use.department();
        return new Use(
                use.id(),
                use.heldOn(),
                use.meeting(),
                use.people(),
                use.notedByName(),
                department == null ? Pages.text("voice.minute.company") : items.department(department.value()),
                holding.mayTakeBack(use));
    }

    /** Another story, department or quote was chosen. */
    public String choose() {
        return "/customer-voice/minute?faces-redirect=true&department=" + search.getDepartment()
                + (story == null ? "" : "&story=" + story)
                + (quote == null ? "" : "&quote=" + quote);
    }

    public void note() {
        if (Pages.attempt(() -> {
            DepartmentId department = search.department(items);
            Minute shown = minute;
            holding.note(new NoteMinute(
                    department,
                    shown == null || shown.story() == null
                            ? null
                            : new StoryId(shown.story().id()),
                    meeting,
                    people == null ? 0 : people,
                    heldOn == null ? formats.today() : heldOn));
            readUses(department);
        })) {
            meeting = "";
            people = null;
            Pages.say("voice.minute.noted");
        }
    }

    public void takeBack(long id) {
        if (Pages.attempt(() -> {
            holding.takeBack(id);
            readUses(search.department(items));
        })) {
            Pages.say("voice.minute.takenBack");
        }
    }

    public CommentSearch getSearch() {
        return search;
    }

    public @Nullable Minute getMinute() {
        return minute;
    }

    public String getName() {
        return name;
    }

    public List<Stories.Told> getChoices() {
        return choices;
    }

    public List<CommentItem> getQuotes() {
        return quotes;
    }

    public List<Use> getUses() {
        return uses;
    }

    public int getTimes() {
        return times;
    }

    public @Nullable Long getStory() {
        return story == null && minute != null && minute.story() != null
                ? Long.valueOf(minute.story().id())
                : story;
    }

    public void setStory(@Nullable Long story) {
        if (!Objects.equals(story, getStory())) {
            quote = null;
        }
        this.story = story;
    }

    public @Nullable Long getQuote() {
        return quote == null && minute != null && minute.story() != null
                ? Long.valueOf(minute.story().commentId())
                : quote;
    }

    public void setQuote(@Nullable Long quote) {
        this.quote = quote;
    }

    public String getMeeting() {
        return meeting;
    }

    public void setMeeting(@Nullable String meeting) {
        this.meeting = Objects.requireNonNullElse(meeting, "");
    }

    public @Nullable Integer getPeople() {
        return people;
    }

    public void setPeople(@Nullable Integer people) {
        this.people = people;
    }

    public @Nullable LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(@Nullable LocalDate heldOn) {
        this.heldOn = heldOn;
    }
}
