package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.Watches;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/**
 * Every Monday morning it is looked whether the issue of a closed plan is back, and whether a plan failed. Of several servers one
 * does the round: the row that says when it is due is moved on in the same transaction, so that a server that stops in
 * the middle leaves it to another.
 */
@ApplicationScoped
@Transactional
public class LookingEveryWeek {

    private static final String ROUND = "week";
    private static final int HOUR = 5;

    private Watches watches;
    private WatchingForReturns watching;
    private ReopeningWhatFailed reopening;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected LookingEveryWeek() {}

    @Inject
    LookingEveryWeek(Watches watches, WatchingForReturns watching, ReopeningWhatFailed reopening, Clock clock) {
        this.watches = watches;
        this.watching = watching;
        this.reopening = reopening;
        this.clock = clock;
    }

    /** Does the weekly round if it is due and no other server does it. @return whether it was done here */
    @AllowedTo(Role.CX_TEAM)
    public boolean lookIfDue() {
        Instant now = clock.instant();
        if (!watches.takeRound(ROUND, now, next(now))) {
            return false;
        }
        reopening.reopen();
        watching.look();
        return true;
    }

    /** Monday at five, after now. */
    static Instant next(Instant now) {
        LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        LocalDateTime monday = at.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .toLocalDate()
                .atTime(HOUR, 0);
        return (monday.isAfter(at) ? monday : monday.plusWeeks(1)).toInstant(ZoneOffset.UTC);
    }
}
