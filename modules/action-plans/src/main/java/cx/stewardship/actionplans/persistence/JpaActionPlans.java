package cx.stewardship.actionplans.persistence;

import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.ActionPlans;
import cx.stewardship.actionplans.domain.PlanState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** With what the check reads of them: a question for each kind of it, however many plans there are. */
    @Override
    public Map<Long, ActionPlan> look(Collection<Long> ids) {
        Map<Long, ActionPlan> looked = new HashMap<>();
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery("select p from ActionPlan p where p.id in :ids", ActionPlan.class)
                    .setParameter("ids", ids)
                    .setHint("eclipselink.read-only", true)
                    .setHint("eclipselink.batch.type", "IN")
                    .setHint("eclipselink.batch", "p.baseline")
                    .setHint("eclipselink.batch", "p.baselineSources")
                    .setHint("eclipselink.batch", "p.themes")
                    .setHint("eclipselink.batch", "p.foundByRule")
                    .getResultList()
                    .forEach(plan -> looked.put(plan.id(), plan));
        }
        return looked;
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
