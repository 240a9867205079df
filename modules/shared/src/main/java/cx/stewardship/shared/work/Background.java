package cx.stewardship.shared.work;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Work that nobody waits for, on the server's threads. */
@ApplicationScoped
public class Background {

    private static final Logger LOG = System.getLogger(Background.class.getName());

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedScheduledExecutorService executor;

    private final List<ScheduledFuture<?>> repeated = new CopyOnWriteArrayList<>();

    public void soon(Runnable work) {
        executor.execute(() -> safely(work));
    }

    public void every(Duration pause, Runnable work) {
        repeated.add(executor.scheduleWithFixedDelay(
                () -> safely(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "Work in the background failed; it is tried again with the next round", e);
        }
    }

    @PreDestroy
    void stop() {
        repeated.forEach(work -> work.cancel(false));
    }
}
