package cx.stewardship.web.home;

import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.task.Task;
import cx.stewardship.shared.task.WeekFigure;
import cx.stewardship.shared.words.CustomerWords;
import cx.stewardship.shared.words.RisingThemes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The home page: a greeting, tasks, the week, a story. */
@Named
@RequestScoped
public class HomePage {

    private static final int MORNING_ENDS = 12;
    private static final int AFTERNOON_ENDS = 18;
    private static final int SHOWN_AT_ONCE = 8;

    private LookingAtHome looking;
    private CurrentActor current;
    private Clock clock;
    private Formats formats;
    private Home home = new Home(List.of(), List.of(), Optional.empty(), List.of());

    @SuppressWarnings("NullAway.Init")
    protected HomePage() {}

    @Inject
    public HomePage(LookingAtHome looking, CurrentActor current, Clock clock, Formats formats) {
        this.looking = looking;
        this.current = current;
        this.clock = clock;
        this.formats = formats;
    }

    public void load() {
        Pages.attempt(() -> looking.on(formats.today())).ifPresent(found -> home = found);
    }

    public String getGreeting() {
        int hour = clock.instant().atZone(ZoneId.systemDefault()).getHour();
        String time = hour < MORNING_ENDS ? "morning" : hour < AFTERNOON_ENDS ? "afternoon" : "evening";
        return Pages.text("web.home.good." + time, firstName());
    }

    private String firstName() {
        return current.find()
                .map(actor -> actor.displayName().trim().split("\\s+")[0])
                .orElse("");
    }

    /** One sentence: how much waits, and how much of it is late or due today. */
    public String getLede() {
        long pressing = home.tasks().stream()
                .filter(task -> task.due() != null && !task.due().isAfter(formats.today()))
                .count();
        return Pages.text("web.home.lede", home.tasks().size(), pressing);
    }

    public List<Task> getTasks() {
        return home.tasks().stream().limit(SHOWN_AT_ONCE).toList();
    }

    public List<Task> getMoreTasks() {
        return home.tasks().stream().skip(SHOWN_AT_ONCE).toList();
    }

    public String getMoreLabel() {
        return Pages.text("web.home.tasks.more", getMoreTasks().size());
    }

    public List<WeekFigure> getFigures() {
        return home.figures();
    }

    public CustomerWords.@Nullable Story getStory() {
        return home.story().orElse(null);
    }

    public List<RisingThemes.Rising> getRising() {
        return home.rising();
    }

    /** The figures are of the last whole week: from its Monday to its Sunday. */
    public String getWeek() {
        LocalDate monday = formats.today()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
        return Pages.text(
                "web.home.week.span",
                formats.weekday(monday),
                formats.weekday(monday.plusDays(DayOfWeek.SUNDAY.getValue() - 1L)));
    }

    public boolean isSeesComments() {
        return current.find()
                .map(actor -> actor.isAny(Role.DEPARTMENT_LEAD, Role.CX_TEAM))
                .orElse(false);
    }

    public boolean isSeesMaturity() {
        return current.find().map(actor -> actor.isAny(Role.EXECUTIVE)).orElse(false);
    }

    public String icon(Task task) {
        return switch (task.what()) {
            case VERIFY -> "plan";
            case APPROVE -> "pen";
            case ACT -> "alert";
            case ROUTE -> "route";
            case ANSWER -> "answer";
            case REVIEW -> "review";
            case MEND -> "refresh";
            case DECIDE -> "lesson";
            case LOOK -> "import";
        };
    }

    public String verb(Task task) {
        return Pages.text("web.task." + task.what());
    }

    /** A change as an arrow: up, down or flat. */
    public String arrow(WeekFigure figure) {
        Integer change = figure.change();
        return change == null || change == 0 ? "flat" : change > 0 ? "up" : "down";
    }

    /** Whether the change is good news: better, worse, or neither. */
    public String news(WeekFigure figure) {
        Integer change = figure.change();
        return change == null || change == 0 ? "" : change > 0 == figure.moreIsWorse() ? "worse" : "better";
    }

    /** The change in words for those who do not see arrows and colours. */
    public String changeWords(WeekFigure figure) {
        Integer change = figure.change();
        return Pages.text("web.home.change." + arrow(figure), change == null ? 0 : Math.abs(change));
    }

    /** What stands large: of "12 of 22" the 12. */
    public String figure(WeekFigure figure) {
        int end = figure.value().indexOf(' ');
        return end < 0 ? figure.value() : figure.value().substring(0, end);
    }

    /** What stands small beside it: "of 22"; empty when there is nothing more. */
    public String rest(WeekFigure figure) {
        int end = figure.value().indexOf(' ');
        return end < 0 ? "" : figure.value().substring(end + 1);
    }

    public int changeSize(WeekFigure figure) {
        return figure.change() == null ? 0 : Math.abs(figure.change());
    }
}
