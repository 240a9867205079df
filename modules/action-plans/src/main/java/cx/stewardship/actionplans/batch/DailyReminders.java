package cx.stewardship.actionplans.batch;

import cx.stewardship.actionplans.application.RemindingOwners;
import cx.stewardship.actionplans.domain.ReminderDays;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Each server reminds once an hour, so that a day is never missed when one was down at some time of it; a notice that was told
 * is not told again. How many days before and after is set by {@code REMIND_DAYS}: {@code 3,7,21}.
 */
@ApplicationScoped
public class DailyReminders {

    private static final Logger LOG = System.getLogger(DailyReminders.class.getName());
    private static final long FIRST_SECONDS = 90;
    private static final long PAUSE_SECONDS = 3_600;

    private RemindingOwners reminding;
    private CurrentActor current;
    private Clock clock;

    @Resource
    @SuppressWarnings("NullAway.Init")
    private ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> repeated;

    @SuppressWarnings("NullAway.Init")
    protected DailyReminders() {}

    @Inject
    @SuppressWarnings("NullAway.Init")
    public DailyReminders(RemindingOwners reminding, CurrentActor current, Clock clock) {
        this.reminding = reminding;
        this.current = current;
        this.clock = clock;
    }

    void begin(@Observes @Priority(9200) @Initialized(ApplicationScoped.class) Object event) {
        repeated = executor.scheduleWithFixedDelay(this::go, FIRST_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    void go() {
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            ReminderDays days = days(System.getenv("REMIND_DAYS"));
            current.as(Actor.system(), () -> {
                reminding.remind(today, days);
                return today;
            });
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "Nobody was reminded of their actions; it is tried again in an hour", e);
        }
    }

    /** Three numbers with commas in between; anything else is the usual, and is said in the log. */
    static ReminderDays days(@Nullable String setting) {
        if (setting == null || setting.isBlank()) {
            return ReminderDays.USUAL;
        }
        String[] parts = setting.strip().split("\\s*,\\s*");
        try {
            return new ReminderDays(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            LOG.log(Logger.Level.WARNING, "REMIND_DAYS is not three rising numbers such as 3,7,21: " + setting);
            return ReminderDays.USUAL;
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
