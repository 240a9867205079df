package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.application.EditManyPlans.What;
import cx.stewardship.actionplans.application.EditedPlans.Due;
import cx.stewardship.actionplans.application.EditedPlans.Line;
import cx.stewardship.actionplans.application.EditedPlans.Was;
import cx.stewardship.actionplans.domain.Action;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.By;
import cx.stewardship.actionplans.domain.PlanRefused;
import cx.stewardship.actionplans.domain.Transition;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes the owner, the dates, the meeting or the state of several plans at once. A preview says beforehand which of them
 * cannot be changed and why; what was done can be taken back as long as nobody has changed it since.
 */
@ApplicationScoped
@Transactional
public class EditingManyPlans {

    private PlanDesk desk;
    private PlanNames names;
    private MovingActionPlans moving;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected EditingManyPlans() {}

    @Inject
    EditingManyPlans(PlanDesk desk, PlanNames names, MovingActionPlans moving, Texts texts) {
        this.desk = desk;
        this.names = names;
        this.moving = moving;
        this.texts = texts;
    }

    /**
     * What would be changed; nothing is.
     *
     * @throws Refusal when no plan is chosen, too many are, or what is given cannot be
     */
    @AllowedTo(Role.EMPLOYEE)
    public EditedPlans preview(EditManyPlans edit, Locale locale) {
        require(edit);
        return new EditedPlans(
                edit.plans().stream().map(id -> look(id, edit, locale)).toList(), List.of());
    }

    /**
     * Changes those that can be changed.
     *
     * @param seen what was shown beforehand: what somebody changed since stays as it is; null when nobody looked
     * @throws Refusal when no plan is chosen, too many are, or what is given cannot be
     */
    @AllowedTo(Role.EMPLOYEE)
    public EditedPlans edit(EditManyPlans edit, @Nullable EditedPlans seen, Locale locale) {
        require(edit);
        List<Line> lines = new ArrayList<>();
        List<Was> undo = new ArrayList<>();
        for (Long id : edit.plans()) {
            Line line = asSeen(look(id, edit, locale), seen, locale);
            lines.add(line);
            if (line.changes()) {
                undo.add(apply(desk.toWork(id), edit));
            }
        }
        return new EditedPlans(List.copyOf(lines), List.copyOf(undo));
    }

    /**
     * Takes it back, plan by plan.
     *
     * @return a line for each; with the reason where somebody has changed it since
     */
    @AllowedTo(Role.EMPLOYEE)
    public EditedPlans undo(List<Was> done, Locale locale) {
        List<Line> lines = new ArrayList<>();
        for (Was was : done) {
            String title = texts.get(locale, "plans.plan.crumb", was.planId());
            try {
                desk.toMove(was.planId(), null);
                ActionPlan plan = desk.toWork(was.planId());
                title = plan.title();
                takeBack(plan, was);
                lines.add(new Line(was.planId(), title, "", "", null));
            } catch (Refusal refused) {
                lines.add(new Line(was.planId(), title, "", "", reason(refused, locale)));
            }
        }
        return new EditedPlans(List.copyOf(lines), List.of());
    }

    private void require(EditManyPlans edit) {
        if (edit.plans().isEmpty()) {
            throw PlanRefused.invalid("plans.bulk.none");
        }
        if (edit.plans().size() > EditManyPlans.MOST) {
            throw PlanRefused.invalid("plans.bulk.tooMany", EditManyPlans.MOST);
        }
        switch (edit.what()) {
            case OWNER -> {
                if (edit.owner() == null) {
                    throw PlanRefused.invalid("plans.start.owner");
                }
                names.person(edit.owner(), "plans.start.owner");
            }
            case SHIFT -> {
                if (edit.days() == 0 || Math.abs(edit.days()) > 366) {
                    throw PlanRefused.invalid("plans.bulk.days");
                }
            }
            case STEP -> {
                if (edit.step() == null || !EditManyPlans.STEPS.contains(edit.step())) {
                    throw PlanRefused.invalid("plans.bulk.step");
                }
            }
            case ROUTINE -> {
                // Any name will do: one that nobody has heard of becomes a meeting.
            }
        }
    }

    private Line asSeen(Line line, @Nullable EditedPlans seen, Locale locale) {
        boolean other = seen != null
                && line.changes()
                && seen.lines().stream()
                        .noneMatch(then -> then.planId() == line.planId()
                                && then.before().equals(line.before())
                                && then.after().equals(line.after()));
        return other
                ? new Line(
                        line.planId(),
                        line.title(),
                        line.before(),
                        line.after(),
                        texts.get(locale, "plans.bulk.changedSince"))
                : line;
    }

    private Line look(long id, EditManyPlans edit, Locale locale) {
        String title = texts.get(locale, "plans.plan.crumb", id);
        String before = "";
        String after = "";
        try {
            desk.toMove(id, null);
            title = desk.toRead(id).title();
            ActionPlan plan = desk.toWork(id);
            before = before(plan, edit.what(), locale);
            after = after(plan, edit, locale);
            check(plan, edit);
            if (before.equals(after)) {
                throw PlanRefused.invalid("plans.bulk.same");
            }
            return new Line(id, title, before, after, null);
        } catch (Refusal refused) {
            return new Line(id, title, before, after, reason(refused, locale));
        }
    }

    private static void check(ActionPlan plan, EditManyPlans edit) {
        switch (edit.what()) {
            case OWNER ->
                plan.requireHandingOver(Objects.requireNonNull(edit.owner()).value(), plan.checkerId());
            case SHIFT -> plan.requireShifting(edit.days());
            case ROUTINE -> plan.requireHandingOver(plan.ownerId(), plan.checkerId());
            case STEP -> plan.requireReadyFor(Objects.requireNonNull(edit.step()));
        }
    }

    private String before(ActionPlan plan, What what, Locale locale) {
        return switch (what) {
            case OWNER -> name(plan.ownerId());
            case SHIFT -> nextDue(plan, 0, locale);
            case ROUTINE ->
                Objects.requireNonNullElse(names.routines().name(plan.routine().orElse(null)), none(locale));
            case STEP -> texts.get(locale, "plans.state." + plan.state());
        };
    }

    private String after(ActionPlan plan, EditManyPlans edit, Locale locale) {
        return switch (edit.what()) {
            case OWNER -> name(Objects.requireNonNull(edit.owner()).value());
            case SHIFT -> nextDue(plan, edit.days(), locale);
            case ROUTINE -> {
                String routine = edit.routine();
                yield routine == null || routine.isBlank() ? none(locale) : routine.strip();
            }
            case STEP ->
                texts.get(
                        locale,
                        "plans.state." + Objects.requireNonNull(edit.step()).to());
        };
    }

    private String none(Locale locale) {
        return texts.get(locale, "plans.none");
    }

    private String name(long person) {
        return Objects.requireNonNull(names.people(List.of(person)).get(person)).name();
    }

    private String nextDue(ActionPlan plan, int days, Locale locale) {
        return plan.actions().stream()
                .filter(action -> !action.isDone())
                .map(Action::dueOn)
                .min(LocalDate::compareTo)
                .map(day -> formats(locale).fullDay(day.plusDays(days)))
                .orElse("");
    }

    private Formats formats(Locale locale) {
        return Formats.in(locale, Clock.fixed(desk.by().at(), ZoneOffset.UTC));
    }

    private Was apply(ActionPlan plan, EditManyPlans edit) {
        By by = desk.by();
        long owner = plan.ownerId();
        Long routine = plan.routine().orElse(null);
        Map<Long, LocalDate> dues = dues(plan);
        String before = before(plan, edit.what(), Locale.ENGLISH);
        Transition back = null;
        switch (edit.what()) {
            case OWNER -> plan.handOver(Objects.requireNonNull(edit.owner()).value(), plan.checkerId(), routine, by);
            case SHIFT -> plan.shift(edit.days(), by);
            case ROUTINE ->
                plan.handOver(owner, plan.checkerId(), names.routines().named(edit.routine(), plan.departmentId()), by);
            case STEP -> {
                Transition step = Objects.requireNonNull(edit.step());
                back = opposite(step);
                moving.move(MoveActionPlan.by(plan.id(), step));
            }
        }
        if (edit.what() != What.STEP) {
            desk.record("changed with others", plan, before, before(plan, edit.what(), Locale.ENGLISH));
        }
        Map<Long, Due> moved = new LinkedHashMap<>();
        dues(plan).forEach((action, due) -> {
            LocalDate was = dues.get(action);
            if (was != null && !due.equals(was)) {
                moved.put(action, new Due(was, due));
            }
        });
        return new Was(
                plan.id(), owner, plan.ownerId(), routine, plan.routine().orElse(null), moved, plan.state(), back);
    }

    private static Map<Long, LocalDate> dues(ActionPlan plan) {
        Map<Long, LocalDate> dues = new LinkedHashMap<>();
        plan.actions().forEach(action -> dues.put(action.id(), action.dueOn()));
        return dues;
    }

    private static Transition opposite(Transition step) {
        return switch (step) {
            case PLAN -> Transition.BACK_TO_ANALYSIS;
            case BEGIN -> Transition.BACK_TO_PLANNED;
            case BACK_TO_ANALYSIS -> Transition.PLAN;
            case BACK_TO_PLANNED -> Transition.BEGIN;
            default -> throw new IllegalArgumentException(step.name());
        };
    }

    private void takeBack(ActionPlan plan, Was was) {
        By by = desk.by();
        boolean touched = plan.ownerId() != was.ownerAfter()
                || !Objects.equals(plan.routine().orElse(null), was.routineAfter())
                || plan.state() != was.stateAfter()
                || was.dues().entrySet().stream().anyMatch(due -> !stillDue(plan, due.getKey(), due.getValue()));
        if (touched) {
            throw PlanRefused.invalid("plans.bulk.changedSince");
        }
        Transition back = was.back();
        if (back != null) {
            plan.requireReadyFor(back);
            moving.move(MoveActionPlan.by(plan.id(), back));
            return;
        }
        if (was.ownerBefore() != was.ownerAfter() || !Objects.equals(was.routineBefore(), was.routineAfter())) {
            plan.handOver(was.ownerBefore(), plan.checkerId(), was.routineBefore(), by);
        }
        was.dues()
                .forEach((action, due) ->
                        plan.changeAction(action, plan.action(action).wording().dueOn(due.before()), by));
        desk.record("change taken back", plan, null, null);
    }

    private static boolean stillDue(ActionPlan plan, long action, Due due) {
        return plan.actions().stream()
                .anyMatch(each ->
                        each.id() == action && !each.isDone() && each.dueOn().equals(due.after()));
    }

    private String reason(Refusal refused, Locale locale) {
        return texts.get(locale, refused.key(), refused.arguments());
    }
}
