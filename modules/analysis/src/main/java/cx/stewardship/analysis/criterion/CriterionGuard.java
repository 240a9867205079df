package cx.stewardship.analysis.criterion;

import cx.stewardship.analysis.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses criteria built on a survey score: no person is measured by one. A score is refused when it is what is to be
 * reached; a behaviour that has to do with customers' answers ("reads the survey comments each Monday") is not. Only whole
 * words count.
 */
public final class CriterionGuard {

    private static final int LONGEST = 4_000;
    private static final int NEAR = 60;

    private CriterionGuard() {}

    /** Judges a criterion, a target, or a level of one. Any text is taken; blank ones are accepted. */
    public static Examination examine(String text) {
        String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        @Nullable Examination tolerated = null;
        for (Mention mention : mentions(read)) {
            Optional<Examination> refusal = refuse(read, mention);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            if (tolerated == null && mention.score()) {
                tolerated = new Examination(
                        true,
                        mention.span(),
                        "behaviour-about-score",
                        "analysis.criterion.behaviour",
                        List.of(mention.span().in(read)),
                        null);
            }
        }
        return tolerated != null
                ? tolerated
                : new Examination(true, null, "no-score", "analysis.criterion.noScore", List.of(), null);
    }

    /** @param score whether these words can mean nothing but a survey score */
    private record Mention(Span span, boolean score) {}

    private static List<Mention> mentions(String text) {
        List<Mention> found = new ArrayList<>();
        collect(ScoreWords.SCORE, text, true, found);
        collect(ScoreWords.MAYBE, text, false, found);
        return found;
    }

    private static void collect(Pattern pattern, String text, boolean score, List<Mention> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            if (into.stream()
                    .noneMatch(m -> m.span().start() < span.end()
                            && span.start() < m.span().end())) {
                into.add(new Mention(span, score));
            }
        }
    }

    private static Optional<Examination> refuse(String text, Mention mention) {
        Span clause = clauseAround(text, mention.span());
        String before = text.substring(clause.start(), mention.span().start());
        String after = text.substring(mention.span().end(), clause.end());
        @Nullable Span target = target(text, clause, mention.span(), before, after);
        boolean aimed = ScoreWords.AIM_BEFORE.matcher(before).find()
                || ScoreWords.AIM_AFTER.matcher(after).find();
        boolean behaviour = ScoreWords.BEHAVIOUR_FIRST.matcher(text).find();
        if (mention.score()) {
            if (aimed || (target != null && !behaviour)) {
                return refused(text, target == null ? mention.span() : target, "score-as-target", "target");
            }
            return behaviour ? Optional.empty() : refused(text, mention.span(), "score-alone", "score");
        }
        boolean ofPeople = ScoreWords.PEOPLE.matcher(text).find();
        if (target != null
                && (ofPeople
                        || ScoreWords.ALWAYS_OPINION
                                .matcher(mention.span().in(text))
                                .find())) {
            return refused(text, target, "opinion-as-target", "target");
        }
        return Optional.empty();
    }

    /** The score and its target, as one stretch of text. */
    private static @Nullable Span target(String text, Span clause, Span metric, String before, String after) {
        Matcher behind = ScoreWords.TARGET.matcher(after);
        if (behind.find() && behind.start() <= NEAR) {
            return new Span(metric.start(), metric.end() + behind.end());
        }
        Matcher ahead = ScoreWords.TARGET.matcher(before);
        int start = -1;
        while (ahead.find()) {
            start = ahead.start();
        }
        if (start >= 0 && before.length() - start <= NEAR) {
            return new Span(clause.start() + start, metric.end());
        }
        return null;
    }

    private static Span clauseAround(String text, Span metric) {
        int start = 0;
        Matcher breaks = ScoreWords.CLAUSE_BREAK.matcher(text);
        int end = text.length();
        while (breaks.find()) {
            if (breaks.end() <= metric.start()) {
                start = breaks.end();
            } else if (breaks.start() >= metric.end()) {
                end = breaks.start();
                break;
            }
        }
        return new Span(start, end);
    }

    private static Optional<Examination> refused(String text, Span span, String rule, String reason) {
        return Optional.of(new Examination(
                false,
                span,
                rule,
                "analysis.criterion." + reason,
                List.of(span.in(text)),
                ProposedBehaviours.instead(text)));
    }
}
