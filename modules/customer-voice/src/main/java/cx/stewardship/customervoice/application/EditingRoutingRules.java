package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.Concern;
import cx.stewardship.customervoice.domain.RoutingRule;
import cx.stewardship.customervoice.domain.RoutingRule.Condition;
import cx.stewardship.customervoice.domain.RoutingRules;
import cx.stewardship.customervoice.domain.RuleEffect;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rules that say whom a comment concerns, and tries them out before they count. */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM})
@Transactional
public class EditingRoutingRules {

    private final RoutingRules rules;
    private final CommentReads comments;
    private final Departments departments;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway.Init")
    protected EditingRoutingRules() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public EditingRoutingRules(
            @Nullable RoutingRules rules,
            @Nullable CommentReads comments,
            @Nullable Departments departments,
            @Nullable AuditTrail audit) {
        this.rules = rules;
        this.comments = comments;
        this.departments = departments;
        this.audit = audit;
    }

    private static final int TRIED_ON = 1_000;
    private static final int EXAMPLES = 8;

    /** In the order in which they are tried. */
    public List<RoutingRule> all() {
        return rules.all();
    }

    public RoutingRule get(long id) {
        return rules.find(id).orElseThrow(Refusal::notFound);
    }

    /** What this rule would do to the last 1,000 comments, at its place among the others. Nothing is changed. */
    public RuleTrial tryOut(RuleDraft draft) {
        List<RoutingRule> others = new ArrayList<>(rules.all());
        int place = others.stream()
                .filter(other -> other.id() == draft.id())
                .map(RoutingRule::position)
                .findFirst()
                .orElse(others.size() + 1);
        others.removeIf(other -> other.id() == draft.id());
        RuleEffect effect = new RuleEffect(rule(draft, place), others);
        RuleTrial.Tally tally = new RuleTrial.Tally();
        List<CommentLine> moving = new ArrayList<>();
        List<CommentLine> fitting = new ArrayList<>();
        for (CommentLine line : comments.newest(TRIED_ON)) {
            RuleEffect.Effect one = effect.on(
                    RoutingChoices.incoming(line),
                    line.concerned().stream().map(EditingRoutingRules::concern).toList(),
                    line.waiting());
            tally.add(one);
            if (one.outcome() == RuleEffect.Outcome.MOVES) {
                moving.add(line);
            } else if (one.outcome() != RuleEffect.Outcome.NOT_MEANT) {
                fitting.add(line);
            }
        }
        return tally.trial(
                (moving.isEmpty() ? fitting : moving).stream().limit(EXAMPLES).toList());
    }

    private static Concern concern(CommentLine.Concerned concerned) {
        return new Concern(
                concerned.departmentId(),
                concerned.role(),
                concerned.how(),
                null,
                concerned.whyKey(),
                concerned.whyArguments(),
                concerned.sureness());
    }

    /** These comments, for a look at what a rule would do. */
    public List<CommentLine> comments(List<Long> ids) {
        return comments.withIds(ids);
    }

    /** Keeps a rule: a new one comes last. It counts for what comes in from now on. */
    public void save(RuleDraft draft) {
        if (draft.id() == 0) {
            RoutingRule added = rules.add(rule(draft, rules.all().size() + 1));
            audit.record("added", "routing-rule", added.id(), null, readable(added));
            return;
        }
        RoutingRule rule = get(draft.id());
        String before = readable(rule);
        rule.change(condition(draft), department(draft), draft.role(), draft.active());
        audit.record("changed", "routing-rule", rule.id(), before, readable(rule));
    }

    public void remove(long id) {
        RoutingRule rule = get(id);
        rules.remove(rule);
        audit.record("removed", "routing-rule", id, readable(rule), null);
        List<RoutingRule> left = new ArrayList<>(rules.all());
        left.remove(rule);
        number(left);
    }

    /** Lets a rule be tried one place earlier, or one later. */
    public void move(long id, boolean earlier) {
        List<RoutingRule> order = new ArrayList<>(rules.all());
        int at = order.indexOf(get(id));
        int to = at + (earlier ? -1 : 1);
        if (to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, at, to);
        number(order);
        audit.record("moved", "routing-rule", id, Integer.toString(at + 1), Integer.toString(to + 1));
    }

    private static void number(List<RoutingRule> order) {
        for (int place = 0; place < order.size(); place++) {
            order.get(place).moveTo(place + 1);
        }
    }

    private RoutingRule rule(RuleDraft draft, int position) {
        return new RoutingRule(position, condition(draft), department(draft), draft.role(), draft.active());
    }

    private static Condition condition(RuleDraft draft) {
        return new Condition(draft.column(), draft.columnValue(), draft.mode(), draft.words());
    }

    private DepartmentId department(RuleDraft draft) {
        return departments.get(new DepartmentId(draft.departmentId())).id();
    }

    private static String readable(RoutingRule rule) {
        Condition condition = rule.condition();
        return condition.column() + "=" + condition.columnValue() + " " + condition.mode() + " " + condition.words()
                + " → " + rule.role() + " " + rule.department().value() + (rule.isActive() ? "" : " (off)");
    }
}
