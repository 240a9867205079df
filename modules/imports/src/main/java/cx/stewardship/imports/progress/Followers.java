package cx.stewardship.imports.progress;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.application.ImportView;
import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.work.Background;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everybody who watches an import on this server. One look at the ledger a second serves all of them, whichever server the
 * import runs on; nobody is asked while nobody watches.
 */
@ApplicationScoped
public class Followers {

    static final int MOST = 1_000;
    static final Duration QUIET = Duration.ofSeconds(15);
    /** After that the other end has to ask anew, and is asked anew who it is. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Queue<Following> all = new ConcurrentLinkedQueue<>();
    private Background background;
    private Looking looking;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected Followers() {}

    @Inject
    public Followers(Background background, Looking looking, Clock clock) {
        this.background = background;
        this.looking = looking;
        this.clock = clock;
    }

    /** How far imports are, as the ledger has it. */
    @ApplicationScoped
    public static class Looking {

        private ImportRuns runs;
        private Clock clock;

        @SuppressWarnings("NullAway.Init")
        protected Looking() {}

        @Inject
        public Looking(ImportRuns runs, Clock clock) {
            this.runs = runs;
            this.clock = clock;
        }

        @Transactional
        public List<ImportView> at(Collection<ImportId> ids) {
            return runs.all(ids).stream()
                    .map(run -> ImportView.of(run, clock.instant()))
                    .toList();
        }
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object event) {
        background.every(LOOK, this::look);
    }

    /**
     * Tells it at once how far the import is, then whenever that changes, until it is over.
     *
     * @param now what the one behind it may see
     */
    public void add(ImportView now, Follower follower) {
        if (all.size() >= MOST) {
            throw new Refusal(Refusal.Kind.TOO_OFTEN, "imports.events.tooMany");
        }
        Following following = new Following(follower, clock.instant());
        if (following.look(now, clock.instant())) {
            all.add(following);
        }
    }

    void look() {
        if (all.isEmpty()) {
            return;
        }
        Collection<ImportId> ids = all.stream().map(Following::id).collect(Collectors.toSet());
        Map<ImportId, ImportView> views =
                looking.at(ids).stream().collect(Collectors.toMap(ImportView::id, Function.identity()));
        Instant now = clock.instant();
        all.removeIf(following -> {
            ImportView view = views.get(following.id());
            return view != null && !following.look(view, now);
        });
    }

    int size() {
        return all.size();
    }
}
