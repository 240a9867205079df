package cx.stewardship.actionplans.persistence;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ActionPlans;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional
public class JpaActionPlans implements ActionPlans {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaActionPlans() {}

    @Inject
    public JpaActionPlans(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public ActionPlan add(ActionPlan plan) {
        entityManager.persist(plan);
        entityManager.flush();
        return plan;
    }

    @Override
    public Optional<ActionPlan> find(long id) {
        return Optional.ofNullable(entityManager.find(ActionPlan.class, id));
    }

    @Override
    public ActionPlan look(long id) {
        return entityManager
                .createQuery("select p from ActionPlan p where p.id = :id", ActionPlan.class)
                .setParameter("id", id)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    @Override
    public Optional<ActionPlan> findAlone(long id) {
        return Optional.ofNullable(entityManager.find(ActionPlan.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<ActionPlan> pendingVerification() {
        return entityManager
                .createQuery("select p from ActionPlan p where p.state = :pending order by p.id", ActionPlan.class)
                .setParameter("pending", PlanState.PENDING_VERIFICATION)
                .getResultList();
    }
}
