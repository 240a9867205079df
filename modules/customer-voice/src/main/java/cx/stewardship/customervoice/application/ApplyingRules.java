package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.Comments;
import cx.stewardship.customervoice.domain.Concern;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.Incoming;
import cx.stewardship.customervoice.domain.RoutingActs;
import cx.stewardship.customervoice.domain.RoutingActs.Act;
import cx.stewardship.customervoice.domain.RoutingActs.State;
import cx.stewardship.customervoice.domain.RoutingActs.Step;
import cx.stewardship.customervoice.domain.RuleEffect;
import cx.stewardship.customervoice.domain.RuleEffect.Effect;
import cx.stewardship.customervoice.domain.RuleEffect.Outcome;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies a rule to comments of the past: with a look at what would move before, and a way back. */
@ApplicationScoped
@AllowedTo(Role.CX_TEAM)
@Transactional
public class ApplyingRules {

    /** The most comments that one act looks at. */
    public static final int MOST = 50_000;

    private static final int AT_ONCE = 500;
    private static final int EXAMPLES = 8;
    private static final int LISTED = 10;

    private final EditingRoutingRules rules;
    private final Comments comments;
    private final RoutingRecord record;
    private final CurrentActor current;

    @SuppressWarnings("NullAway.Init")
    protected ApplyingRules() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ApplyingRules(
            @Nullable EditingRoutingRules rules,
            @Nullable Comments comments,
            @Nullable RoutingRecord record,
            @Nullable CurrentActor current) {
        this.rules = rules;
        this.comments = comments;
        this.record = record;
        this.current = current;
    }

    /** What became of an undoing. @param stayed others have changed since; they are left as they are */
    public record Undone(int setBack, int stayed) {}

    /** What the rule would do to comments that occurred since then. Nothing is changed. */
    public RuleTrial preview(long rule, LocalDate since) {
        RuleTrial.Tally tally = new RuleTrial.Tally();
        List<FullComment> moving = new ArrayList<>();
        walk(rule, since, (comment, effect) -> {
            tally.add(effect);
            if (effect.outcome() == Outcome.MOVES) {
                moving.add(comment);
            }
        });
        moving.sort(Comparator.comparing(FullComment::occurredAt).reversed());
        return tally.trial(rules.comments(
                moving.stream().limit(EXAMPLES).map(FullComment::id).toList()));
    }

    /** Does it. @return how many comments have moved */
    public int apply(long rule, LocalDate since) {
        List<Step> steps = new ArrayList<>();
        walk(rule, since, (comment, effect) -> {
            if (effect.outcome().changes()) {
                steps.add(new Step(
                        comment.id(),
                        State.of(comment),
                        new State(
                                false,
                                effect.after().stream()
                                        .map(concern -> concern.at(comment.occurredAt()))
                                        .toList())));
            }
        });
        if (steps.isEmpty()) {
            throw Refusal.conflict("voice.rule.apply.none");
        }
        int moved = 0;
        List<Step> done = new ArrayList<>();
        for (int from = 0; from < steps.size(); from += AT_ONCE) {
            List<Step> part = steps.subList(from, Math.min(steps.size(), from + AT_ONCE));
            moved += change(part, Step::before, Step::after, done);
        }
        record.applied(rule, done, current.get());
        return moved;
    }

    /** Sets back what a rule did; what others have changed since stays. */
    public Undone undo(long actId) {
        Act act = record.act(actId);
        if (act.kind() != RoutingActs.Kind.RULE) {
            throw Refusal.notFound();
        }
        List<Step> back = new ArrayList<>();
        int setBack = 0;
        for (int from = 0; from < act.steps().size(); from += AT_ONCE) {
            List<Step> part = act.steps().subList(from, Math.min(act.steps().size(), from + AT_ONCE));
            setBack += change(part, Step::after, Step::before, back);
        }
        record.undone(act, back);
        return new Undone(setBack, act.steps().size() - setBack);
    }

    /** What was applied lately, the newest first. */
    public List<RoutingActs.Line> applied() {
        return record.applied(LISTED);
    }

    private interface Side {
        State of(Step step);
    }

    /** Only those that are as they should be before. */
    private int change(List<Step> steps, Side from, Side to, List<Step> done) {
        Set<Long> locked = comments.lock(steps.stream().map(Step::commentId).toList());
        Map<Long, FullComment> now = comments.withIds(locked);
        List<FullComment> before = new ArrayList<>();
        List<FullComment> after = new ArrayList<>();
        for (Step step : steps) {
            FullComment comment = now.get(step.commentId());
            if (comment != null && State.of(comment).isSame(from.of(step))) {
                before.add(comment);
                after.add(comment.routed(to.of(step).routings(), to.of(step).waiting()));
                done.add(step);
            }
        }
        if (!before.isEmpty()) {
            comments.change(before, after);
        }
        return before.size();
    }

    private interface Each {
        void take(FullComment comment, Effect effect);
    }

    private void walk(long rule, LocalDate since, Each each) {
        RuleEffect effect = new RuleEffect(rules.get(rule), rules.all());
        int looked = 0;
        long last = 0;
        List<Long> ids;
        do {
            ids = comments.since(since.atStartOfDay(ZoneOffset.UTC).toInstant(), last, AT_ONCE);
            looked += ids.size();
            if (looked > MOST) {
                throw Refusal.invalid("voice.rule.apply.tooMany", MOST);
            }
            Map<Long, FullComment> found = comments.withIds(ids);
            for (Long id : ids) {
                FullComment comment = found.get(id);
                if (comment != null) {
                    each.take(comment, effect.on(incoming(comment), concerns(comment), comment.waiting()));
                }
                last = id;
            }
        } while (!ids.isEmpty());
    }

    private static List<Concern> concerns(FullComment comment) {
        return comment.routings().stream().map(Concern::of).toList();
    }

    private static Incoming incoming(FullComment comment) {
        return new Incoming(
                comment.text(),
                comment.identity().source(),
                comment.context().product(),
                comment.context().issue(),
                comment.context().segment(),
                null,
                null,
                null);
    }
}
