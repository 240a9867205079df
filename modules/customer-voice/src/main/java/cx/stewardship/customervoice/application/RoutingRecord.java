package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.customervoice.domain.RoutingActs;
import cx.stewardship.customervoice.domain.RoutingActs.Act;
import cx.stewardship.customervoice.domain.RoutingActs.State;
import cx.stewardship.customervoice.domain.RoutingActs.Step;
import cx.stewardship.customervoice.domain.RoutingSamples;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AuditTrail;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes down what people say about whom comments concern: to be undone, to be learned from, and to know how good routing is. */
@Dependent
class RoutingRecord {

    private static final Duration UNDOABLE = Duration.ofDays(1);
    private static final int STEPS_BACK = 50;

    private final RoutingActs acts;
    private final RoutingSamples samples;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    RoutingRecord(RoutingActs acts, RoutingSamples samples, AuditTrail audit, Clock clock) {
        this.acts = acts;
        this.samples = samples;
        this.audit = audit;
        this.clock = clock;
    }

    void decided(long comment, State before, State after, Actor actor) {
        acts.add(
                RoutingActs.Kind.PERSON,
                clock.instant(),
                actor.signInName(),
                null,
                List.of(new Step(comment, before, after)));
        if (samples.openWay(comment).isPresent()) {
            samples.judge(comment, origins(before).equals(origins(after)), actor.signInName());
        }
        audit.record(
                "routed", "comment", comment, Routing.readable(before.routings()), Routing.readable(after.routings()));
    }

    /** What this actor decided within the last day, the newest first. */
    List<RoutingActs.Line> undoable(Actor actor) {
        return acts.ofPerson(actor.signInName(), clock.instant().minus(UNDOABLE), STEPS_BACK);
    }

    Act act(long id) {
        return acts.find(id).orElseThrow(cx.stewardship.shared.Refusal::notFound);
    }

    void undone(Act act) {
        undone(act, act.steps());
    }

    /** @param back the steps that could be set back */
    void undone(Act act, List<Step> back) {
        acts.undone(act.id(), clock.instant());
        if (act.kind() == RoutingActs.Kind.RULE) {
            audit.record(
                    "set back", "routing-rule", act.ruleId() == null ? act.id() : act.ruleId(), back.size() + "", "0");
            return;
        }
        for (Step step : back) {
            samples.unjudge(step.commentId(), act.by());
            audit.record(
                    "set back",
                    "comment",
                    step.commentId(),
                    Routing.readable(step.after().routings()),
                    Routing.readable(step.before().routings()));
        }
    }

    void applied(long rule, List<Step> steps, Actor actor) {
        acts.add(RoutingActs.Kind.RULE, clock.instant(), actor.signInName(), rule, steps);
        audit.record("applied", "routing-rule", rule, null, steps.size() + " comments");
    }

    List<RoutingActs.Line> applied(int most) {
        return acts.ofRules(most);
    }

    private static Set<Long> origins(State state) {
        return state.routings().stream()
                .filter(routing -> routing.role() == ConcernRole.ORIGINATED)
                .map(Routing::departmentId)
                .collect(Collectors.toSet());
    }
}
