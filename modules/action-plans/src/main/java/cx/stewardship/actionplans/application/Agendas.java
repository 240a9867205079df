package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.application.Agenda.Decision;
import cx.stewardship.actionplans.application.Agenda.Question;
import cx.stewardship.actionplans.application.Agenda.Waiting;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ActionPlans;
import cx.stewardship.actionplans.domain.AgendaItems;
import cx.stewardship.actionplans.domain.AgendaItems.AgendaAction;
import cx.stewardship.actionplans.domain.Criteria;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.actionplans.domain.PlanLists;
import cx.stewardship.actionplans.domain.PlanRow;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.Routine;
import cx.stewardship.actionplans.domain.Viewer;
import cx.stewardship.analysis.effect.Verdict;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what a meeting has to look at: late first, decisions last, so that they are taken with the rest in mind. */
@Dependent
class Agendas {

    private static final int TWICE = 2;

    private final AgendaItems items;
    private final PlanLists lists;
    private final ActionPlans plans;
    private final EffectOfPlans effects;

    @Inject
    Agendas(AgendaItems items, PlanLists lists, ActionPlans plans, EffectOfPlans effects) {
        this.items = items;
        this.lists = lists;
        this.plans = plans;
        this.effects = effects;
    }

    Agenda of(Routine routine, Viewer viewer, LocalDate today) {
        LocalDate from = routine.nextOn().isBefore(today) ? today : routine.nextOn();
        LocalDate until = routine.rhythm().after(from);
        LocalDate since = routine.lastHeldOn().orElse(routine.rhythm().before(routine.nextOn()));
        List<AgendaAction> open = items.openUntil(routine.id(), until, viewer);
        List<Waiting> pending = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        for (PlanRow row : lists.followedIn(routine.id(), today)) {
            if (row.state() == PlanState.PENDING_VERIFICATION) {
                Waiting waiting = waiting(row);
                pending.add(waiting);
                verdict(waiting)
                        .ifPresent(question ->
                                decisions.add(new Decision(question, row.id(), row.title(), row.checker())));
            } else {
                question(row)
                        .ifPresent(
                                question -> decisions.add(new Decision(question, row.id(), row.title(), row.owner())));
            }
        }
        decisions.addAll(gone(open));
        return new Agenda(
                routine.nextOn(),
                since,
                until,
                open.stream().filter(action -> action.dueOn().isBefore(today)).toList(),
                open.stream().filter(action -> !action.dueOn().isBefore(today)).toList(),
                items.doneSince(routine.id(), since, viewer),
                List.copyOf(pending),
                List.copyOf(decisions));
    }

    private Waiting waiting(PlanRow row) {
        ActionPlan plan = plans.get(row.id());
        EffectFigures figures = effects.now(plan).orElseThrow();
        return new Waiting(
                row.id(),
                row.title(),
                figures.verdict(),
                figures.verdictKey(),
                figures.weeksAfter(),
                plan.criteria().map(Criteria::windowWeeks).orElse(0),
                row.checker());
    }

    /** Nothing is to be decided before the agreed weeks are over. */
    private static Optional<Question> verdict(Waiting waiting) {
        if (waiting.weeks() < waiting.agreed() || waiting.verdict() == Verdict.NOT_ENOUGH_DATA) {
            return Optional.empty();
        }
        return Optional.of(
                switch (waiting.verdict()) {
                    case EFFECTIVE -> Question.CLOSE;
                    case NOT_EFFECTIVE -> Question.REOPEN;
                    default -> Question.WAIT_OR_REOPEN;
                });
    }

    private static Optional<Question> question(PlanRow row) {
        return switch (row.state()) {
            case DRAFT -> row.criteria() ? Optional.empty() : Optional.of(Question.AGREE);
            case REOPENED -> Optional.of(row.reopenings() >= TWICE ? Question.GO_ON : Question.FIND_CAUSE);
            case IN_PROGRESS ->
                row.actions() > 0 && row.done() == row.actions() ? Optional.of(Question.HAND_OVER) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static List<Decision> gone(List<AgendaAction> open) {
        Set<String> told = new HashSet<>();
        return open.stream()
                .filter(AgendaAction::ownerGone)
                .filter(action -> told.add(action.planId() + action.owner()))
                .map(action -> new Decision(Question.NEW_OWNER, action.planId(), action.plan(), action.owner()))
                .toList();
    }
}
