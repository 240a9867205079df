package cx.stewardship.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Time is injected: {@code @Inject Clock}. Instants are kept in UTC; a day is a day in UTC.
 *
 * <p>For trials and tests the clock can be set to another day by the environment variable {@code CLOCK_AT} (an ISO instant such
 * as {@code 2026-03-02T08:00:00Z}); it then goes on from there. That it is set is written to the log at start.
 */
@ApplicationScoped
public class ClockProducer {

    private static final Logger LOG = Logger.getLogger(ClockProducer.class.getName());

    private final Clock clock = at(System.getenv("CLOCK_AT"), Clock.systemUTC());

    @Produces
    public Clock clock() {
        return clock;
    }

    /** The clock itself, or one that shows the given instant now and goes on from there. */
    static Clock at(@Nullable String start, Clock real) {
        if (start == null || start.isBlank()) {
            return real;
        }
        LOG.warning("The clock is set: it starts at " + start + ".");
        return Clock.offset(real, Duration.between(real.instant(), Instant.parse(start.strip())));
    }
}
