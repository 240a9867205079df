package cx.stewardship.jobdescriptions.rest;

import cx.stewardship.analysis.Span;
import cx.stewardship.analysis.effect.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the analysis takes and gives over the wire. */
public final class AnalysisBodies {

    private AnalysisBodies() {}

    public record SpanBody(int start, int end, String text) {
        static @Nullable SpanBody of(@Nullable Span span, String text) {
            return span == null ? null : new SpanBody(span.start(), span.end(), span.in(text));
        }
    }

    public record PurposeBody(
            String sentence, String beneficiary, @Nullable SpanBody span, String rule, String reason) {}

    public record CriterionText(@Nullable String text) {}

    public record CriterionBody(
            boolean accepted, @Nullable SpanBody span, String rule, String reason, @Nullable String proposal) {}

    /** @param total all comments of the time; {@code comments} is taken as well */
    public record Counts(@Nullable Long events, @Nullable Long total, @Nullable Long comments) {}

    /** Either two windows, or the weeks of both. */
    public record Figures(
            @Nullable Counts before,
            @Nullable Counts after,
            @Nullable List<Counts> weeksBefore,
            @Nullable List<Counts> weeksAfter,
            @Nullable Double agreedRatio) {}

    /**
     * @param ratio null when there is none, or no end to it
     * @param upper null when nothing bounds it
     * @param moreCommentsNeeded 0 when the verdict stands; null when no number would be enough
     */
    public record EffectBody(
            @Nullable Double ratio,
            double lower,
            @Nullable Double upper,
            double pOneSided,
            double pTwoSided,
            double dispersion,
            double agreedRatio,
            String verdict,
            @Nullable Long moreCommentsNeeded) {
        static EffectBody of(Effect effect) {
            return new EffectBody(
                    finite(effect.ratio()),
                    effect.lower(),
                    finite(effect.upper()),
                    effect.pOneSided(),
                    effect.pTwoSided(),
                    effect.dispersion(),
                    effect.agreedRatio(),
                    effect.verdict().name(),
                    effect.moreCommentsNeeded());
        }

        private static @Nullable Double finite(double figure) {
            return Double.isFinite(figure) ? figure : null;
        }
    }
}
