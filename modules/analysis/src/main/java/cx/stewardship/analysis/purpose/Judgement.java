package cx.stewardship.analysis.purpose;

import cx.stewardship.analysis.Span;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who benefits from a responsibility, and by which words one sees it.
 *
 * @param span the words that decided; null when there are none
 * @param rule identifies the rule that decided: {@code self.maximise}
 * @param reasonKey key of a message that says why, in one or two sentences
 * @param arguments for the message: the words of the span, or none
 */
public record Judgement(
        Beneficiary beneficiary, @Nullable Span span, String rule, String reasonKey, List<String> arguments)
        implements Serializable {
    public Judgement {
        arguments = List.copyOf(arguments);
    }
}
