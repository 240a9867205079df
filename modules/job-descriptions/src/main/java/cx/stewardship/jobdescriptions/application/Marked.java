package cx.stewardship.jobdescriptions.application;

import cx.stewardship.analysis.Span;
import cx.stewardship.analysis.purpose.Beneficiary;
import cx.stewardship.analysis.purpose.Judgement;
import cx.stewardship.analysis.purpose.PurposeJudge;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text cut in three: the words that decided and what stands around them.
 *
 * @param words the marked words; all of the text where nobody is named at all
 * @param reason key of the message that says why, with its arguments
 */
public record Marked(
        String before,
        String words,
        String after,
        Beneficiary beneficiary,
        String rule,
        String reason,
        List<String> arguments)
        implements Serializable {

    /** The whole text again. */
    public String text() {
        return before + words + after;
    }

    static Marked of(String text) {
        Judgement judgement = PurposeJudge.judge(text);
        return cut(text, judgement.span(), judgement.beneficiary(), judgement.rule());
    }

    /** As it was judged when it was saved. */
    static Marked cut(String text, @Nullable Span span, Beneficiary beneficiary, String rule) {
        String reason = "analysis.purpose." + rule;
        if (span == null || span.end() > text.length()) {
            int end = text.endsWith(".") ? text.length() - 1 : text.length();
            return new Marked("", text.substring(0, end), text.substring(end), beneficiary, rule, reason, List.of());
        }
        return new Marked(
                text.substring(0, span.start()),
                span.in(text),
                text.substring(span.end()),
                beneficiary,
                rule,
                reason,
                List.of(span.in(text)));
    }
}
