package cx.stewardship.customervoice.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the router found: whom a comment concerns, how, and why.
 *
 * @param whyKey of the sentence that says why
 * @param whyArguments what it quotes
 * @param sureness 0 to 100
 */
public record Concern(
        long departmentId,
        ConcernRole role,
        RoutedBy how,
        @Nullable Long ruleId,
        String whyKey,
        List<String> whyArguments,
        int sureness) {

    public Routing at(Instant occurredAt) {
        return new Routing(departmentId, role, how, ruleId, whyKey, whyArguments, sureness, null, occurredAt);
    }

    /** What was found when that was said. */
    public static Concern of(Routing routing) {
        return new Concern(
                routing.departmentId(),
                routing.role(),
                routing.how(),
                routing.ruleId(),
                routing.whyKey(),
                routing.whyArguments(),
                routing.sureness());
    }
}
