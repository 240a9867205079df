package cx.stewardship.actionplans.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, and when.
 *
 * @param person null when the product itself or a machine did it
 * @param name as shown in the plan's history
 */
public record By(@Nullable Long person, String name, Instant at) {

    public LocalDate today() {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    public boolean is(long other) {
        return person != null && person == other;
    }
}
