package cx.stewardship.actionplans.rest;

import cx.stewardship.actionplans.application.EffectReport;
import cx.stewardship.actionplans.application.PlanDetails;
import cx.stewardship.actionplans.application.StartActionPlan;
import cx.stewardship.actionplans.application.StartingActionPlans;
import cx.stewardship.actionplans.domain.ActionKind;
import cx.stewardship.actionplans.domain.ActionWording;
import cx.stewardship.actionplans.domain.CauseCategory;
import cx.stewardship.actionplans.domain.CauseWording;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.actionplans.domain.FoundByRule;
import cx.stewardship.actionplans.domain.PlanRow;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.Transition;
import cx.stewardship.customervoice.ThemeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What goes in and out as JSON. */
public final class PlanBodies {

    private PlanBodies() {}

    @Schema(name = "Plans")
    public record PlanPage(List<PlanLine> plans, long total) {}

    @Schema(name = "PlanLine")
    public record PlanLine(
            long id,
            String title,
            PlanState state,
            String department,
            String owner,
            String checker,
            int actions,
            int actionsDone,
            int actionsLate,
            @Nullable LocalDate nextDue,
            int reopenings) {
        static PlanLine of(PlanRow row) {
            return new PlanLine(
                    row.id(),
                    row.title(),
                    row.state(),
                    row.departmentCode(),
                    row.owner(),
                    row.checker(),
                    row.actions(),
                    row.done(),
                    row.late(),
                    row.nextDue(),
                    row.reopenings());
        }
    }

    /**
     * @param theme one theme, or {@code themes} several
     * @param owner employee number; missing makes it you
     * @param checker employee number of somebody else
     */
    @Schema(name = "NewPlan")
    public record NewPlan(
            @Nullable Long theme,
            @Nullable List<Long> themes,
            @Nullable String title,
            @Nullable String betterOff,
            @Nullable String owner,
            @Nullable String checker,
            @Nullable String routine,
            @Nullable Double agreedRatio,
            @Nullable Integer windowWeeks,
            @Nullable LocalDate begunOn) {

        StartActionPlan command(StartingActionPlans starting) {
            List<ThemeId> ids = new ArrayList<>();
            if (theme != null) {
                ids.add(new ThemeId(theme));
            }
            if (themes != null) {
                themes.stream()
                        .map(ThemeId::new)
                        .filter(id -> !ids.contains(id))
                        .forEach(ids::add);
            }
            return new StartActionPlan(
                    ids,
                    title,
                    betterOff,
                    starting.personWith(owner, "plans.start.owner"),
                    starting.personWith(checker, "plans.start.checker"),
                    routine,
                    agreedRatio,
                    windowWeeks,
                    begunOn);
        }
    }

    @Schema(name = "PlanMove")
    public record Move(@Nullable String reason, @Nullable LocalDate effectiveOn) {}

    @Schema(name = "PlanAgreement")
    public record Agreement(@Nullable Double agreedRatio, @Nullable Integer windowWeeks) {}

    @Schema(name = "PlanCause")
    public record CauseBody(
            @Nullable String summary,
            @Nullable CauseCategory category,
            @Nullable List<String> whys,
            @Nullable List<Long> comments) {
        CauseWording wording() {
            return CauseWording.of(
                    summary,
                    category,
                    whys == null ? List.of() : whys,
                    comments == null ? Set.of() : Set.copyOf(comments));
        }
    }

    /** @param owner id of a person, or {@code partner} the name of a partner or supplier */
    @Schema(name = "NewPlanAction")
    public record NewAction(
            @Nullable ActionKind kind,
            @Nullable String text,
            @Nullable Long owner,
            @Nullable String partner,
            @Nullable LocalDate due) {
        ActionWording wording() {
            return ActionWording.of(kind, text, owner, partner, due);
        }
    }

    @Schema(name = "PlanActionProgress")
    public record Progress(int percent, @Nullable String evidence, @Nullable String evidenceLink) {}

    @Schema(name = "PlanAction")
    public record ActionBody(
            long id,
            ActionKind kind,
            String text,
            @Nullable String owner,
            @Nullable String partner,
            LocalDate due,
            int progress,
            @Nullable LocalDate doneOn,
            @Nullable String evidence,
            @Nullable String evidenceLink) {}

    @Schema(name = "PlanBaseline")
    public record BaselineBody(LocalDate firstMonday, LocalDate lastMonday, long events, long total, double rate) {}

    @Schema(name = "PlanHistory")
    public record HistoryBody(String what, String who, @Nullable String detail, Instant at) {}

    /** @param transitions the steps you may ask for now */
    @Schema(name = "Plan")
    public record PlanBody(
            long id,
            String title,
            PlanState state,
            String department,
            String betterOff,
            String owner,
            String checker,
            @Nullable String routine,
            LocalDate begunOn,
            @Nullable Double agreedRatio,
            @Nullable Integer windowWeeks,
            @Nullable LocalDate effectiveOn,
            BaselineBody baseline,
            List<Long> themes,
            @Nullable CauseBody cause,
            List<ActionBody> actions,
            int reopenings,
            @Nullable String cancelledBecause,
            List<String> transitions,
            List<HistoryBody> history) {
        static PlanBody of(PlanDetails plan) {
            PlanDetails.RootCause cause = plan.cause();
            return new PlanBody(
                    plan.id(),
                    plan.title(),
                    plan.state(),
                    plan.departmentCode(),
                    plan.betterOff(),
                    plan.owner().name(),
                    plan.checker().name(),
                    plan.routine(),
                    plan.begunOn(),
                    plan.agreedRatio(),
                    plan.windowWeeks(),
                    plan.effectiveOn(),
                    new BaselineBody(
                            plan.start().firstMonday(),
                            plan.start().lastMonday(),
                            plan.start().events(),
                            plan.start().total(),
                            plan.start().rate()),
                    plan.themes().stream().map(PlanDetails.Theme::id).toList(),
                    cause == null
                            ? null
                            : new CauseBody(cause.summary(), cause.category(), cause.whys(), cause.comments()),
                    plan.actions().stream().map(PlanBody::action).toList(),
                    plan.reopenings(),
                    plan.cancelledBecause(),
                    plan.steps().stream().map(Transition::code).toList(),
                    plan.history().stream()
                            .map(entry -> new HistoryBody(entry.what().name(), entry.who(), entry.detail(), entry.at()))
                            .toList());
        }

        private static ActionBody action(PlanDetails.Item item) {
            PlanDetails.Person owner = item.owner();
            return new ActionBody(
                    item.id(),
                    item.kind(),
                    item.text(),
                    owner == null ? null : owner.name(),
                    item.partner(),
                    item.dueOn(),
                    item.progress(),
                    item.doneOn(),
                    item.evidence(),
                    item.evidenceLink());
        }
    }

    @Schema(name = "PlanWeek")
    public record WeekBody(
            LocalDate monday,
            EffectReport.Phase phase,
            long events,
            long total,
            @Nullable Double rate,
            @Nullable Double lowerLimit,
            @Nullable Double upperLimit) {}

    /**
     * @param change BEGAN, ENDED, MORE or LESS
     * @param shareBefore of all comments, 0 to 1
     */
    @Schema(name = "PlanSourceChanged")
    public record SourceChanged(String source, String change, double shareBefore, double shareAfter) {}

    /**
     * @param since comments that joined from then on count by this; of the first, all before as well
     * @param found of the {@code known} comments before that had been read
     * @param redrawn whether people had changed which themes there are
     */
    @Schema(name = "PlanFoundByRule")
    public record FoundBody(Instant since, long found, long known, boolean redrawn) {
        static FoundBody of(FoundByRule rule) {
            return new FoundBody(rule.since(), rule.found(), rule.known(), rule.redrawn());
        }
    }

    /** One way of counting; ratio null when nothing can be compared, upper null when nothing bounds it. */
    @Schema(name = "PlanComparison")
    public record ComparisonBody(
            String verdict,
            double rateBefore,
            double rateAfter,
            @Nullable Double ratio,
            @Nullable Double lower,
            @Nullable Double upper) {
        static @Nullable ComparisonBody of(EffectReport.@Nullable Comparison compared) {
            return compared == null
                    ? null
                    : new ComparisonBody(
                            compared.verdict().name(),
                            compared.rateBefore(),
                            compared.rateAfter(),
                            finite(compared.ratio()),
                            finite(compared.lower()),
                            finite(compared.upper()));
        }
    }

    /**
     * @param counted ALL: no source changed; AGREE: some did, both ways of counting say the same; STEADY: only sources that were there all the time
     *     count; DISAGREE, NONE: no verdict, because before and after cannot be compared
     * @param changed sources that began, ended or came to bring much more or less, the largest change first
     * @param all counting all comments; null when nothing changed
     * @param steady counting only sources that were there all the time; null when nothing changed or there are none
     */
    @Schema(name = "PlanSources")
    public record SourcesBody(
            String counted,
            List<SourceChanged> changed,
            @Nullable ComparisonBody all,
            @Nullable ComparisonBody steady) {
        static SourcesBody of(EffectReport.Sources sources) {
            return new SourcesBody(
                    sources.counted().name(),
                    sources.changed().stream()
                            .map(each -> new SourceChanged(
                                    each.source(), each.change().name(), each.shareBefore(), each.shareAfter()))
                            .toList(),
                    ComparisonBody.of(sources.all()),
                    ComparisonBody.of(sources.steady()));
        }
    }

    /**
     * @param verdict null before the actions have taken effect
     * @param sources whether where comments came from changed meanwhile, and what follows from it
     * @param upper null when nothing bounds it
     * @param dispersion how much weeks vary compared with chance; above 1 the interval was widened
     * @param weeksNeeded until there is an answer, at the present {@code commentsAWeek}
     * @param unread comments since then that were not read yet and may still belong here; as long as they could turn it there is no verdict; 1,001 for more than 1,000
     * @param foundByRule what the rule for joining finds of the comments before, the first from the handing over on: what joined later stands for as many more
     * @param limitsWidenedBefore by how much the chart's limits were widened (Laney); 1 for a plain u-chart
     */
    @Schema(name = "PlanCheck")
    public record Check(
            @Nullable String verdict,
            @Nullable Long eventsBefore,
            @Nullable Long totalBefore,
            @Nullable Long eventsAfter,
            @Nullable Long totalAfter,
            double rateBefore,
            @Nullable Double rateAfter,
            @Nullable Double ratio,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double p,
            @Nullable Double agreedRatio,
            @Nullable Integer windowWeeks,
            int weeksAfter,
            @Nullable LocalDate countsFrom,
            @Nullable LocalDate decidedFrom,
            @Nullable Double dispersion,
            @Nullable Long moreCommentsNeeded,
            @Nullable Long weeksNeeded,
            double commentsAWeek,
            long unread,
            List<FoundBody> foundByRule,
            SourcesBody sources,
            double limitsWidenedBefore,
            double limitsWidenedAfter,
            List<WeekBody> weeks) {
        static Check of(EffectReport report) {
            EffectFigures figures = report.figures();
            return new Check(
                    figures == null ? null : figures.verdict().name(),
                    figures == null ? null : Long.valueOf(figures.eventsBefore()),
                    figures == null ? null : Long.valueOf(figures.totalBefore()),
                    figures == null ? null : Long.valueOf(figures.eventsAfter()),
                    figures == null ? null : Long.valueOf(figures.totalAfter()),
                    report.rateBefore(),
                    report.rateAfter(),
                    figures == null ? null : finite(figures.ratio()),
                    figures == null ? null : finite(figures.lower()),
                    figures == null ? null : finite(figures.upper()),
                    figures == null ? null : finite(figures.p()),
                    report.agreedRatio(),
                    report.windowWeeks(),
                    figures == null ? 0 : figures.weeksAfter(),
                    report.countsFrom(),
                    report.decidedFrom(),
                    figures == null ? null : Double.valueOf(figures.dispersion()),
                    figures == null ? null : figures.moreNeeded(),
                    report.pace().weeksNeeded(),
                    report.pace().weekly(),
                    report.unread(),
                    report.rule().stream().map(FoundBody::of).toList(),
                    SourcesBody.of(report.sources()),
                    report.spread().before(),
                    report.spread().after(),
                    report.weeks().stream()
                            .map(week -> new WeekBody(
                                    week.monday(),
                                    week.phase(),
                                    week.ofTheme(),
                                    week.all(),
                                    finite(week.rate()),
                                    finite(week.lowerLimit()),
                                    finite(week.upperLimit())))
                            .toList());
        }
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
