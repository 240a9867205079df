package cx.stewardship.customervoice.application;

import cx.stewardship.customervoice.domain.Comments;
import cx.stewardship.customervoice.domain.Embeddings;
import cx.stewardship.customervoice.domain.Embeddings.Read;
import cx.stewardship.customervoice.domain.Embeddings.Unread;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what comments mean, a few at a time: takes some that nobody reads, and keeps what was read. A comment that columns and rules
 * left open is routed in the same transaction by what was learned; so nothing is half done when a server dies.
 */
@ApplicationScoped
@AllowedTo(Role.ADMIN)
@Transactional
public class ReadingTexts {

    private static final Duration HOLD = Duration.ofMinutes(2);

    private final Embeddings embeddings;
    private final Comments comments;
    private final RoutingByModel routing;
    private final Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected ReadingTexts() {
        this(null, null, null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public ReadingTexts(
            @Nullable Embeddings embeddings,
            @Nullable Comments comments,
            @Nullable RoutingByModel routing,
            @Nullable Clock clock) {
        this.embeddings = embeddings;
        this.comments = comments;
        this.routing = routing;
        this.clock = clock;
    }

    /** How many comments are still to be read. */
    @AllowedTo({Role.CX_TEAM, Role.DEPARTMENT_LEAD, Role.HR, Role.EXECUTIVE, Role.ADMIN})
    public long pending() {
        return embeddings.pending();
    }

    /** Everything is read again when the model is another than before. @return how many comments */
    public int renew(String model, int version) {
        return embeddings.renew(model, version);
    }

    /** Some that nobody reads, for two minutes. */
    public List<Unread> claim(int most) {
        return embeddings.claim(most, clock.instant(), HOLD);
    }

    /** Keeps what was read and routes what is open; a text that has changed meanwhile is up again. */
    public void keep(String model, int version, Collection<Read> read) {
        Set<Long> kept = embeddings.keep(model, version, read);
        embeddings.release(read.stream()
                .map(Read::commentId)
                .filter(id -> !kept.contains(id))
                .toList());
        Map<Long, float[]> vectors = new HashMap<>();
        read.stream()
                .filter(each -> kept.contains(each.commentId()))
                .forEach(each -> vectors.put(each.commentId(), each.vector()));
        routing.route(vectors);
    }

    /**
     * Looks again at comments that wait, after something new was learned.
     *
     * @return how many it looked at; 0 when all have been
     */
    public int routeWaiting(int most) {
        Set<Long> mine = comments.lock(routing.waitingUnseen(most));
        routing.route(embeddings.of(mine));
        return mine.size();
    }
}
