package cx.stewardship.actionplans.persistence;

import cx.stewardship.actionplans.domain.Routine;
import cx.stewardship.actionplans.domain.Routines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
@Transactional
public class JpaRoutines implements Routines {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaRoutines() {}

    @Inject
    public JpaRoutines(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Routine add(Routine routine) {
        entityManager.persist(routine);
        entityManager.flush();
        return routine;
    }

    @Override
    public Optional<Routine> find(long id) {
        return Optional.ofNullable(entityManager.find(Routine.class, id));
    }

    @Override
    public Optional<Routine> named(long departmentId, String name) {
        return entityManager
                .createQuery(
                        "select r from Routine r where r.departmentId = :department and lower(r.name) = lower(:name)"
                                + " and r.endedOn is null order by r.id",
                        Routine.class)
                .setParameter("department", departmentId)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Routine> of(Collection<Long> departments) {
        return departments.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select r from Routine r where r.departmentId in :departments and r.endedOn is null"
                                        + " order by r.name, r.id",
                                Routine.class)
                        .setParameter("departments", departments)
                        .getResultList();
    }

    @Override
    public List<Routine> all() {
        return entityManager
                .createQuery("select r from Routine r where r.endedOn is null order by r.name, r.id", Routine.class)
                .getResultList();
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery("select r from Routine r where r.id in :ids", Routine.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(routine -> names.put(routine.id(), routine.name()));
        }
        return names;
    }
}
