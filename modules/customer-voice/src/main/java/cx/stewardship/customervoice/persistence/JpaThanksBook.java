package cx.stewardship.customervoice.persistence;

import cx.stewardship.customervoice.domain.PassedOnThanks;
import cx.stewardship.customervoice.domain.ThanksBook;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passed-on thanks in the database. */
@ApplicationScoped
public class JpaThanksBook implements ThanksBook {

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaThanksBook() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaThanksBook(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public PassedOnThanks add(PassedOnThanks thanks) {
        entityManager.persist(thanks);
        entityManager.flush();
        return thanks;
    }

    @Override
    public List<PassedOnThanks> of(Collection<Long> comments) {
        return comments.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select t from PassedOnThanks t where t.commentId in :of order by t.id",
                                PassedOnThanks.class)
                        .setParameter("of", comments)
                        .getResultList();
    }

    @Override
    public List<PassedOnThanks> to(@Nullable PersonId person, @Nullable DepartmentId team, int most) {
        return entityManager
                .createQuery(
                        "select t from PassedOnThanks t where t.personId = :person or t.departmentId = :team"
                                + " order by t.passedAt desc, t.id desc",
                        PassedOnThanks.class)
                .setParameter("person", person == null ? -1L : person.value())
                .setParameter("team", team == null ? -1L : team.value())
                .setMaxResults(most)
                .getResultList();
    }
}
