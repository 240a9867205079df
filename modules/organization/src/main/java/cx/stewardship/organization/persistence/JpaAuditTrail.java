package cx.stewardship.organization.persistence;

import cx.stewardship.organization.domain.AuditEntry;
import cx.stewardship.organization.domain.Origin;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
public class JpaAuditTrail implements AuditTrail {

    private EntityManager entityManager;
    private Origin origin;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected JpaAuditTrail() {}

    @Inject
    public JpaAuditTrail(EntityManager entityManager, Origin origin, Clock clock) {
        this.entityManager = entityManager;
        this.origin = origin;
        this.clock = clock;
    }

    @Override
    public void record(String action, String kind, Object id, @Nullable String before, @Nullable String after) {
        String actor = origin.find().map(Actor::signInName).orElse("nobody");
        entityManager.persist(new AuditEntry(clock.instant(), actor, action, kind, String.valueOf(id))
                .with(before, after, origin.remoteAddress().orElse(null)));
    }
}
