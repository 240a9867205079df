package cx.stewardship.organization.mail;

import cx.stewardship.organization.domain.Mailer;
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

/** Looks into the outbox every few seconds, on every server; more rarely while the mail server is not to be had. */
@ApplicationScoped
public class MailRounds {

    private static final Logger LOG = System.getLogger(MailRounds.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** So many pauses are left out after the mail server was not to be had. */
    private static final int LEFT_OUT = 6;

    private Delivery delivery;
    private Mailer mailer;

    @Resource
    private ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> repeated;
    private int leftOut;

    @SuppressWarnings("NullAway.Init")
    protected MailRounds() {}

    @Inject
    @SuppressWarnings("NullAway.Init")
    public MailRounds(Delivery delivery, Mailer mailer) {
        this.delivery = delivery;
        this.mailer = mailer;
    }

    /** Late: the database has been brought up to date by then. */
    void begin(@Observes @Priority(9000) @Initialized(ApplicationScoped.class) Object event) {
        if (mailer.isOn()) {
            LOG.log(Logger.Level.INFO, "Mail goes out by {0}", mailer.server());
            repeated = executor.scheduleWithFixedDelay(
                    this::round, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        if (leftOut > 0) {
            leftOut--;
            return;
        }
        try {
            leftOut = delivery.round() ? 0 : LEFT_OUT;
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "The outbox could not be read; it is tried again", e);
        }
    }

    @PreDestroy
    void stop() {
        if (repeated != null) {
            repeated.cancel(false);
        }
    }
}
