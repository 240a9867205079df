package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.application.PlanDetails.Item;
import cx.stewardship.actionplans.application.PlanDetails.Person;
import cx.stewardship.actionplans.domain.Action;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.Baseline;
import cx.stewardship.actionplans.domain.Cause;
import cx.stewardship.actionplans.domain.Criteria;
import cx.stewardship.actionplans.domain.FrozenQuote;
import cx.stewardship.actionplans.domain.Mention;
import cx.stewardship.actionplans.domain.Note;
import cx.stewardship.actionplans.domain.Transition;
import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.Themes;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.People;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of a plan what one reader sees of it. */
@Dependent
class PlanPictures {

    private final PlanNames names;
    private final Themes themes;

    @Inject
    PlanPictures(PlanNames names, Themes themes) {
        this.names = names;
        this.themes = themes;
    }

    PlanDetails of(ActionPlan plan, Actor actor, LocalDate today) {
        Map<Long, People.Person> people = names.people(peopleOf(plan));
        Optional<Departments.Department> department = names.find(plan.departmentId());
        boolean mayWork = PlanDesk.mayWork(plan, actor);
        boolean checks = PlanDesk.is(actor, plan.checkerId());
        return new PlanDetails(
                plan.id(),
                plan.title(),
                plan.state(),
                plan.stateSince(),
                plan.departmentId(),
                department.map(Departments.Department::code).orElse(""),
                department.map(Departments.Department::name).orElse(""),
                plan.betterOff(),
                person(plan.ownerId(), people),
                person(plan.checkerId(), people),
                names.routines().openTo(plan.routine().orElse(null), actor),
                names.routines().name(plan.routine().orElse(null)),
                plan.begunOn(),
                plan.criteria().map(Criteria::agreedRatio).orElse(null),
                plan.criteria().map(Criteria::windowWeeks).orElse(null),
                plan.effectiveOn().orElse(null),
                start(plan.baseline()),
                plan.themes().stream().map(id -> theme(id, actor)).toList(),
                plan.quotes().stream().map(PlanPictures::quote).toList(),
                plan.rootCause().map(cause -> cause(cause, plan)).orElse(null),
                plan.causes().stream()
                        .filter(Cause::isSetAside)
                        .map(cause -> new PlanDetails.SetAside(
                                cause.summary(),
                                cause.setAsideBecause().orElse(""),
                                cause.whys(),
                                cause.comments().size()))
                        .toList(),
                plan.actions().stream()
                        .map(action -> item(action, people, mayWork, actor, today))
                        .toList(),
                plan.notes().stream()
                        .map(note -> new PlanDetails.Said(note.author(), parts(note), note.writtenAt()))
                        .toList(),
                plan.history().stream()
                        .map(entry -> new PlanDetails.Happened(
                                entry.what(), entry.who(), entry.detail().orElse(null), entry.at()))
                        .toList(),
                plan.reopenings(),
                plan.escalatedTo().map(people::get).map(People.Person::name).orElse(null),
                plan.cancelledBecause().orElse(null),
                mayWork,
                PlanDesk.mayDiscuss(plan, actor),
                checks,
                PlanDesk.is(actor, plan.ownerId()),
                Transition.from(plan.state()).stream()
                        .filter(step -> mayTake(step, mayWork, checks))
                        .toList());
    }

    private static List<PlanDetails.Part> parts(Note note) {
        List<PlanDetails.Part> parts = new ArrayList<>();
        int done = 0;
        for (Mention mention : note.mentions()) {
            parts.add(new PlanDetails.Part(note.text().substring(done, mention.from()), false));
            parts.add(new PlanDetails.Part(note.text().substring(mention.from(), mention.to()), true));
            done = mention.to();
        }
        parts.add(new PlanDetails.Part(note.text().substring(done), false));
        return parts.stream().filter(part -> !part.text().isEmpty()).toList();
    }

    /** Closing is shown to all who work on it; whoever is not the checker is told so when trying. */
    private static boolean mayTake(Transition step, boolean mayWork, boolean checks) {
        return switch (step) {
            case CLOSE, REOPEN, BACK_TO_WORK -> mayWork || checks;
            default -> mayWork;
        };
    }

    private static Set<Long> peopleOf(ActionPlan plan) {
        Set<Long> ids = new HashSet<>(List.of(plan.ownerId(), plan.checkerId()));
        plan.actions().forEach(action -> action.owner().ifPresent(ids::add));
        plan.escalatedTo().ifPresent(ids::add);
        return ids;
    }

    private Person person(long id, Map<Long, People.Person> people) {
        People.Person person = people.get(id);
        if (person == null) {
            return new Person(id, "?", "", null, true);
        }
        DepartmentId department = person.department();
        return new Person(
                id,
                person.name(),
                person.employeeNumber(),
                department == null
                        ? null
                        : names.find(department.value())
                                .map(Departments.Department::name)
                                .orElse(null),
                !person.active());
    }

    private static PlanDetails.Start start(Baseline baseline) {
        return new PlanDetails.Start(
                baseline.weeks().get(0).monday(),
                baseline.weeks().get(Baseline.WEEKS - 1).monday(),
                baseline.events(),
                baseline.total(),
                baseline.rate());
    }

    private PlanDetails.Theme theme(long id, Actor actor) {
        ThemeId theme = new ThemeId(id);
        return themes.find(theme, actor)
                .map(seen -> new PlanDetails.Theme(
                        id,
                        seen.name(),
                        themes.ending(theme)
                                .map(end -> new PlanDetails.Ended(end.was(), end.into(), end.by(), end.at()))
                                .orElse(null)))
                .orElseGet(() -> new PlanDetails.Theme(id, null, null));
    }

    private static PlanDetails.Quote quote(FrozenQuote quote) {
        return new PlanDetails.Quote(quote.commentId(), quote.text(), quote.occurredOn());
    }

    private static PlanDetails.RootCause cause(Cause cause, ActionPlan plan) {
        return new PlanDetails.RootCause(
                cause.summary(),
                cause.category(),
                cause.whys(),
                cause.comments().stream().sorted().toList(),
                supporting(cause, plan));
    }

    private static PlanDetails.@Nullable Quote supporting(Cause cause, ActionPlan plan) {
        return plan.quotes().stream()
                .filter(quote -> cause.comments().contains(quote.commentId()))
                .findFirst()
                .map(PlanPictures::quote)
                .orElse(null);
    }

    private Item item(Action action, Map<Long, People.Person> people, boolean mayWork, Actor actor, LocalDate today) {
        Long owner = action.owner().orElse(null);
        return new Item(
                action.id(),
                action.kind(),
                action.text(),
                owner == null ? null : person(owner, people),
                action.partner().orElse(null),
                action.dueOn(),
                action.progress(),
                action.doneOn().orElse(null),
                action.isLate(today),
                action.evidence().orElse(null),
                action.evidenceLink().orElse(null),
                names.routines().name(action.routine().orElse(null)),
                action.changes(),
                mayWork || PlanDesk.is(actor, owner));
    }
}
