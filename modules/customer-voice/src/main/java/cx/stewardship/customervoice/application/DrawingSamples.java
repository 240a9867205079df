package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.RoutingSamples;
import cx.stewardship.customervoice.domain.RoutingSamples.Routed;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws by lot, once a week, comments of the last full week that were routed without a person: the sure ones as well as the doubtful, and
 * also those that people have corrected since, or else the mistakes that were found would be missing.
 */
@ApplicationScoped
@AllowedTo(Role.ADMIN)
@Transactional
public class DrawingSamples {

    private final RoutingSamples samples;
    private final Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected DrawingSamples() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public DrawingSamples(@Nullable RoutingSamples samples, @Nullable Clock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    /** @return how many were drawn; 0 when the last full week had its turn already */
    public int draw() {
        LocalDate monday = FullComment.mondayOf(clock.instant()).minusWeeks(1);
        if (samples.isDrawn(monday)) {
            return 0;
        }
        List<Routed> all = samples.routedIn(monday);
        List<Routed> drawn = RoutingSamples.lots(monday, all);
        samples.draw(monday, all.size(), drawn);
        return drawn.size();
    }
}
