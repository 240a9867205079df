package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.Gap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Write down what customers really live through.
 *
 * @param comments that show it
 * @param theme that shows it; null for none
 * @param link to other evidence; may be empty
 */
public record ValidateExpectation(String reality, Gap gap, Set<Long> comments, @Nullable Long theme, String link) {
    public ValidateExpectation {
        comments = Set.copyOf(comments);
    }
}
