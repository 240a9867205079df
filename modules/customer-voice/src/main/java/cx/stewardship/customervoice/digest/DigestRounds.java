package cx.stewardship.customervoice.digest;

import cx.stewardship.customervoice.application.TellingDigest;
import cx.stewardship.customervoice.persistence.WordsInOrder;
import cx.stewardship.organization.KnownActors;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Role;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks every few minutes, on every server, whether somebody's week is to be told. Each is told in a transaction of its own. */
@ApplicationScoped
public class DigestRounds {

    private static final Logger LOG = System.getLogger(DigestRounds.class.getName());
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private TellingDigest telling;
    private KnownActors actors;
    private CurrentActor current;
    private WordsInOrder words;

    @Resource
    private ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> repeated;

    @SuppressWarnings("NullAway.Init")
    protected DigestRounds() {}

    @Inject
    @SuppressWarnings("NullAway.Init")
    public DigestRounds(TellingDigest telling, KnownActors actors, CurrentActor current, WordsInOrder words) {
        this.telling = telling;
        this.actors = actors;
        this.current = current;
        this.words = words;
    }

    /** Late: the database has been brought up to date by then. */
    void begin(@Observes @Priority(9000) @Initialized(ApplicationScoped.class) Object event) {
        executor.execute(this::writeWordsAnew);
        repeated = executor.scheduleWithFixedDelay(this::round, 1, PAUSE.toMinutes(), TimeUnit.MINUTES);
    }

    private void writeWordsAnew() {
        try {
            while (words.portion()) {
                LOG.log(Logger.Level.DEBUG, "Words are written anew");
            }
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "Words could not be written anew; it goes on with the next start", e);
        }
    }

    private void round() {
        try {
            for (Actor actor : actors.withAny(Role.DEPARTMENT_LEAD, Role.CX_TEAM)) {
                tell(actor);
            }
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "Digests could not be told; it is tried again", e);
        }
    }

    private void tell(Actor actor) {
        try {
            current.as(actor, () -> telling.tellIfDue(actor));
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "The digest of " + actor.signInName() + " is tried again", e);
        }
    }

    @PreDestroy
    void stop() {
        if (repeated != null) {
            repeated.cancel(false);
        }
    }
}
