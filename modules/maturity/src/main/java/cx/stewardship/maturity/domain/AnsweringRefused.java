package cx.stewardship.maturity.domain;

import cx.stewardship.shared.Refusal;
import java.time.LocalDate;
import java.util.List;

/** An answer cannot be taken. */
public class AnsweringRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private AnsweringRefused(Kind kind, String key, Object... arguments) {
        super(kind, key, arguments);
    }

    public static AnsweringRefused notOpen(String campaign) {
        return new AnsweringRefused(Kind.CONFLICT, "maturity.answer.notOpen", campaign);
    }

    public static AnsweringRefused afterTheEnd(LocalDate closes) {
        return new AnsweringRefused(Kind.CONFLICT, "maturity.answer.afterTheEnd", closes);
    }

    public static AnsweringRefused levelOutOfRange(int level) {
        return new AnsweringRefused(Kind.INVALID, "maturity.answer.levelOutOfRange", level, Framework.LEVELS);
    }

    public static AnsweringRefused unknownQuality(String quality) {
        return new AnsweringRefused(Kind.INVALID, "maturity.answer.unknownQuality", quality);
    }

    /** @param missing names of the qualities without a level */
    public static AnsweringRefused incomplete(List<String> missing) {
        return new AnsweringRefused(
                Kind.CONFLICT, "maturity.answer.incomplete", missing.size(), String.join(", ", missing));
    }
}
