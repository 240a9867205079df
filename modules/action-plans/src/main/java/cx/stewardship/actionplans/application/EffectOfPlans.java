package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.application.CountingWeeks.Counted;
import cx.stewardship.actionplans.application.EffectReport.Phase;
import cx.stewardship.actionplans.application.EffectReport.Week;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.Criteria;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.SourcesCounted;
import cx.stewardship.analysis.effect.ControlChart;
import cx.stewardship.analysis.effect.CountedAlike;
import cx.stewardship.analysis.effect.Effect;
import cx.stewardship.analysis.effect.EffectivenessCheck;
import cx.stewardship.analysis.effect.SteadySources;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.analysis.effect.WindowCounts;
import cx.stewardship.customervoice.Themes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts what customers said before a plan and since its actions took effect. A week counts when all of it lies after that day;
 * the weeks in between are left out. Counting goes on beyond the agreed weeks as long as the plan waits for its verdict: they
 * say how long to watch at least.
 */
@Dependent
class EffectOfPlans {

    /** How fast comments come in at present is the mean of so many weeks. */
    private static final int RECENT_WEEKS = 4;

    private final CountingWeeks counting;
    private final Clock clock;

    @Inject
    EffectOfPlans(Themes themes, Clock clock) {
        this.counting = new CountingWeeks(themes);
        this.clock = clock;
    }

    /** The figures as of now; empty as long as the actions have not taken effect. */
    Optional<EffectFigures> now(ActionPlan plan) {
        return plan.effectiveOn().map(day -> compare(plan, counting.counted(plan, thisMonday())));
    }

    /** How many whole weeks have gone by since the actions took effect, as far as they are counted. */
    int weeksAfter(ActionPlan plan) {
        return CountingWeeks.weeksAfter(plan, thisMonday());
    }

    /** The figures that count: those on which it was closed or, until then, as of now. */
    Optional<EffectFigures> figures(ActionPlan plan) {
        return plan.state() == PlanState.PENDING_VERIFICATION ? now(plan) : plan.lastCheck();
    }

    /** Keeps with a plan that was just handed over what its later weeks are reckoned by. */
    void handedOver(ActionPlan plan) {
        counting.rule().lookAgain(plan, clock.instant());
    }

    /** For a decision about the plan now; what its later weeks are reckoned by is looked up again and kept with it. */
    EffectFigures forDecision(ActionPlan plan) {
        if (plan.state() == PlanState.PENDING_VERIFICATION) {
            counting.rule().lookAgain(plan, clock.instant());
        }
        return compare(plan, counting.counted(plan, thisMonday()));
    }

    EffectReport report(ActionPlan plan) {
        Counted counted = counting.counted(plan, drawnUntil(plan));
        EffectFigures figures = figures(plan).orElse(null);
        boolean steady = figures != null
                && figures.sources() == SourcesCounted.STEADY
                && counted.mix().comparable();
        List<Week> weeks = steady ? counted.steady() : counted.weeks();
        Criteria criteria = plan.criteria().orElse(null);
        LocalDate countsFrom = CountingWeeks.countsFrom(plan);
        return new EffectReport(
                figures,
                criteria == null ? null : Double.valueOf(criteria.agreedRatio()),
                criteria == null ? null : Integer.valueOf(criteria.windowWeeks()),
                countsFrom,
                countsFrom == null || criteria == null ? null : countsFrom.plusWeeks(criteria.windowWeeks()),
                steady && figures != null
                        ? figures.rateBefore()
                        : plan.baseline().rate(),
                figures == null ? null : Double.valueOf(figures.rateAfter()),
                new EffectReport.Spread(spread(weeks, Phase.BEFORE), spread(weeks, Phase.AFTER)),
                pace(weeks, figures),
                weeks,
                counted.completeness(),
                plan.state() == PlanState.PENDING_VERIFICATION ? plan.foundByRule() : List.of(),
                sources(plan, counted, figures),
                plan.state() == PlanState.PENDING_VERIFICATION ? counting.unread(plan, weeks) : 0);
    }

    private static double spread(List<Week> weeks, Phase phase) {
        return ControlChart.of(CountingWeeks.counts(weeks, phase)).spread();
    }

    private static EffectReport.Pace pace(List<Week> weeks, @Nullable EffectFigures figures) {
        double weekly = weeks.subList(Math.max(0, weeks.size() - RECENT_WEEKS), weeks.size()).stream()
                .mapToLong(Week::all)
                .average()
                .orElse(0);
        Long more = figures == null ? null : figures.moreNeeded();
        return new EffectReport.Pace(
                weekly,
                more == null || more == 0 || weekly == 0 ? null : Long.valueOf((long) Math.ceil(more / weekly)));
    }

    private LocalDate drawnUntil(ActionPlan plan) {
        Optional<Instant> decided = plan.state() == PlanState.CLOSED_EFFECTIVE
                ? plan.lastCheck().map(EffectFigures::computedAt)
                : Optional.empty();
        return decided.map(EffectOfPlans::mondayOf).orElseGet(this::thisMonday);
    }

    private LocalDate thisMonday() {
        return mondayOf(clock.instant());
    }

    private static LocalDate mondayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** @param verdict that stands, whatever comments that were not read yet may say */
    private record Judged(Effect effect, Verdict verdict) {

        EffectReport.Comparison compared() {
            return new EffectReport.Comparison(
                    verdict,
                    effect.before().perThousand(),
                    effect.after().perThousand(),
                    effect.ratio(),
                    effect.lower(),
                    effect.upper());
        }
    }

    private Judged judged(ActionPlan plan, List<Week> weeks, CountedAlike sureness) {
        double agreed = plan.criteria().map(Criteria::agreedRatio).orElse(1.0);
        Effect effect = sureness.widened(EffectivenessCheck.compare(
                CountingWeeks.counts(weeks, Phase.BEFORE), CountingWeeks.counts(weeks, Phase.AFTER), agreed));
        boolean turns = plan.state() == PlanState.PENDING_VERIFICATION && canBeTurned(effect.verdict());
        long unread = turns ? counting.unread(plan, weeks) : 0;
        return new Judged(effect, standing(effect, unread, agreed, sureness));
    }

    private EffectReport.Sources sources(ActionPlan plan, Counted counted, @Nullable EffectFigures figures) {
        if (figures == null || counted.mix().changed().isEmpty()) {
            return EffectReport.Sources.UNCHANGED;
        }
        return new EffectReport.Sources(
                counted.mix().changed(),
                figures.sources(),
                judged(plan, counted.weeks(), counted.sureness()).compared(),
                counted.mix().comparable()
                        ? judged(plan, counted.steady(), counted.sureness()).compared()
                        : null);
    }

    /** Where sources changed, a verdict needs more than the comparison of all comments (ADR 22). */
    private EffectFigures compare(ActionPlan plan, Counted counted) {
        int weeks = CountingWeeks.counts(counted.weeks(), Phase.AFTER).size();
        Judged all = judged(plan, counted.weeks(), counted.sureness());
        SourceMix mix = counted.mix();
        if (mix.changed().isEmpty()) {
            return figures(all.effect(), all.verdict(), SourcesCounted.ALL, weeks);
        }
        if (!mix.comparable()) {
            return figures(all.effect(), Verdict.NOT_ENOUGH_DATA, SourcesCounted.NONE, weeks);
        }
        Judged steady = judged(plan, counted.steady(), counted.sureness());
        Verdict verdict = SteadySources.verdict(all.verdict(), steady.verdict(), mix.elsewhere());
        return switch (SteadySources.conclusion(all.verdict(), steady.verdict(), mix.elsewhere())) {
            case BOTH -> figures(all.effect(), verdict, SourcesCounted.AGREE, weeks);
            case STEADY -> figures(steady.effect(), verdict, SourcesCounted.STEADY, weeks);
            case NEITHER -> figures(all.effect(), verdict, SourcesCounted.DISAGREE, weeks);
        };
    }

    private EffectFigures figures(Effect effect, Verdict verdict, SourcesCounted sources, int weeksAfter) {
        return new EffectFigures(
                verdict,
                effect.before().events(),
                effect.before().comments(),
                effect.after().events(),
                effect.after().comments(),
                weeksAfter,
                effect.ratio(),
                effect.lower(),
                effect.upper(),
                effect.pTwoSided(),
                effect.dispersion(),
                sources.incomparable() ? null : effect.moreCommentsNeeded(),
                sources,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** A verdict stands when it would also stand if every comment that was not read yet belonged to the theme. */
    private static Verdict standing(Effect effect, long unread, double agreed, CountedAlike sureness) {
        if (unread == 0 || !canBeTurned(effect.verdict())) {
            return effect.verdict();
        }
        if (unread > Themes.MOST_UNREAD) {
            return Verdict.NOT_ENOUGH_DATA;
        }
        WindowCounts worst = new WindowCounts(
                Math.min(effect.after().comments(), effect.after().events() + unread),
                effect.after().comments());
        Verdict then = sureness.widened(EffectivenessCheck.compare(effect.before(), worst, agreed))
                .verdict();
        return then == effect.verdict() ? then : Verdict.NOT_ENOUGH_DATA;
    }

    /** More comments against it make it no better. */
    private static boolean canBeTurned(Verdict verdict) {
        return verdict == Verdict.EFFECTIVE || verdict == Verdict.PARTLY_EFFECTIVE;
    }
}
