package cx.stewardship.actionplans.domain;

import cx.stewardship.analysis.effect.Verdict;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans at every stage of their life, about reminders that went out although the money had come. */
public final class PlanFixture {

    public static final long BILLING = 6;
    public static final long THEME = 41;
    public static final long MARA = 1;
    public static final long JONAS = 2;
    public static final long INES = 3;
    public static final long DIRECTOR = 9;
    /** The staff meeting of Billing, on Mondays. */
    public static final long ROUTINE = 61;

    /** A Friday. */
    public static final LocalDate BEGUN = LocalDate.of(2026, 7, 3);

    public static final LocalDate EFFECTIVE = LocalDate.of(2026, 8, 28);
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final AtomicLong IDS = new AtomicLong(100);

    private PlanFixture() {}

    public static By mara(LocalDate day) {
        return by(MARA, "Mara Lindholm", day);
    }

    public static By jonas(LocalDate day) {
        return by(JONAS, "Jonas Adeyemi", day);
    }

    public static By by(long person, String name, LocalDate day) {
        return new By(person, name, day.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    public static Baseline baseline(LocalDate begun) {
        LocalDate first = Baseline.firstMonday(begun);
        return new Baseline(IntStream.range(0, 12)
                .mapToObj(week -> new BaselineWeek(first.plusWeeks(week), 4, 333))
                .toList());
    }

    /** The phone brings two thirds of the comments and all on the theme. */
    public static List<BaselineSource> bySource(LocalDate begun) {
        LocalDate first = Baseline.firstMonday(begun);
        return IntStream.range(0, 12)
                .boxed()
                .flatMap(week -> Stream.of(
                        new BaselineSource("mail", first.plusWeeks(week), 0, 111),
                        new BaselineSource("phone", first.plusWeeks(week), 4, 222)))
                .toList();
    }

    public static NewPlan newPlan(@Nullable Criteria criteria) {
        return newPlan(criteria, "I now keep screenshots of my own bank account.");
    }

    private static NewPlan newPlan(@Nullable Criteria criteria, String quote) {
        return new NewPlan(
                BILLING,
                List.of(THEME),
                "Reminded although already paid",
                "Nobody who has paid is asked to pay again.",
                MARA,
                JONAS,
                ROUTINE,
                criteria,
                BEGUN,
                List.of(new FrozenQuote(7, quote, LocalDate.of(2026, 4, 14))),
                baseline(BEGUN),
                bySource(BEGUN));
    }

    public static ActionPlan draft() {
        return stored(ActionPlan.draft(newPlan(null), mara(BEGUN)));
    }

    public static ActionPlan inAnalysis() {
        ActionPlan plan = draft();
        plan.agreeOnEffect(new Criteria(0.6, 8), mara(BEGUN));
        plan.start(mara(BEGUN));
        return plan;
    }

    public static ActionPlan inProgress() {
        ActionPlan plan = inAnalysis();
        plan.writeDownCause(cause(), mara(BEGUN.plusDays(3)));
        plan.addAction(matchEachMorning(), mara(BEGUN.plusDays(4)));
        stored(plan);
        plan.plan(mara(BEGUN.plusDays(5)));
        plan.begin(mara(BEGUN.plusDays(6)));
        return plan;
    }

    public static ActionPlan pending() {
        ActionPlan plan = inProgress();
        plan.report(plan.actions().get(0).id(), new ProgressReport(100, null, null), mara(BEGUN.plusDays(20)));
        plan.submitForVerification(EFFECTIVE, mara(EFFECTIVE));
        return plan;
    }

    public static ActionPlan closed() {
        ActionPlan plan = pending();
        plan.close(figures(Verdict.EFFECTIVE), jonas(TODAY));
        return plan;
    }

    /** Closed by one action. */
    public static ActionPlan closedBy(ActionKind kind, String text) {
        return closed(
                stored(ActionPlan.draft(newPlan(new Criteria(0.6, 8)), mara(BEGUN))),
                new ActionWording(kind, text, INES, null, LocalDate.of(2026, 12, 24)));
    }

    /** Closed; a customer had said this. */
    public static ActionPlan closedAbout(String quote) {
        return closed(stored(ActionPlan.draft(newPlan(new Criteria(0.6, 8), quote), mara(BEGUN))), matchEachMorning());
    }

    private static ActionPlan closed(ActionPlan plan, ActionWording action) {
        plan.start(mara(BEGUN));
        plan.writeDownCause(cause(), mara(BEGUN.plusDays(3)));
        plan.addAction(action, mara(BEGUN.plusDays(4)));
        stored(plan);
        plan.plan(mara(BEGUN.plusDays(5)));
        plan.begin(mara(BEGUN.plusDays(6)));
        plan.report(plan.actions().get(0).id(), new ProgressReport(100, null, null), mara(BEGUN.plusDays(20)));
        plan.submitForVerification(EFFECTIVE, mara(EFFECTIVE));
        plan.close(figures(Verdict.EFFECTIVE), jonas(TODAY));
        return plan;
    }

    /** Reopened and worked on until it is pending again. */
    public static ActionPlan pendingAgain(LocalDate reopened) {
        ActionPlan plan = pending();
        plan.reopen(
                "The bank file comes later than we thought.",
                figures(Verdict.NOT_EFFECTIVE),
                DIRECTOR,
                jonas(reopened));
        workAgain(plan, reopened);
        return plan;
    }

    public static void workAgain(ActionPlan plan, LocalDate from) {
        plan.writeDownCause(cause(), mara(from.plusDays(1)));
        plan.addAction(matchEachMorning(), mara(from.plusDays(1)));
        stored(plan);
        plan.plan(mara(from.plusDays(2)));
        plan.begin(mara(from.plusDays(2)));
        plan.actions().stream()
                .filter(action -> !action.isDone())
                .forEach(action ->
                        plan.report(action.id(), new ProgressReport(100, null, null), mara(from.plusDays(3))));
        plan.submitForVerification(from.plusDays(3), mara(from.plusDays(3)));
    }

    public static CauseWording cause() {
        return new CauseWording(
                "Payments matched once a week",
                CauseCategory.PROCESS,
                List.of("A reminder went out although the money had arrived.", "The account still showed it as open."),
                Set.of(7L));
    }

    public static ActionWording matchEachMorning() {
        return new ActionWording(
                ActionKind.CORRECTIVE,
                "Match payments each morning before the reminder run",
                INES,
                null,
                LocalDate.of(2026, 12, 24));
    }

    public static EffectFigures figures(Verdict verdict) {
        return figures(verdict, 11);
    }

    public static EffectFigures figures(Verdict verdict, int weeks) {
        return new EffectFigures(
                verdict,
                48,
                4000,
                20,
                3600,
                weeks,
                .463,
                .26,
                .795,
                .0033,
                1,
                0L,
                SourcesCounted.ALL,
                Instant.parse("2026-11-16T06:00:00Z"));
    }

    /** Gives ids to whatever has none yet, as the database would. */
    public static ActionPlan stored(ActionPlan plan) {
        identify(plan);
        plan.actions().forEach(PlanFixture::identify);
        plan.causes().forEach(PlanFixture::identify);
        return plan;
    }

    public static void identify(Object entity) {
        try {
            Field id = entity.getClass().getDeclaredField("id");
            id.setAccessible(true);
            if (id.get(entity) == null) {
                id.set(entity, IDS.incrementAndGet());
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
