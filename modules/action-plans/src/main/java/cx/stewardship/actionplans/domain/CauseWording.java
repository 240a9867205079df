package cx.stewardship.actionplans.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cause as somebody writes it down.
 *
 * @param summary the cause in a few words, 1 to 160 characters
 * @param whys 2 to 7 answers to "why?", each to the one before; blank ones are left out
 * @param comments ids of the comments that bear it out
 */
public record CauseWording(String summary, CauseCategory category, List<String> whys, Set<Long> comments) {

    /** @throws PlanRefused when something is missing */
    public CauseWording {
        summary = summary.strip();
        whys = whys.stream().map(String::strip).filter(why -> !why.isEmpty()).toList();
        comments = Set.copyOf(comments);
        if (summary.isEmpty() || summary.length() > 160) {
            throw PlanRefused.invalid("plans.cause.summary");
        }
        if (whys.stream().anyMatch(why -> why.length() > 1_000)) {
            throw PlanRefused.invalid("plans.cause.whyTooLong");
        }
        if (whys.size() < 2 || whys.size() > Cause.MOST_WHYS) {
            throw PlanRefused.invalid("plans.cause.whys", Cause.MOST_WHYS);
        }
    }

    /** @throws PlanRefused when something is missing */
    public static CauseWording of(
            @Nullable String summary, @Nullable CauseCategory category, List<String> whys, Set<Long> comments) {
        if (category == null) {
            throw PlanRefused.invalid("plans.cause.category");
        }
        return new CauseWording(summary == null ? "" : summary, category, whys, comments);
    }
}
