package cx.stewardship.analysis.criterion;

import cx.stewardship.analysis.Span;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the guard says about a criterion or a target.
 *
 * @param accepted false when it is built on a survey score
 * @param span the score in the text, with its target where it has one; null when no score is named
 * @param rule identifies the rule that decided: {@code score-as-target}
 * @param reason key of a message in two sentences
 * @param arguments for the message: the words of the span
 * @param proposal a behaviour to put in its place, in English; null when accepted
 */
public record Examination(
        boolean accepted,
        @Nullable Span span,
        String rule,
        String reason,
        List<String> arguments,
        @Nullable String proposal)
        implements Serializable {
    public Examination {
        arguments = List.copyOf(arguments);
    }
}
