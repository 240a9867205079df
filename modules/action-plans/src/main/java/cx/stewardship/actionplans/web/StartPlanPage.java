package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.ActionPlanId;
import cx.stewardship.actionplans.application.ProposedPlan;
import cx.stewardship.actionplans.application.ReadingActionPlans;
import cx.stewardship.actionplans.application.StartActionPlan;
import cx.stewardship.actionplans.application.StartingActionPlans;
import cx.stewardship.customervoice.ThemeEnded;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.page.Pages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a theme to a plan: what will be fixed is shown first, what is needed is asked. */
@Named
@ViewScoped
public class StartPlanPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final StartingActionPlans starting;
    private final ReadingActionPlans reading;
    private final CurrentActor current;

    private @Nullable String theme;
    private @Nullable ProposedPlan proposed;
    private List<String> colleagues = List.of();
    private List<String> meetings = List.of();
    private @Nullable String title;
    private @Nullable String betterOff;
    private @Nullable String owner;
    private @Nullable String checker;
    private @Nullable String routine;
    private @Nullable Double ratio = 0.6;
    private @Nullable Integer weeks = 12;

    @Inject
    public StartPlanPage(StartingActionPlans starting, ReadingActionPlans reading, CurrentActor current) {
        this.starting = starting;
        this.reading = reading;
        this.current = current;
    }

    public void load() {
        if (themes().isEmpty()) {
            return;
        }
        Pages.attempt(() -> {
            ProposedPlan read = starting.propose(themes());
            proposed = read;
            title = read.title();
            colleagues = reading.colleagues("");
            meetings = reading.routines(read.department().value());
            String me = current.get().displayName() + " (";
            owner = colleagues.stream()
                    .filter(name -> name.startsWith(me))
                    .findFirst()
                    .orElse(null);
        });
    }

    /** One id, or several with commas in between; what is no number is left out. */
    private List<ThemeId> themes() {
        return theme == null
                ? List.of()
                : Arrays.stream(theme.split(","))
                        .map(String::strip)
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(id -> new ThemeId(Long.parseLong(id)))
                        .distinct()
                        .toList();
    }

    public @Nullable String start() {
        Optional<ActionPlanId> id = Pages.attempt(this::started);
        if (id.isEmpty()) {
            return null;
        }
        Pages.say("plans.startPage.done", id.get().value());
        return "/action-plans/plan.xhtml?faces-redirect=true&id=" + id.get().value();
    }

    /** Null when its theme has ended meanwhile; then it is told with what to go on. */
    private @Nullable ActionPlanId started() {
        try {
            return starting.start(new StartActionPlan(
                    themes(),
                    title,
                    betterOff,
                    reading.colleague(owner, "plans.start.owner"),
                    reading.colleague(checker, "plans.start.checker"),
                    routine,
                    ratio,
                    weeks,
                    null));
        } catch (ThemeEnded ended) {
            String page = ended.isMerged() ? "/action-plans/start?theme=" : "/customer-voice/theme?id=";
            String words = ended.isMerged() ? "plans.startPage.fromOther" : "plans.startPage.seeTheme";
            Pages.tell(ended, page + ended.goOn().value(), Pages.text(words, ended.name()));
            return null;
        }
    }

    public boolean isChosen() {
        return proposed != null;
    }

    public @Nullable ProposedPlan getProposed() {
        return proposed;
    }

    public List<String> getColleagues() {
        return colleagues;
    }

    public List<String> getMeetings() {
        return meetings;
    }

    public @Nullable String getTheme() {
        return theme;
    }

    public void setTheme(@Nullable String theme) {
        this.theme = theme;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getBetterOff() {
        return betterOff;
    }

    public void setBetterOff(@Nullable String betterOff) {
        this.betterOff = betterOff;
    }

    public @Nullable String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner;
    }

    public @Nullable String getChecker() {
        return checker;
    }

    public void setChecker(@Nullable String checker) {
        this.checker = checker;
    }

    public @Nullable String getRoutine() {
        return routine;
    }

    public void setRoutine(@Nullable String routine) {
        this.routine = routine;
    }

    public @Nullable Double getRatio() {
        return ratio;
    }

    public void setRatio(@Nullable Double ratio) {
        this.ratio = ratio;
    }

    public @Nullable Integer getWeeks() {
        return weeks;
    }

    public void setWeeks(@Nullable Integer weeks) {
        this.weeks = weeks;
    }
}
