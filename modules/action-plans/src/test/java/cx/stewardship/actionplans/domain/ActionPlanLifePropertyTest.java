package cx.stewardship.actionplans.domain;

import static cx.stewardship.actionplans.domain.PlanFixture.BEGUN;
import static cx.stewardship.actionplans.domain.PlanFixture.BILLING;
import static org.assertj.core.api.Assertions.assertThat;

import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Whatever people try, in whatever order: what a plan promises holds. */
class ActionPlanLifePropertyTest {

    /** One attempt: what is tried, by whom, and a number to choose with. */
    record Attempt(String what, long person, int choice) {}

    @Property(tries = 600)
    void no_sequence_of_attempts_breaks_what_a_plan_promises(@ForAll("attempts") List<Attempt> attempts) {
        ActionPlan plan = PlanFixture.draft();
        List<Long> eventsBefore = events(plan);
        LocalDate day = BEGUN;
        Criteria agreed = null;
        for (Attempt attempt : attempts) {
            day = day.plusDays(attempt.choice() % 20);
            PlanState before = plan.state();
            boolean went = true;
            try {
                doIt(plan, attempt, PlanFixture.by(attempt.person(), "P" + attempt.person(), day));
            } catch (Refusal refused) {
                went = false;
            } finally {
                // of several steps the first ones may have gone well
                PlanFixture.stored(plan);
            }
            if (!went) {
                assertThat(plan.state()).as("a refusal moves nothing").isEqualTo(before);
            }
            if (before == PlanState.DRAFT) {
                agreed = plan.criteria().orElse(null);
            }
            holds(plan, day, agreed, attempt, before);
            assertThat(events(plan)).isEqualTo(eventsBefore);
        }
        Statistics.collect(plan.state());
        Statistics.coverage(coverage -> {
            for (PlanState state : PlanState.values()) {
                coverage.check(state).count(ofAll -> ofAll > 0);
            }
        });
    }

    private static void holds(
            ActionPlan plan, LocalDate today, @Nullable Criteria agreed, Attempt last, PlanState before) {
        assertThat(plan.ownerId()).isNotEqualTo(plan.checkerId());
        if (plan.state() != PlanState.DRAFT && plan.state() != PlanState.CANCELLED) {
            assertThat(plan.criteria()).contains(Objects.requireNonNull(agreed));
        }
        switch (plan.state()) {
            case PLANNED, IN_PROGRESS -> assertThat(plan.rootCause()).isPresent();
            case PENDING_VERIFICATION -> {
                assertThat(plan.openActions()).isZero();
                assertThat(plan.effectiveOn().orElseThrow()).isBetween(plan.begunOn(), today);
            }
            case CLOSED_EFFECTIVE -> {
                assertThat(plan.lastCheck().orElseThrow().verdict()).isEqualTo(Verdict.EFFECTIVE);
                if (before != PlanState.CLOSED_EFFECTIVE) {
                    assertThat(last.person()).isEqualTo(plan.checkerId());
                }
            }
            case CANCELLED -> assertThat(plan.cancelledBecause()).isPresent();
            case REOPENED -> assertThat(plan.reopenings()).isPositive();
            case DRAFT, ANALYSIS -> assertThat(plan.departmentId()).isEqualTo(BILLING);
        }
        if (plan.reopenings() >= 2) {
            assertThat(plan.escalatedTo()).isPresent();
        }
    }

    private static void doIt(ActionPlan plan, Attempt attempt, By by) {
        int choice = attempt.choice();
        switch (attempt.what()) {
            case "agree" -> plan.agreeOnEffect(new Criteria(0.3 + choice / 200.0, 4 + choice % 20), by);
            case "start" -> plan.start(by);
            case "cause" -> plan.writeDownCause(PlanFixture.cause(), by);
            case "set aside" -> plan.setAsideCause("It was not that.", by);
            case "add" -> plan.addAction(PlanFixture.matchEachMorning(), by);
            case "report" ->
                plan.report(
                        anyAction(plan, choice), new ProgressReport(choice % 2 == 0 ? 100 : choice, null, null), by);
            case "remove" -> plan.removeAction(anyAction(plan, choice), by);
            case "plan" -> plan.plan(by);
            case "begin" -> plan.begin(by);
            case "verify" -> plan.submitForVerification(by.today().plusDays(choice % 3 - 1), by);
            case "close" -> plan.close(PlanFixture.figures(Verdict.values()[choice % 2], choice), by);
            case "reopen" ->
                plan.reopen(choice % 4 == 0 ? "" : "learned", PlanFixture.figures(Verdict.NOT_EFFECTIVE), 9L, by);
            case "cancel" -> plan.cancel(choice % 9 == 0 ? "no need" : "", by);
            case "hand over" -> plan.handOver(1 + choice % 3, 1 + choice % 2, null, by);
            case "go on" -> goOn(plan, by);
            default -> plan.goBack(Transition.valueOf(attempt.what()), by);
        }
    }

    /** What somebody does who wants to see the plan closed. */
    private static void goOn(ActionPlan plan, By by) {
        switch (plan.state()) {
            case DRAFT -> {
                plan.agreeOnEffect(new Criteria(0.5, 8), by);
                plan.start(by);
            }
            case ANALYSIS, REOPENED -> {
                plan.writeDownCause(PlanFixture.cause(), by);
                plan.addAction(PlanFixture.matchEachMorning(), by);
                plan.plan(by);
            }
            case PLANNED -> plan.begin(by);
            case IN_PROGRESS -> {
                plan.actions().forEach(action -> plan.report(action.id(), new ProgressReport(100, null, null), by));
                plan.submitForVerification(by.today(), by);
            }
            case PENDING_VERIFICATION -> plan.close(PlanFixture.figures(Verdict.EFFECTIVE), by);
            case CLOSED_EFFECTIVE, CANCELLED -> plan.begin(by);
        }
    }

    private static long anyAction(ActionPlan plan, int choice) {
        List<Action> actions = plan.actions();
        return actions.isEmpty() ? 0 : actions.get(choice % actions.size()).id();
    }

    private static List<Long> events(ActionPlan plan) {
        List<Long> events = new ArrayList<>();
        plan.baseline().weeks().forEach(week -> events.add(week.ofTheme()));
        return events;
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<String> what = Arbitraries.frequency(
                Tuple.of(25, "go on"),
                Tuple.of(3, "agree"),
                Tuple.of(5, "start"),
                Tuple.of(5, "cause"),
                Tuple.of(1, "set aside"),
                Tuple.of(4, "add"),
                Tuple.of(6, "report"),
                Tuple.of(1, "remove"),
                Tuple.of(6, "plan"),
                Tuple.of(6, "begin"),
                Tuple.of(6, "verify"),
                Tuple.of(5, "close"),
                Tuple.of(3, "reopen"),
                Tuple.of(1, "cancel"),
                Tuple.of(1, "hand over"),
                Tuple.of(1, "BACK_TO_ANALYSIS"),
                Tuple.of(1, "BACK_TO_PLANNED"),
                Tuple.of(1, "BACK_TO_WORK"));
        return Combinators.combine(
                        what,
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.integers().between(0, 99))
                .as(Attempt::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }
}
