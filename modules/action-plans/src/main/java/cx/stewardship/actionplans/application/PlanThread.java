package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.Action;
import cx.stewardship.actionplans.domain.ActionKind;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ActionPlans;
import cx.stewardship.actionplans.domain.Cause;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.actionplans.domain.PlanLinks;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.text.Texts;
import cx.stewardship.shared.thread.PlansOfThemes;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadLink;
import cx.stewardship.shared.thread.ThreadLinks;
import cx.stewardship.shared.thread.ThreadNode;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The middle of the golden thread: theme → root cause → plan → effect, and the comments that bear out the cause. */
@ApplicationScoped
@Transactional
public class PlanThread implements ThreadLinks, PlansOfThemes {

    private ActionPlans plans;
    private PlanLinks links;
    private EffectOfPlans effects;
    private Texts texts;

    @SuppressWarnings("NullAway.Init")
    protected PlanThread() {}

    @Inject
    PlanThread(ActionPlans plans, PlanLinks links, EffectOfPlans effects, Texts texts) {
        this.plans = plans;
        this.links = links;
        this.effects = effects;
        this.texts = texts;
    }

    @Override
    public Optional<ThreadNode> describe(ThreadRef ref, Actor actor) {
        return find(ref).filter(plan -> PlanDesk.maySee(plan, actor)).flatMap(plan -> node(ref, plan));
    }

    private Optional<ActionPlan> find(ThreadRef ref) {
        return switch (ref.kind()) {
            case ROOT_CAUSE, PLAN, CHECK -> id(ref).flatMap(plans::find);
            default -> Optional.empty();
        };
    }

    private static Optional<Long> id(ThreadRef ref) {
        return ref.id().matches("\\d{1,18}") ? Optional.of(Long.valueOf(ref.id())) : Optional.empty();
    }

    private Optional<ThreadNode> node(ThreadRef ref, ActionPlan plan) {
        return switch (ref.kind()) {
            case ROOT_CAUSE ->
                plan.rootCause()
                        .map(cause ->
                                node(ref, cause.summary(), text("plans.category." + cause.category()), plan, "causes"));
            case PLAN -> Optional.of(node(ref, heart(plan), detail(plan), plan, "actions"));
            default -> check(plan).map(figures -> node(ref, rates(figures), verdict(plan, figures), plan, "effect"));
        };
    }

    private static ThreadNode node(
            ThreadRef ref, String title, @Nullable String detail, ActionPlan plan, String anchor) {
        return new ThreadNode(ref, title, detail, "/action-plans/plan?id=" + plan.id() + "#" + anchor);
    }

    /** What is done about the cause; the plan's name as long as nothing is. */
    private static String heart(ActionPlan plan) {
        return plan.actions().stream()
                .filter(action -> action.kind() != ActionKind.CONTAINMENT)
                .findFirst()
                .map(Action::text)
                .orElse(plan.title());
    }

    private String detail(ActionPlan plan) {
        return text("plans.thread.plan", plan.id(), text("plans.state." + plan.state()));
    }

    private Optional<EffectFigures> check(ActionPlan plan) {
        boolean judged = plan.state() == PlanState.PENDING_VERIFICATION || plan.state() == PlanState.CLOSED_EFFECTIVE;
        return judged ? effects.figures(plan) : Optional.empty();
    }

    private String rates(EffectFigures figures) {
        if (figures.weeksAfter() == 0) {
            return text("plans.thread.check.begun", rate(figures.rateBefore()));
        }
        return text("plans.thread.check", rate(figures.rateBefore()), rate(figures.rateAfter()));
    }

    private static String rate(double rate) {
        return String.format(Locale.ENGLISH, "%.1f", rate);
    }

    private String verdict(ActionPlan plan, EffectFigures figures) {
        String verdict = text(figures.verdictKey());
        return plan.state() == PlanState.CLOSED_EFFECTIVE ? verdict : text("plans.verdict.soFar", verdict);
    }

    private String text(String key, Object... arguments) {
        return texts.get(Locale.ENGLISH, key, arguments);
    }

    @Override
    public List<ThreadLink> touching(ThreadRef ref, int most) {
        List<ThreadLink> found = new ArrayList<>();
        id(ref).ifPresent(id -> {
            switch (ref.kind()) {
                case COMMENT ->
                    links.plansWithCauseFrom(id, most)
                            .forEach(plan -> found.add(new ThreadLink(ref, ThreadRef.of(ThreadKind.ROOT_CAUSE, plan))));
                case THEME ->
                    links.plansOf(id, most).forEach(plan -> plans.find(plan)
                            .ifPresent(each -> found.add(new ThreadLink(ref, begin(each)))));
                case ROOT_CAUSE, PLAN, CHECK ->
                    plans.find(id).ifPresent(plan -> found.addAll(of(ref.kind(), plan, most)));
                default -> {
                    // the rest of the chain belongs to others
                }
            }
        });
        return found.stream().limit(most).toList();
    }

    @Override
    public Map<Long, ThreadNode> plansOf(Collection<Long> themes, Actor actor) {
        Map<Long, Optional<ThreadNode>> nodes = new HashMap<>();
        Map<Long, ThreadNode> found = new HashMap<>();
        links.newestOf(themes).forEach((theme, plan) -> nodes.computeIfAbsent(
                        plan, id -> describe(ThreadRef.of(ThreadKind.PLAN, id), actor))
                .ifPresent(node -> found.put(theme, node)));
        return found;
    }

    @Override
    public List<ThreadNode> plansOf(DepartmentId department, int most, Actor actor) {
        return links.plansOfDepartment(department.value(), most).stream()
                .flatMap(plan -> describe(ThreadRef.of(ThreadKind.PLAN, plan), actor).stream())
                .toList();
    }

    private static ThreadRef begin(ActionPlan plan) {
        Optional<Cause> cause = plan.rootCause();
        return ThreadRef.of(cause.isPresent() ? ThreadKind.ROOT_CAUSE : ThreadKind.PLAN, plan.id());
    }

    private List<ThreadLink> of(ThreadKind kind, ActionPlan plan, int most) {
        ThreadRef cause = ThreadRef.of(ThreadKind.ROOT_CAUSE, plan.id());
        ThreadRef self = ThreadRef.of(ThreadKind.PLAN, plan.id());
        ThreadRef check = ThreadRef.of(ThreadKind.CHECK, plan.id());
        ThreadRef begin = begin(plan);
        List<ThreadLink> all = new ArrayList<>();
        boolean known = plan.rootCause().isPresent();
        if (kind == begin.kind()) {
            plan.themes().forEach(theme -> all.add(new ThreadLink(ThreadRef.of(ThreadKind.THEME, theme), begin)));
        }
        if (known && (kind == ThreadKind.ROOT_CAUSE || kind == ThreadKind.PLAN)) {
            all.add(new ThreadLink(cause, self));
        }
        if (kind != ThreadKind.ROOT_CAUSE && check(plan).isPresent()) {
            all.add(new ThreadLink(self, check));
        }
        if (known && kind == ThreadKind.ROOT_CAUSE) {
            links.commentsOfCause(plan.id(), Math.max(1, most - all.size()))
                    .forEach(comment -> all.add(new ThreadLink(ThreadRef.of(ThreadKind.COMMENT, comment), cause)));
        }
        return all;
    }
}
