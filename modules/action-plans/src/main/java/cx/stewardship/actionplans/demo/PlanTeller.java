package cx.stewardship.actionplans.demo;

import cx.stewardship.actionplans.demo.PlanScript.Line;
import cx.stewardship.actionplans.demo.StaffTables.Somebody;
import cx.stewardship.actionplans.domain.Action;
import cx.stewardship.actionplans.domain.ActionKind;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ActionWording;
import cx.stewardship.actionplans.domain.Baseline;
import cx.stewardship.actionplans.domain.BaselineWeek;
import cx.stewardship.actionplans.domain.By;
import cx.stewardship.actionplans.domain.CauseCategory;
import cx.stewardship.actionplans.domain.CauseWording;
import cx.stewardship.actionplans.domain.Criteria;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.actionplans.domain.Mentions;
import cx.stewardship.actionplans.domain.NewPlan;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.ProgressReport;
import cx.stewardship.actionplans.domain.SourcesCounted;
import cx.stewardship.actionplans.domain.Watch;
import cx.stewardship.analysis.effect.Effect;
import cx.stewardship.analysis.effect.EffectivenessCheck;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.analysis.effect.WindowCounts;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lives through the tale of a plan, step by step and by its own rules, so that no plan of the demo company could not be. */
final class PlanTeller {

    private final LocalDate today;
    private final LocalDate thisMonday;
    private final VoiceTables voice;
    private final StaffTables staff;

    PlanTeller(LocalDate today, VoiceTables voice, StaffTables staff) {
        this.today = today;
        this.thisMonday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        this.voice = voice;
        this.staff = staff;
    }

    ActionPlan tell(PlanScript script, long theme, long department, long routine) throws SQLException {
        ActionPlan plan = begin(script, theme, department, routine);
        PlanState wanted = PlanState.valueOf(script.state());
        if (wanted == PlanState.DRAFT) {
            discuss(plan, script);
            return plan;
        }
        plan.start(by(script.owner(), script.begun(), 2, 9));
        analyse(plan, script, theme);
        script.all("do").forEach(line -> add(plan, script, line));
        if (wanted != PlanState.ANALYSIS) {
            work(plan, script, theme, wanted);
        }
        discuss(plan, script);
        return plan;
    }

    private ActionPlan begin(PlanScript script, long theme, long department, long routine) throws SQLException {
        LocalDate begun = day(script.begun(), 1);
        return ActionPlan.draft(
                new NewPlan(
                        department,
                        List.of(theme),
                        script.theme(),
                        script.text("better"),
                        staff.get(script.owner()).id(),
                        staff.get(script.checker()).id(),
                        routine,
                        script.agreed() ? new Criteria(script.ratio(), script.window()) : null,
                        begun,
                        voice.quotes(theme, begun, 5),
                        new Baseline(voice.weeks(theme, Baseline.firstMonday(begun), Baseline.end(begun))),
                        voice.sources(theme, Baseline.firstMonday(begun), Baseline.end(begun))),
                by(script.owner(), script.begun(), 1, 10));
    }

    private void analyse(ActionPlan plan, PlanScript script, long theme) throws SQLException {
        List<Line> causes = script.all("cause");
        if (causes.isEmpty()) {
            return;
        }
        for (Line aside : script.all("aside")) {
            plan.writeDownCause(
                    new CauseWording(
                            aside.part(0),
                            CauseCategory.PROCESS,
                            List.of("That is what most of us said first.", aside.part(0) + "."),
                            Set.of()),
                    by(script.owner(), script.begun(), 3, 11));
            plan.setAsideCause(aside.part(1), by(script.owner(), script.begun(), 4, 15));
        }
        plan.writeDownCause(
                wording(plan, causes.get(0), whys(script), theme), by(script.owner(), script.begun(), 4, 16));
    }

    private CauseWording wording(ActionPlan plan, Line cause, List<String> whys, long theme) throws SQLException {
        // whoever asked further had more customers to go by
        Set<Long> comments = new HashSet<>(voice.comments(theme, plan.begunOn(), 1 + 6 * whys.size()));
        return new CauseWording(cause.part(1), CauseCategory.valueOf(cause.part(0)), whys, comments);
    }

    private static List<String> whys(PlanScript script) {
        return script.all("why").stream()
                .map(line -> String.join(" | ", line.parts()))
                .toList();
    }

    private void add(ActionPlan plan, PlanScript script, Line line) {
        String who = line.part(1);
        boolean partner = who.startsWith("~");
        LocalDate due = day(line.number(2), 4);
        Action action = plan.addAction(
                new ActionWording(
                        ActionKind.valueOf(line.part(0)),
                        line.part(4),
                        partner ? null : Long.valueOf(staff.get(who).id()),
                        partner ? who.substring(1) : null,
                        due.isBefore(plan.begunOn()) ? plan.begunOn() : due),
                by(script.owner(), script.begun() + 1, 0, 10));
        int percent = line.number(3);
        if (percent > 0) {
            String reporter = partner ? script.owner() : who;
            int week = percent == 100 ? line.number(2) : Math.min(line.number(2) - 1, -1);
            plan.report(
                    action,
                    new ProgressReport(percent, line.part(5), null),
                    by(reporter, Math.max(week, script.begun() + 1), 3, 14));
        }
    }

    private void work(ActionPlan plan, PlanScript script, long theme, PlanState wanted) throws SQLException {
        plan.plan(by(script.owner(), script.begun() + 1, 1, 9));
        if (wanted == PlanState.PLANNED) {
            return;
        }
        plan.begin(by(script.owner(), script.begun() + 1, 2, 9));
        for (Line again : script.all("again")) {
            again(plan, script, again, theme);
        }
        for (Line cancel : script.all("cancel")) {
            plan.cancel(cancel.part(0), by(script.owner(), script.begun() + 9, 3, 16));
        }
        if (script.inForce() < 0) {
            LocalDate effective = day(script.inForce(), 4);
            plan.submitForVerification(effective, by(script.owner(), script.inForce(), 4, 16));
            judge(plan, script, theme, wanted);
        }
    }

    /** It did not hold: reopened, another cause, another action. */
    private void again(ActionPlan plan, PlanScript script, Line again, long theme) throws SQLException {
        int week = again.number(0);
        LocalDate effective = plan.actions().stream()
                .flatMap(action -> action.doneOn().stream())
                .max(LocalDate::compareTo)
                .orElseThrow();
        plan.submitForVerification(effective, by(script.owner(), week - 8, 4, 16));
        reopen(plan, script, again.part(1), week, theme);
        plan.writeDownCause(
                wording(
                        plan,
                        new Line(
                                "cause",
                                List.of(
                                        again.part(2),
                                        script.all("cause").get(0).part(1))),
                        whys(script),
                        theme),
                by(script.owner(), week, 3, 10));
        boolean last = again.equals(script.all("again").get(script.all("again").size() - 1));
        int due = last ? 7 : week + 3;
        Action action = plan.addAction(
                new ActionWording(
                        ActionKind.CORRECTIVE,
                        again.part(3),
                        staff.get(script.owner()).id(),
                        null,
                        day(due, 4)),
                by(script.owner(), week, 3, 11));
        plan.plan(by(script.owner(), week, 4, 9));
        plan.begin(by(script.owner(), week, 4, 10));
        plan.report(
                action,
                new ProgressReport(last ? 40 : 100, null, null),
                by(script.owner(), last ? -2 : week + 3, 3, 9));
    }

    private void reopen(ActionPlan plan, PlanScript script, String reason, int week, long theme) throws SQLException {
        Somebody owner = staff.get(script.owner());
        plan.reopen(
                reason,
                figures(plan, theme, week),
                owner.manager() == 0 ? null : Long.valueOf(owner.manager()),
                by(script.checker(), week, 2, 15));
    }

    /** Closed only if the figures say so: what customers of the demo company said decides. */
    private void judge(ActionPlan plan, PlanScript script, long theme, PlanState wanted) throws SQLException {
        for (Line reopen : script.all("reopen")) {
            reopen(plan, script, reopen.part(1), reopen.number(0), theme);
        }
        if (wanted != PlanState.CLOSED_EFFECTIVE) {
            return;
        }
        int week = Math.min(script.inForce() + script.window() + 2, 0);
        EffectFigures figures = figures(plan, theme, week);
        if (figures.verdict() == Verdict.EFFECTIVE) {
            plan.close(figures, by(script.checker(), week, 1, 11));
            watch(plan, figures, theme, week);
        }
    }

    /** Whether what was stopped has come back since. */
    private void watch(ActionPlan plan, EffectFigures figures, long theme, int closed) throws SQLException {
        Optional<LocalDate> back =
                AfterTeller.signal(Watch.over(0, figures, thisMonday.plusWeeks(closed)), voice, theme, thisMonday);
        if (back.isPresent()) {
            plan.cameBack(
                    back.get().toString(),
                    new By(
                            null,
                            "Stewardship",
                            back.get().plusWeeks(1).atTime(5, 0).toInstant(ZoneOffset.UTC)));
        }
    }

    private EffectFigures figures(ActionPlan plan, long theme, int week) throws SQLException {
        LocalDate from = plan.effectiveOn().orElseThrow().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        List<BaselineWeek> after = voice.weeks(theme, from, thisMonday.plusWeeks(week));
        Effect effect = EffectivenessCheck.compare(
                counts(plan.baseline().weeks()),
                counts(after),
                plan.criteria().orElseThrow().agreedRatio());
        return new EffectFigures(
                effect.verdict(),
                effect.before().events(),
                effect.before().comments(),
                effect.after().events(),
                effect.after().comments(),
                after.size(),
                effect.ratio(),
                effect.lower(),
                effect.upper(),
                effect.pTwoSided(),
                effect.dispersion(),
                effect.moreCommentsNeeded(),
                SourcesCounted.ALL,
                day(week, 1).atTime(6, 0).toInstant(ZoneOffset.UTC));
    }

    private static List<WindowCounts> counts(List<BaselineWeek> weeks) {
        return weeks.stream()
                .map(week -> new WindowCounts(week.ofTheme(), week.all()))
                .toList();
    }

    private void discuss(ActionPlan plan, PlanScript script) {
        script.all("note")
                .forEach(note -> plan.discuss(
                        note.part(2),
                        Mentions.in(note.part(2), staff::called),
                        by(note.part(0), note.number(1), 2, 13)));
    }

    private By by(String who, int week, int dayOfWeek, int hour) {
        Somebody somebody = staff.get(who);
        LocalDate day = day(week, dayOfWeek);
        return new By(
                somebody.id(),
                somebody.name(),
                (day.isAfter(today) ? today : day).atTime(LocalTime.of(hour, 5)).toInstant(ZoneOffset.UTC));
    }

    private LocalDate day(int week, int dayOfWeek) {
        return thisMonday.plusWeeks(week).plusDays(dayOfWeek);
    }
}
