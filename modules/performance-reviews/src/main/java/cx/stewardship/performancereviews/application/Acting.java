package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.CriterionState;
import cx.stewardship.performancereviews.domain.Review;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AuditTrail;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Who acts, when, what lies in their scope, and the record of what they did. */
@Dependent
public class Acting {

    private final CurrentActor current;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public Acting(CurrentActor current, AuditTrail audit, Clock clock) {
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    Actor actor() {
        return current.get();
    }

    String name() {
        return actor().displayName();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    void record(String action, String kind, Object id, @Nullable String before, @Nullable String after) {
        audit.record(action, kind, id, before, after);
    }

    /** Whether this actor may write criteria for this department; for everyone (null) only HR may. */
    static boolean mayWrite(Actor actor, @Nullable Long department) {
        return actor.is(Role.HR) || (department != null && actor.leads(new DepartmentId(department)));
    }

    /** What is or was in force may be read by everyone; the rest by those who may write it. */
    static boolean maySee(Actor actor, Criterion criterion) {
        return criterion.state() == CriterionState.PUBLISHED
                || criterion.state() == CriterionState.SUPERSEDED
                || mayWrite(actor, criterion.place().department());
    }

    /** Whose review it is, who rates it, who leads the department, and HR. */
    static boolean maySee(Actor actor, Review review) {
        return actor.is(Role.HR)
                || actor.isPerson(review.employee())
                || review.reviewer().filter(actor::isPerson).isPresent()
                || review.department().filter(actor::leads).isPresent();
    }

    /** @throws Refusal (not found) when the actor may not know of it */
    Review seen(Review review) {
        if (!maySee(actor(), review)) {
            throw Refusal.notFound();
        }
        return review;
    }
}
