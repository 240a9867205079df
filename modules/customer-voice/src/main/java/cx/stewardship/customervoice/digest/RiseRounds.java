package cx.stewardship.customervoice.digest;

import cx.stewardship.customervoice.application.TellingRises;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Departments;
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

/** Looks now and then, on every server, which themes began to rise. Each department is looked at in a transaction of its own. */
@ApplicationScoped
public class RiseRounds {

    private static final Logger LOG = System.getLogger(RiseRounds.class.getName());
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private TellingRises telling;
    private Departments departments;
    private CurrentActor current;

    @Resource
    private ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> repeated;

    @SuppressWarnings("NullAway.Init")
    protected RiseRounds() {}

    @Inject
    @SuppressWarnings("NullAway.Init")
    public RiseRounds(TellingRises telling, Departments departments, CurrentActor current) {
        this.telling = telling;
        this.departments = departments;
        this.current = current;
    }

    /** Late: the database has been brought up to date by then. */
    void begin(@Observes @Priority(9000) @Initialized(ApplicationScoped.class) Object event) {
        repeated = executor.scheduleWithFixedDelay(this::round, FIRST.toMinutes(), PAUSE.toMinutes(), TimeUnit.MINUTES);
    }

    private void round() {
        try {
            departments.all().forEach(this::tell);
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "Rising themes could not be told; it is tried again", e);
        }
    }

    /** What another server tells at the same moment fails here on the key of the rise. */
    private void tell(Departments.Department department) {
        try {
            current.as(Actor.system(), () -> telling.tell(department));
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "Rising themes of " + department.code() + " are looked at again", e);
        }
    }

    @PreDestroy
    void stop() {
        if (repeated != null) {
            repeated.cancel(false);
        }
    }
}
