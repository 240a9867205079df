package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.EffectFigures;
import cx.stewardship.actionplans.domain.FoundByRule;
import cx.stewardship.actionplans.domain.SourcesCounted;
import cx.stewardship.analysis.effect.SteadySources;
import cx.stewardship.analysis.effect.Verdict;
import cx.stewardship.customervoice.Themes.Completeness;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether it worked, with all that is needed to see why.
 *
 * @param figures null as long as nothing can be compared: the actions have not taken effect
 * @param agreedRatio null when the effect is not agreed
 * @param countsFrom the first Monday that counts; null before the actions took effect
 * @param decidedFrom the first day on which the plan can be closed; null before the actions took effect
 * @param weeks from the first week of the baseline on
 * @param completeness how completely the weeks after were counted, compared with those before, up to 1: of all comments of those
 *     weeks only this share was taken, so that both sides are counted alike
 * @param rule what the rule for joining finds of the baseline's comments, the first from the handing over on; empty when that is not known, or no longer
 *     matters because it was decided
 * @param sources what changed about where the comments came from, and what follows from it
 * @param unread comments of the weeks after it that may still join the theme once they have been read; as long as they could turn
 *     the verdict, there is none; counted as {@link cx.stewardship.customervoice.Themes#unread} does
 */
public record EffectReport(
        @Nullable EffectFigures figures,
        @Nullable Double agreedRatio,
        @Nullable Integer windowWeeks,
        @Nullable LocalDate countsFrom,
        @Nullable LocalDate decidedFrom,
        double rateBefore,
        @Nullable Double rateAfter,
        Spread spread,
        Pace pace,
        List<Week> weeks,
        Completeness completeness,
        List<FoundByRule> rule,
        Sources sources,
        long unread)
        implements Serializable {

    /** On which side of the change a week lies. */
    public enum Phase {
        BEFORE,
        /** The weeks in which the issue was noticed and the plan ran. */
        LEFT_OUT,
        AFTER
    }

    /**
     * By how much the limits of the chart were widened on each side, because neighbouring weeks differ more than chance makes
     * them (Laney's u′); 1 for the limits of a plain u-chart.
     */
    public record Spread(double before, double after) implements Serializable {}

    /**
     * How fast comments come in.
     *
     * @param weekly all comments a week, on average over the last four full weeks
     * @param weeksNeeded how many more weeks at that rate until there is an answer; null when there is one, when none can be
     *     had, or when nobody says anything at present
     */
    public record Pace(double weekly, @Nullable Long weeksNeeded) implements Serializable {}

    /**
     * @param rate comments on the theme per 1,000; NaN in a week without any comment
     * @param lowerLimit below which a week would need a cause of its own; NaN in weeks that are left out
     * @param upperLimit above which a week would need a cause of its own; NaN in weeks that are left out
     */
    public record Week(
            LocalDate monday, Phase phase, long ofTheme, long all, double rate, double lowerLimit, double upperLimit)
            implements Serializable {

        public boolean aboveLimit() {
            return rate > upperLimit;
        }
    }

    /**
     * @param changed empty when nothing changed that matters
     * @param all counting all comments; null when nothing changed
     * @param steady counting only those of sources that were there all the time; null when nothing changed or there are none
     */
    public record Sources(
            List<SteadySources.Changed> changed,
            SourcesCounted counted,
            @Nullable Comparison all,
            @Nullable Comparison steady)
            implements Serializable {

        public static final Sources UNCHANGED = new Sources(List.of(), SourcesCounted.ALL, null, null);

        public boolean isChanged() {
            return !changed.isEmpty();
        }
    }

    /** One way of counting; the ratio is not a number when nothing can be compared. */
    public record Comparison(
            Verdict verdict, double rateBefore, double rateAfter, double ratio, double lower, double upper)
            implements Serializable {}

    public EffectReport {
        weeks = List.copyOf(weeks);
        rule = List.copyOf(rule);
    }

    /** Whether there is no verdict only because comments have not been read yet. */
    public boolean waitsForReading() {
        return unread > 0 && figures != null && figures.verdict() == Verdict.NOT_ENOUGH_DATA;
    }

    /** Whether the agreed weeks are over. */
    public boolean windowOver() {
        return figures != null && windowWeeks != null && figures.weeksAfter() >= windowWeeks;
    }
}
