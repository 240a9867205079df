package cx.stewardship.actionplans.domain;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer who told us of the issue of a plan.
 *
 * @param reference by which the source knows the customer
 * @param comments how many comments on it came from this customer
 * @param occurredOn the day the last of them is about
 * @param words of the last of them
 * @param answeredAt when the customer was told what became of it; null when not yet
 * @param answer in which text, as it was then; null when not yet, or when nobody kept it
 */
public record CustomerBehind(
        String reference,
        long comments,
        LocalDate occurredOn,
        String words,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String answer)
        implements Serializable {
    public boolean answered() {
        return answeredAt != null;
    }
}
