package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.application.CalendarEntry.State;
import cx.stewardship.actionplans.domain.CalendarDays;
import cx.stewardship.actionplans.domain.CalendarDays.CheckDay;
import cx.stewardship.actionplans.domain.CalendarDays.DueDay;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The days of plans for a calendar: what one does and checks oneself, or all of a department that one leads. */
@ApplicationScoped
@Transactional
public class KeepingCalendars {

    /** What is over stays that long, so that a calendar that is read rarely hears of it. */
    private static final Duration MEMORY = Duration.ofDays(60);

    private PlanDesk desk;
    private CalendarDays days;
    private Departments departments;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected KeepingCalendars() {}

    @Inject
    KeepingCalendars(PlanDesk desk, CalendarDays days, Departments departments, Texts texts) {
        this.desk = desk;
        this.days = days;
        this.departments = departments;
        this.texts = texts;
    }

    /** Actions one does and plans one checks; nothing for an account without a person. */
    @AllowedTo(Role.EMPLOYEE)
    public List<CalendarEntry> own(Locale locale) {
        PersonId person = desk.actor().person();
        return person == null ? List.of() : entries(person.value(), Set.of(), locale);
    }

    /**
     * Everything of a department and those below it.
     *
     * @param code null for all departments that the actor leads
     * @throws Refusal (not found) when there is none by this code, or it is not the actor's
     */
    @AllowedTo({Role.DEPARTMENT_LEAD, Role.CX_TEAM, Role.EXECUTIVE})
    public List<CalendarEntry> ofDepartment(@Nullable String code, Locale locale) {
        Actor actor = desk.actor();
        Set<DepartmentId> wanted =
                code == null || code.isBlank() ? actor.leads() : departments.withBelow(mine(code, actor));
        Set<Long> ids = wanted.stream().map(DepartmentId::value).collect(Collectors.toSet());
        return ids.isEmpty() ? List.of() : entries(null, ids, locale);
    }

    private DepartmentId mine(String code, Actor actor) {
        DepartmentId named =
                departments.named(code).orElseThrow(Refusal::notFound).id();
        if (!actor.isAny(Role.CX_TEAM, Role.EXECUTIVE) && !desk.answersFor(named)) {
            throw Refusal.notFound();
        }
        return named;
    }

    private List<CalendarEntry> entries(@Nullable Long person, Set<Long> ids, Locale locale) {
        Instant since = desk.by().at().minus(MEMORY);
        List<CalendarEntry> entries = new ArrayList<>();
        days.dues(person, ids, since).forEach(due -> entries.add(due(due, locale)));
        days.checks(person, ids).forEach(check -> entries.add(check(check, locale)));
        return List.copyOf(entries);
    }

    private CalendarEntry due(DueDay due, Locale locale) {
        State state = due.cancelled() ? State.CANCELLED : due.doneOn() != null ? State.DONE : State.OPEN;
        return new CalendarEntry(
                "action-" + due.actionId() + "@stewardship",
                due.revision(),
                due.on(),
                texts.get(locale, "plans.calendar.due." + state, due.text()),
                texts.get(locale, "plans.calendar.due.text", due.plan(), due.owner(), due.progress(), due.planId()),
                "/action-plans/plan?id=" + due.planId() + "#actions",
                state);
    }

    private CalendarEntry check(CheckDay check, Locale locale) {
        return new CalendarEntry(
                "check-" + check.planId() + "@stewardship",
                check.revision(),
                check.effectiveOn().plusWeeks(check.weeks()),
                texts.get(locale, "plans.calendar.check", check.plan()),
                texts.get(locale, "plans.calendar.check.text", check.weeks(), check.checker(), check.planId()),
                "/action-plans/plan?id=" + check.planId() + "#effect",
                State.OPEN);
    }
}
