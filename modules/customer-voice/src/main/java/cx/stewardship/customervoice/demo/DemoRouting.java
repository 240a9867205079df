package cx.stewardship.customervoice.demo;

import static java.util.Objects.requireNonNull;

import cx.stewardship.customervoice.demo.VoiceDemo.Spoken;
import cx.stewardship.customervoice.domain.Concern;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.FullComment.Context;
import cx.stewardship.customervoice.domain.FullComment.Identity;
import cx.stewardship.customervoice.domain.Harm;
import cx.stewardship.customervoice.domain.Incoming;
import cx.stewardship.customervoice.domain.JourneyStage;
import cx.stewardship.customervoice.domain.JudgementKind;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.Router;
import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.customervoice.domain.RoutingActs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Routes the demo's comments as the product would have: by its rules where they fit, by the case's own field, or by a person. */
final class DemoRouting {

    private static final String[] SOURCES = {
        "phone notes",
        "phone notes",
        "phone notes",
        "e-mail",
        "e-mail",
        "web form",
        "after-visit card",
        "letter",
        "chat"
    };
    private static final String[] PRODUCTS = {
        "Alder 24 gas boiler",
        "Alder 30 combi boiler",
        "Moor 8 heat pump",
        "Moor 12 heat pump",
        "Hearth 18 boiler",
        "Care plan",
        "Smart thermostat"
    };

    /** From the day on which the last weeks of the history begin to its end. */
    static final Duration HISTORY_SINCE_LATELY = Duration.ofDays(63);

    private final Router router;
    private final Router byName;
    private final Map<Integer, Long> ruleIds;
    private final Map<String, Long> departments;
    private final Random random;
    private final Instant lately;
    private final String corrector;
    private final List<Decided> decided = new ArrayList<>();

    /** What somebody of the customer experience team decided on a comment, and when. */
    record Decided(Instant at, RoutingActs.Step step) {}

    DemoRouting(
            Router router,
            Router byName,
            Map<Integer, Long> ruleIds,
            Map<String, Long> departments,
            Random random,
            Instant lately,
            String corrector) {
        this.router = router;
        this.byName = byName;
        this.ruleIds = ruleIds;
        this.departments = departments;
        this.random = random;
        this.lately = lately;
        this.corrector = corrector;
    }

    FullComment comment(long id, int number, Spoken spoken) {
        String source = SOURCES[random.nextInt(SOURCES.length)];
        String product = PRODUCTS[random.nextInt(PRODUCTS.length)];
        List<Routing> routings = routings(spoken, source, product);
        Instant received = received(spoken.at());
        remember(id, spoken, source, product, routings, received);
        return new FullComment(
                id,
                new Identity(source, String.format(Locale.ROOT, "AHH-%06d", 100_000 + number * 3)),
                spoken.at(),
                received,
                spoken.text(),
                new Context(
                        spoken.thanks(),
                        spoken.harm() == null ? null : Harm.valueOf(spoken.harm()),
                        judgement(),
                        spoken.stage() == null ? null : JourneyStage.valueOf(spoken.stage()),
                        spoken.segment(),
                        product,
                        spoken.issue(),
                        random.nextInt(10) < 7 ? "C-" + (20_000 + random.nextInt(9_000)) : null),
                routings.isEmpty(),
                null,
                routings,
                spoken.themes());
    }

    /** Where a person had the last word, what the rules had said before stays on record. */
    private void remember(
            long id, Spoken spoken, String source, String product, List<Routing> routings, Instant received) {
        if (routings.stream().noneMatch(routing -> routing.how() == RoutedBy.HAND)) {
            return;
        }
        List<Routing> before = new ArrayList<>(routings);
        before.removeIf(routing -> routing.how() == RoutedBy.HAND);
        byRule(spoken, source, product, before.get(0).departmentId())
                .ifPresent(rule -> before.add(stored(rule, spoken)));
        Instant end = lately.plus(HISTORY_SINCE_LATELY);
        Instant at = received.plus(Duration.ofHours(20));
        decided.add(new Decided(
                at.isBefore(end) ? at : end,
                new RoutingActs.Step(
                        id, new RoutingActs.State(false, before), new RoutingActs.State(false, routings))));
    }

    List<Decided> decided() {
        return decided;
    }

    /** Within 30 hours, and never after the history has ended. */
    private Instant received(Instant at) {
        Instant received = at.plus(Duration.ofHours(random.nextInt(30)));
        Instant end = lately.plus(HISTORY_SINCE_LATELY);
        return received.isBefore(end) ? received : at.isBefore(end) ? end : at;
    }

    private JudgementKind judgement() {
        int chance = random.nextInt(10);
        return chance < 6
                ? JudgementKind.FUNCTIONAL
                : chance < 9 ? JudgementKind.EMOTIONAL_PERSONAL : JudgementKind.EMOTIONAL_SOCIAL;
    }

    private List<Routing> routings(Spoken spoken, String source, String product) {
        List<Routing> routings = new ArrayList<>();
        if (spoken.origin() == null || spoken.receiver() == null) {
            return routings;
        }
        long receiver = requireNonNull(departments.get(spoken.receiver()));
        long origin = requireNonNull(departments.get(spoken.origin()));
        routings.add(column(spoken, receiver, ConcernRole.RECEIVED, "voice.why.column.receivedBy"));
        Optional<Concern> byRule = byRule(spoken, source, product, receiver);
        if (byRule.isPresent() && byRule.get().departmentId() == origin) {
            routings.add(stored(byRule.get(), spoken));
        } else if (byRule.isEmpty()
                && spoken.at().isAfter(lately)
                && named(spoken).filter(c -> c.departmentId() == origin).isPresent()) {
            named(spoken).ifPresent(concern -> routings.add(concern.at(spoken.at())));
        } else if (byRule.isPresent() || random.nextInt(9) == 0) {
            routings.add(new Routing(
                    origin,
                    ConcernRole.ORIGINATED,
                    RoutedBy.HAND,
                    null,
                    "voice.why.hand",
                    List.of(corrector),
                    100,
                    "tomas",
                    spoken.at()));
        } else {
            routings.add(column(spoken, origin, ConcernRole.ORIGINATED, "voice.why.column.originatedIn"));
        }
        return routings;
    }

    private Optional<Concern> byRule(Spoken spoken, String source, String product, long receiver) {
        return router
                .route(new Incoming(
                        spoken.text(), source, product, spoken.issue(), spoken.segment(), null, receiver, null))
                .concerns()
                .stream()
                .filter(concern -> concern.role() == ConcernRole.ORIGINATED)
                .findFirst();
    }

    private Routing stored(Concern concern, Spoken spoken) {
        return new Routing(
                concern.departmentId(),
                concern.role(),
                concern.how(),
                ruleIds.get(Integer.parseInt(concern.whyArguments().get(0))),
                concern.whyKey(),
                concern.whyArguments(),
                concern.sureness(),
                null,
                spoken.at());
    }

    /** The one department whose name stands in the text, if there is exactly one. */
    private Optional<Concern> named(Spoken spoken) {
        Router.Decision decision = byName.route(new Incoming(spoken.text(), "", null, null, null, null, null, null));
        return decision.waiting()
                ? Optional.empty()
                : decision.concerns().stream().findFirst();
    }

    private static Routing column(Spoken spoken, long department, ConcernRole role, String why) {
        return new Routing(department, role, RoutedBy.COLUMN, null, why, List.of(), 100, null, spoken.at());
    }
}
