package cx.stewardship.actionplans.batch;

import cx.stewardship.actionplans.application.LookingEveryWeek;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Each server asks every few minutes whether the weekly round is due; whoever asks first does it. */
@ApplicationScoped
public class WeeklyRound {

    private static final Logger LOG = System.getLogger(WeeklyRound.class.getName());
    private static final long FIRST_SECONDS = 60;
    private static final long PAUSE_SECONDS = 600;

    private LookingEveryWeek looking;
    private CurrentActor current;

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> repeated;

    @SuppressWarnings("NullAway.Init")
    protected WeeklyRound() {}

    @Inject
    @SuppressWarnings("NullAway.Init")
    public WeeklyRound(LookingEveryWeek looking, CurrentActor current) {
        this.looking = looking;
        this.current = current;
    }

    void begin(@Observes @Priority(9100) @Initialized(ApplicationScoped.class) Object event) {
        repeated = executor.scheduleWithFixedDelay(this::go, FIRST_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    void go() {
        try {
            Supplier<Boolean> work = looking::lookIfDue;
            current.as(Actor.system(), work);
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "The weekly round over plans failed; it is tried again", e);
        }
    }

    @PreDestroy
    void stop() {
        ScheduledFuture<?> present = repeated;
        if (present != null) {
            present.cancel(false);
        }
    }
}
