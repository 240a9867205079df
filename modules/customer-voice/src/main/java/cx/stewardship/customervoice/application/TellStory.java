package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.shared.DepartmentId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tell this story.
 *
 * @param department whose story it is; does not matter for one that exists
 * @param theme it begins with, if it begins with one; does not matter for one that exists
 * @param changed what has changed since; may be empty
 * @param comments behind it
 * @param best the one of them that tells it in the customer's own words
 */
public record TellStory(
        DepartmentId department,
        @Nullable ThemeId theme,
        String title,
        String situation,
        String cause,
        String changed,
        Set<Long> comments,
        long best) {
    public TellStory {
        comments = Set.copyOf(comments);
    }
}
