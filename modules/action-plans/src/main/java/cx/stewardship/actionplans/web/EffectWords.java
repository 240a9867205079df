package cx.stewardship.actionplans.web;

import cx.stewardship.actionplans.application.EffectReport;
import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A verdict in words: first what it means to customers, then what chance has to do with it, then the rule and the numbers. */
@Named
@ApplicationScoped
public class EffectWords {

    private Formats formats;

    @SuppressWarnings("NullAway.Init")
    protected EffectWords() {}

    @Inject
    public EffectWords(Formats formats) {
        this.formats = formats;
    }

    public String word(EffectReport effect) {
        EffectFigures figures = effect.figures();
        if (figures == null) {
            return Pages.text("plans.effect.notYet");
        }
        return Pages.text("plans.verdict." + figures.verdict());
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
        return Pages.text("plans.effect.words." + comparison(figures));
    }

    private static String comparison(EffectFigures figures) {
        double ratio = figures.ratio();
        if (Double.isNaN(ratio)) {
            return "none";
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

    public String instead(EffectFigures figures) {
        return Pages.text(
                "plans.effect.instead", formats.rate(figures.rateAfter()), formats.rate(figures.rateBefore()));
    }

    public String because(EffectReport effect) {
        EffectFigures figures = figures(effect);
        String because = Pages.text("plans.effect.because." + figures.verdict(), formats.ratio(effect.agreedRatio()));
        if (figures.verdict() != Verdict.NOT_ENOUGH_DATA) {
            return because;
        }
        Long more = figures.moreNeeded();
        String needed = more == null
                ? Pages.text("plans.effect.never")
                : Pages.text("plans.effect.needed", formats.count(more));
        return because + " " + needed;
    }

    /** When it can be closed; empty once the agreed weeks are over. */
    public String early(EffectReport effect) {
        EffectFigures figures = effect.figures();
        LocalDate from = effect.decidedFrom();
        Integer agreed = effect.windowWeeks();
        return figures == null || from == null || agreed == null || effect.windowOver()
                ? ""
                : Pages.text("plans.effect.early", figures.weeksAfter(), agreed, formats.day(from));
    }

    public String numbers(EffectReport effect) {
        EffectFigures figures = figures(effect);
        return Pages.text(
                "plans.effect.numbers",
                figures.eventsBefore(),
                figures.totalBefore(),
                figures.eventsAfter(),
                figures.totalAfter(),
                formats.ratio(figures.ratio()),
                formats.ratio(figures.lower()),
                formats.ratio(figures.upper()),
                formats.probability(figures.p()));
    }

    public String rule(EffectReport effect) {
        return Pages.text("plans.effect.rule." + figures(effect).verdict(), formats.ratio(effect.agreedRatio()));
    }

    public String spread(EffectReport effect) {
        double dispersion = figures(effect).dispersion();
        return Pages.text(
                dispersion > 1 ? "plans.effect.spread.wide" : "plans.effect.spread.normal", formats.rate(dispersion));
    }

    private static EffectFigures figures(EffectReport effect) {
        return Objects.requireNonNull(effect.figures());
    }
}
