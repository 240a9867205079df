package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.ActionPlanId;
import cx.stewardship.actionplans.ActionPlanStarted;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.Baseline;
import cx.stewardship.actionplans.domain.BaselineSource;
import cx.stewardship.actionplans.domain.BaselineWeek;
import cx.stewardship.actionplans.domain.Criteria;
import cx.stewardship.actionplans.domain.FrozenQuote;
import cx.stewardship.actionplans.domain.NewPlan;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan starts from themes in one step; what customers said and how often is fixed at that moment. */
@ApplicationScoped
@Transactional
public class StartingActionPlans {

    private static final int QUOTES = 5;

    private PlanDesk desk;
    private PlanNames names;
    private Themes themes;
    private Event<ActionPlanStarted> started;

    @SuppressWarnings("NullAway.Init")
    protected StartingActionPlans() {}

    @Inject
    StartingActionPlans(PlanDesk desk, PlanNames names, Themes themes, Event<ActionPlanStarted> started) {
        this.desk = desk;
        this.names = names;
        this.themes = themes;
        this.started = started;
    }

    /** What a plan from these themes would begin with today. */
    @AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM})
    public ProposedPlan propose(List<ThemeId> ids) {
        List<Themes.Theme> chosen = chosen(ids);
        Themes.Theme first = chosen.get(0);
        Baseline baseline = baseline(ids, desk.today());
        List<Themes.Week> lately = themes.weekly(
                ids, Baseline.end(desk.today()), Baseline.end(desk.today()).plusWeeks(Baseline.TRIGGER_WEEKS));
        return new ProposedPlan(
                first.department(),
                names.department(first.department().value()),
                first.name(),
                first.definition(),
                chosen.stream().mapToLong(Themes.Theme::comments).sum(),
                ProposedPlan.texts(quotes(ids)),
                baseline.weeks().get(0).monday(),
                baseline.weeks().get(Baseline.WEEKS - 1).monday(),
                baseline.events(),
                baseline.total(),
                lately.stream().mapToLong(Themes.Week::ofTheme).sum(),
                lately.stream().mapToLong(Themes.Week::all).sum());
    }

    /** @throws Refusal when a theme is not the actor's, was merged or dissolved meanwhile, or something is missing */
    @AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM})
    public ActionPlanId start(StartActionPlan command) {
        if (command.themes().isEmpty()) {
            throw PlanRefused.invalid("plans.start.noTheme");
        }
        Themes.Theme first = chosen(command.themes()).get(0);
        themes.hold(command.themes());
        LocalDate begunOn = command.begunOn() == null ? desk.today() : command.begunOn();
        String title = command.title();
        ActionPlan plan = desk.add(ActionPlan.draft(
                new NewPlan(
                        first.department().value(),
                        command.themes().stream().map(ThemeId::value).toList(),
                        title == null || title.isBlank() ? first.name() : title,
                        command.betterOff() == null ? "" : command.betterOff(),
                        owner(command.owner()),
                        checker(command.checker()),
                        names.routines()
                                .named(command.routine(), first.department().value()),
                        criteria(command.agreedRatio(), command.windowWeeks()),
                        begunOn,
                        quotes(command.themes()).stream()
                                .map(quote -> new FrozenQuote(quote.id().value(), quote.text(), quote.occurredOn()))
                                .toList(),
                        baseline(command.themes(), begunOn),
                        bySource(command.themes(), begunOn)),
                desk.by()));
        desk.record("started", plan, null, plan.title());
        ActionPlanId id = new ActionPlanId(plan.id());
        started.fire(
                new ActionPlanStarted(id, new DepartmentId(plan.departmentId()), command.themes(), plan.stateSince()));
        return id;
    }

    /**
     * The person behind an employee number.
     *
     * @return null when none is given
     * @throws Refusal with this key when nobody has it
     */
    @AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM})
    public @Nullable PersonId personWith(@Nullable String employeeNumber, String key) {
        return employeeNumber == null || employeeNumber.isBlank()
                ? null
                : names.withNumber(employeeNumber.strip(), key);
    }

    private List<Themes.Theme> chosen(List<ThemeId> ids) {
        if (ids.isEmpty()) {
            throw Refusal.notFound();
        }
        List<Themes.Theme> chosen = new ArrayList<>();
        for (ThemeId id : ids) {
            chosen.add(themes.find(id, desk.actor()).orElseThrow(Refusal::notFound));
        }
        if (!desk.answersFor(chosen.get(0).department())) {
            throw Refusal.notFound();
        }
        return chosen;
    }

    private Baseline baseline(List<ThemeId> ids, LocalDate begunOn) {
        return new Baseline(themes.weekly(ids, Baseline.firstMonday(begunOn), Baseline.end(begunOn)).stream()
                .map(week -> new BaselineWeek(week.monday(), week.ofTheme(), week.all()))
                .toList());
    }

    private List<BaselineSource> bySource(List<ThemeId> ids, LocalDate begunOn) {
        return themes.weeklyBySource(ids, Baseline.firstMonday(begunOn), Baseline.end(begunOn)).stream()
                .map(of -> new BaselineSource(of.source(), of.monday(), of.ofTheme(), of.all()))
                .toList();
    }

    private List<Themes.Quote> quotes(List<ThemeId> ids) {
        int each = Math.max(1, QUOTES / ids.size());
        List<Themes.Quote> quotes = new ArrayList<>();
        for (ThemeId id : ids) {
            for (Themes.Quote quote : themes.quotes(id, each)) {
                if (quotes.stream().noneMatch(other -> other.id().equals(quote.id()))) {
                    quotes.add(quote);
                }
            }
        }
        return quotes;
    }

    private long owner(@Nullable PersonId owner) {
        PersonId person = owner == null ? desk.actor().person() : owner;
        if (person == null) {
            throw PlanRefused.invalid("plans.start.owner");
        }
        return names.person(person, "plans.start.owner");
    }

    private long checker(@Nullable PersonId checker) {
        if (checker == null) {
            throw PlanRefused.invalid("plans.start.checker");
        }
        return names.person(checker, "plans.start.checker");
    }

    static @Nullable Criteria criteria(@Nullable Double ratio, @Nullable Integer weeks) {
        if (ratio == null && weeks == null) {
            return null;
        }
        return new Criteria(ratio == null ? 0 : ratio, weeks == null ? 0 : weeks);
    }
}
