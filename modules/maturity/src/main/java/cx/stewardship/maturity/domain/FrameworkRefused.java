package cx.stewardship.maturity.domain;

import cx.stewardship.shared.Refusal;
import java.util.List;

/** A text is no framework, or may not replace one. */
public class FrameworkRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Something wrong at a place of the text.
     *
     * @param line counted from 1
     * @param place as a path: {@code qualities[3].levels[2]}
     * @param key of the message that says what was expected
     */
    public record Problem(int line, String place, String key, List<Object> arguments) {
        public Problem {
            arguments = List.copyOf(arguments);
        }
    }

    private FrameworkRefused(Kind kind, List<Problem> problems, String key, Object... arguments) {
        super(kind, key, arguments);
        this.problems = List.copyOf(problems);
    }

    /** @param problems at least one, in the order of the text */
    public static FrameworkRefused unreadable(List<Problem> problems) {
        Problem first = problems.get(0);
        return new FrameworkRefused(
                Kind.INVALID,
                problems,
                "maturity.framework.unreadable",
                problems.size(),
                first.line(),
                first.place().isEmpty() ? "" : " (" + first.place() + ")");
    }

    /** @param levels in so many it judges instead of five; 0 when in none */
    public static FrameworkRefused otherLevels(String name, int levels) {
        return new FrameworkRefused(Kind.INVALID, List.of(), "maturity.framework.otherLevels", name, levels);
    }

    /** @param levels so many of the five are described for this requirement */
    public static FrameworkRefused undescribed(String requirement, int levels) {
        return new FrameworkRefused(Kind.INVALID, List.of(), "maturity.framework.undescribed", requirement, levels);
    }

    public static FrameworkRefused versionExists(String code, String version) {
        return new FrameworkRefused(Kind.CONFLICT, List.of(), "maturity.framework.versionExists", code, version);
    }

    public List<Problem> problems() {
        return problems;
    }
}
