package cx.stewardship.actionplans.persistence;

import cx.stewardship.actionplans.domain.Watch;
import cx.stewardship.actionplans.domain.Watches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional
public class JpaWatches implements Watches {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaWatches() {}

    @Inject
    public JpaWatches(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Watch add(Watch watch) {
        entityManager.persist(watch);
        entityManager.flush();
        return watch;
    }

    @Override
    public Optional<Watch> over(long plan) {
        return entityManager
                .createQuery("select w from Watch w where w.planId = :plan order by w.id desc", Watch.class)
                .setParameter("plan", plan)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Watch> watching() {
        return in(Watch.State.WATCHING);
    }

    @Override
    public List<Watch> signalled() {
        return in(Watch.State.SIGNALLED);
    }

    private List<Watch> in(Watch.State state) {
        return entityManager
                .createQuery("select w from Watch w where w.state = :state order by w.planId", Watch.class)
                .setParameter("state", state)
                .getResultList();
    }

    @Override
    public List<Watch> signalledOn(Collection<Long> themes) {
        return themes.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                """
                                select w from Watch w where w.state = :state and w.planId in
                                  (select p.id from ActionPlan p join p.themes t where t in :themes) order by w.planId""",
                                Watch.class)
                        .setParameter("state", Watch.State.SIGNALLED)
                        .setParameter("themes", themes)
                        .getResultList();
    }

    @Override
    public boolean takeRound(String name, Instant now, Instant next) {
        return entityManager
                        .createNativeQuery(
                                "update action_plans.round set next_at = ?1 where name = ?2 and next_at <= ?3")
                        .setParameter(1, next.atOffset(ZoneOffset.UTC))
                        .setParameter(2, name)
                        .setParameter(3, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }
}
