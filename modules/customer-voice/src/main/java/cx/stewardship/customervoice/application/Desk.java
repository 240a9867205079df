package cx.stewardship.customervoice.application;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.CurrentActor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Who does something, when, and where it is written down. */
@Dependent
class Desk {

    private final CurrentActor current;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    Desk(CurrentActor current, AuditTrail audit, Clock clock) {
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    Actor actor() {
        return current.get();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    void record(String action, String kind, Object id, @Nullable String before, @Nullable String after) {
        audit.record(action, kind, id, before, after);
    }
}
