package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.EffectReport;
import cx.stewardship.actionplans.application.PlanDetails;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.actionplans.domain.FoundByRule;
import cx.stewardship.actionplans.domain.HistoryEntry.What;
import cx.stewardship.actionplans.domain.SourcesCounted;
import cx.stewardship.analysis.effect.SteadySources;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.customervoice.Themes.Completeness;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A verdict in words: first what it means to customers, then what chance has to do with it, then the rule and the numbers. */
@Named
@ApplicationScoped
public class EffectWords {

    /** Where the texts come from. */
    interface Wording {
        String text(String key, Object... arguments);
    }

    /** More are only counted: a sentence has to stay readable. */
    private static final int SOURCES_NAMED = 3;

    private Formats formats;
    private Wording wording;

    @SuppressWarnings("NullAway.Init")
    protected EffectWords() {}

    @Inject
    public EffectWords(Formats formats) {
        this(formats, Pages::text);
    }

    EffectWords(Formats formats, Wording wording) {
        this.formats = formats;
        this.wording = wording;
    }

    private String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    public String word(EffectReport effect) {
        EffectFigures figures = effect.figures();
        if (figures == null) {
            return text("plans.effect.notYet");
        }
        return text(figures.verdictKey());
    }

    public String icon(EffectReport effect) {
        Verdict verdict = verdict(effect);
        if (verdict == null) {
            return "clock";
        }
        return switch (verdict) {
            case EFFECTIVE -> "check";
            case PARTLY_EFFECTIVE -> "alert";
            case NOT_EFFECTIVE -> "x";
            case NOT_ENOUGH_DATA -> "clock";
        };
    }

    public String tone(EffectReport effect) {
        Verdict verdict = verdict(effect);
        if (verdict == null) {
            return "idle";
        }
        return switch (verdict) {
            case EFFECTIVE -> "good";
            case PARTLY_EFFECTIVE -> "warn";
            case NOT_EFFECTIVE -> "bad";
            case NOT_ENOUGH_DATA -> "idle";
        };
    }

    private static @Nullable Verdict verdict(EffectReport effect) {
        EffectFigures figures = effect.figures();
        return figures == null ? null : figures.verdict();
    }

    /** "Customers met this about half as often as before:". */
    public String customers(EffectFigures figures) {
        return text("plans.effect.words." + comparison(figures));
    }

    private static String comparison(EffectFigures figures) {
        double ratio = figures.ratio();
        if (figures.totalAfter() == 0) {
            return figures.weeksAfter() == 0 ? "noWeek" : "silent";
        }
        if (Double.isNaN(ratio)) {
            return figures.totalBefore() == 0 ? "silentBefore" : "none";
        }
        if (figures.eventsBefore() == 0) {
            return "new";
        }
        if (figures.eventsAfter() == 0) {
            return "gone";
        }
        if (ratio > 1.15) {
            return "more";
        }
        if (ratio > 0.87) {
            return "same";
        }
        if (ratio < 0.35) {
            return "far";
        }
        return ratio >= 0.42 && ratio <= 0.58 ? "half" : "fewer";
    }

    /** "5.6 instead of 12.0 in 1,000 comments."; empty where one of the sides has no comments. */
    public String instead(EffectFigures figures) {
        if (figures.totalAfter() == 0 || figures.totalBefore() == 0) {
            return "";
        }
        return text("plans.effect.instead", formats.rate(figures.rateAfter()), formats.rate(figures.rateBefore()));
    }

    public String because(EffectReport effect) {
        EffectFigures figures = figures(effect);
        if (effect.waitsForReading()) {
            return text("plans.effect.because.unread", effect.unread());
        }
        if (figures.sources().incomparable()) {
            return text("plans.effect.because." + figures.sources());
        }
        String because = text("plans.effect.because." + figures.verdict(), formats.ratio(effect.agreedRatio()));
        if (figures.verdict() != Verdict.NOT_ENOUGH_DATA) {
            return because;
        }
        return because + " " + needed(effect, figures);
    }

    /** What became of the sources that comments come from, the largest change first; empty when nothing changed that matters. */
    public List<String> sources(EffectReport effect) {
        List<SteadySources.Changed> changed = effect.sources().changed();
        List<String> said = new ArrayList<>();
        changed.stream()
                .limit(SOURCES_NAMED)
                .map(each -> text(
                        "plans.sources." + each.change(),
                        each.source(),
                        formats.percent(each.shareBefore()),
                        formats.percent(each.shareAfter())))
                .forEach(said::add);
        if (changed.size() > SOURCES_NAMED) {
            said.add(text("plans.sources.others", changed.size() - SOURCES_NAMED));
        }
        return said;
    }

    /** Both ways of counting, side by side, and what follows. */
    public String bothWays(EffectReport effect) {
        EffectReport.Sources sources = effect.sources();
        EffectReport.Comparison all = sources.all();
        EffectReport.Comparison steady = sources.steady();
        if (all == null || steady == null) {
            return "";
        }
        String compared = text(
                "plans.sources.bothWays",
                formats.rate(steady.rateBefore()),
                formats.rate(steady.rateAfter()),
                formats.rate(all.rateBefore()),
                formats.rate(all.rateAfter()));
        return sources.counted() == SourcesCounted.ALL
                ? compared
                : compared + " " + text("plans.sources.counted." + sources.counted());
    }

    private Optional<String> complete(Completeness found) {
        if (found.lowest() > 0.995) {
            return Optional.empty();
        }
        String share = text("plans.story.complete.text", formats.percent(found.share()));
        return Optional.of(
                found.highest() - found.lowest() < 0.01
                        ? share
                        : share
                                + " "
                                + text(
                                        "plans.story.complete.unsure",
                                        formats.percent(found.lowest()),
                                        formats.percent(found.highest())));
    }

    /** From when on comments joined by another rule than at first. */
    Optional<String> redrawn(List<FoundByRule> rule) {
        if (rule.size() < 2) {
            return Optional.empty();
        }
        FoundByRule before = rule.get(rule.size() - 2);
        FoundByRule last = rule.get(rule.size() - 1);
        return Optional.of(text(
                last.redrawn() ? "plans.story.redrawn.themes" : "plans.story.redrawn.text",
                formats.fullDay(last.since()),
                formats.percent(before.share()),
                formats.percent(last.share())));
    }

    /** How long to wait, or that waiting does not help. */
    private String needed(EffectReport effect, EffectFigures figures) {
        Long more = figures.moreNeeded();
        if (more == null) {
            return figures.eventsBefore() == 0
                    ? text("plans.effect.never.none")
                    : text("plans.effect.never", figures.eventsBefore());
        }
        Long weeks = effect.pace().weeksNeeded();
        return weeks == null
                ? text("plans.effect.needed.silent", formats.count(more))
                : text("plans.effect.needed", formats.count(more), weeks);
    }

    /** One step on the way to the verdict. */
    public record Fact(String term, String text) implements java.io.Serializable {}

    /** All that leads to the verdict, in the order in which it came about. */
    public List<Fact> story(PlanDetails plan, EffectReport effect) {
        EffectFigures figures = figures(effect);
        List<Fact> facts = new ArrayList<>();
        agreed(plan).ifPresent(text -> facts.add(fact("agreed", text)));
        facts.add(fact(
                "before",
                text(
                        "plans.story.before.text",
                        formats.count(figures.eventsBefore()),
                        formats.count(figures.totalBefore()),
                        formats.week(plan.start().firstMonday()),
                        formats.week(plan.start().lastMonday()),
                        formats.day(plan.begunOn()))));
        facts.add(fact("leftOut", text("plans.story.leftOut.text", count(effect, EffectReport.Phase.LEFT_OUT))));
        facts.add(fact("after", after(plan, effect, figures)));
        complete(effect.completeness()).ifPresent(text -> facts.add(fact("complete", text)));
        redrawn(effect.rule()).ifPresent(text -> facts.add(fact("redrawn", text)));
        facts.add(fact(
                "sources",
                text(effect.sources().isChanged() ? "plans.story.sources.changed" : "plans.story.sources.same")));
        if (Double.isFinite(figures.ratio())) {
            facts.add(fact(
                    "ratio",
                    text(
                            figures.dispersion() > 1 ? "plans.story.ratio.widened" : "plans.story.ratio.exact",
                            formats.ratio(figures.ratio()),
                            formats.ratio(figures.lower()),
                            Double.isInfinite(figures.upper())
                                    ? text("plans.story.noLimit")
                                    : formats.ratio(figures.upper()),
                            chance(figures.p()))));
        }
        facts.add(fact("spread", spread(effect)));
        facts.add(fact("rule", rule(effect)));
        double widest = Math.max(effect.spread().before(), effect.spread().after());
        facts.add(fact(
                "limits",
                widest > 1.005
                        ? text("plans.story.limits.widened", formats.ratio(widest))
                        : text("plans.story.limits.plain")));
        return facts;
    }

    /** "= 0.003", or "< 0.001". */
    private String chance(double p) {
        String shown = formats.probability(p);
        return shown.startsWith("<") ? shown : "= " + shown;
    }

    private Fact fact(String term, String text) {
        return new Fact(text("plans.story." + term), text);
    }

    private Optional<String> agreed(PlanDetails plan) {
        Double ratio = plan.agreedRatio();
        Integer weeks = plan.windowWeeks();
        if (ratio == null || weeks == null) {
            return Optional.empty();
        }
        String what = text("plans.story.agreed.text", formats.ratio(ratio), weeks);
        String who = plan.history().stream()
                .filter(entry -> entry.what() == What.EFFECT_AGREED)
                .reduce((first, last) -> last)
                .map(entry -> " " + text("plans.story.agreed.who", entry.who(), formats.fullDay(entry.at())))
                .orElse("");
        String fixed = plan.history().stream()
                .filter(entry -> entry.what() == What.STARTED)
                .findFirst()
                .map(entry -> " " + text("plans.story.agreed.fixed", formats.fullDay(entry.at())))
                .orElse("");
        return Optional.of(what + who + fixed);
    }

    private String after(PlanDetails plan, EffectReport effect, EffectFigures figures) {
        LocalDate from = effect.countsFrom();
        String counted = text(
                "plans.story.after.text",
                formats.count(figures.eventsAfter()),
                formats.count(figures.totalAfter()),
                figures.weeksAfter());
        LocalDate effective = plan.effectiveOn();
        return effective == null || from == null
                ? counted
                : counted + " " + text("plans.story.after.from", formats.day(effective), formats.day(from));
    }

    private static long count(EffectReport effect, EffectReport.Phase phase) {
        return effect.weeks().stream().filter(week -> week.phase() == phase).count();
    }

    /** When it can be closed; empty once the agreed weeks are over. */
    public String early(EffectReport effect) {
        EffectFigures figures = effect.figures();
        LocalDate from = effect.decidedFrom();
        Integer agreed = effect.windowWeeks();
        return figures == null || from == null || agreed == null || effect.windowOver()
                ? ""
                : text("plans.effect.early", figures.weeksAfter(), agreed, formats.day(from));
    }

    public String rule(EffectReport effect) {
        return text("plans.effect.rule." + figures(effect).verdict(), formats.ratio(effect.agreedRatio()));
    }

    public String spread(EffectReport effect) {
        double dispersion = figures(effect).dispersion();
        return text(
                dispersion > 1 ? "plans.effect.spread.wide" : "plans.effect.spread.normal", formats.rate(dispersion));
    }

    private static EffectFigures figures(EffectReport effect) {
        return Objects.requireNonNull(effect.figures());
    }
}
