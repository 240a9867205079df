package cx.stewardship.customervoice.persistence;

import cx.stewardship.customervoice.domain.MinuteUse;
import cx.stewardship.customervoice.domain.MinuteUses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Customer minutes in the database. */
@ApplicationScoped
public class JpaMinuteUses implements MinuteUses {

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaMinuteUses() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaMinuteUses(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public MinuteUse add(MinuteUse use) {
        entityManager.persist(use);
        entityManager.flush();
        return use;
    }

    @Override
    public Optional<MinuteUse> find(long id) {
        return Optional.ofNullable(entityManager.find(MinuteUse.class, id));
    }

    @Override
    public void remove(MinuteUse use) {
        entityManager.remove(use);
    }

    @Override
    public List<MinuteUse> latest(@Nullable Set<Long> departments, int most) {
        return within(
                        entityManager.createQuery(
                                "select u from MinuteUse u"
                                        + (departments == null ? "" : " where u.departmentId in :of")
                                        + " order by u.heldOn desc, u.id desc",
                                MinuteUse.class),
                        departments)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<LocalDate> days(@Nullable Set<Long> departments, LocalDate from, LocalDate before) {
        return within(
                        entityManager
                                .createQuery(
                                        "select u.heldOn from MinuteUse u where u.heldOn >= :from and u.heldOn < :before"
                                                + (departments == null ? "" : " and u.departmentId in :of"),
                                        LocalDate.class)
                                .setParameter("from", from)
                                .setParameter("before", before),
                        departments)
                .getResultList();
    }

    private static <T> TypedQuery<T> within(TypedQuery<T> query, @Nullable Set<Long> departments) {
        return departments == null ? query : query.setParameter("of", departments);
    }
}
