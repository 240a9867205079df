package cx.stewardship.performancereviews.persistence;

import cx.stewardship.performancereviews.CycleId;
import cx.stewardship.performancereviews.ReviewId;
import cx.stewardship.performancereviews.domain.Incident;
import cx.stewardship.performancereviews.domain.Origin;
import cx.stewardship.performancereviews.domain.Review;
import cx.stewardship.performancereviews.domain.Reviews;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class JpaReviews implements Reviews {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaReviews() {}

    @Inject
    public JpaReviews(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Review review) {
        entityManager.persist(review);
        entityManager.flush();
    }

    @Override
    public void addAll(Collection<Review> reviews) {
        reviews.forEach(entityManager::persist);
        entityManager.flush();
    }

    @Override
    public Optional<Review> find(ReviewId id) {
        return Optional.ofNullable(entityManager.find(Review.class, id.value()));
    }

    @Override
    public List<Review> of(PersonId employee) {
        return entityManager
                .createQuery(
                        """
                        select r from Review r, Cycle c where c.id = r.cycleId and r.employeeId = :employee
                        order by c.toDay desc, r.id desc""",
                        Review.class)
                .setParameter("employee", employee.value())
                .getResultList();
    }

    @Override
    public List<Review> ratedBy(PersonId reviewer) {
        return entityManager
                .createQuery(
                        """
                        select r from Review r, Cycle c where c.id = r.cycleId and r.reviewerId = :reviewer and c.origin = :here
                        order by c.closed, c.toDay desc, r.id""",
                        Review.class)
                .setParameter("reviewer", reviewer.value())
                .setParameter("here", Origin.HERE)
                .getResultList();
    }

    @Override
    public List<Review> in(CycleId cycle, Collection<DepartmentId> departments) {
        if (departments.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        """
                        select r from Review r where r.cycleId = :cycle and r.departmentId in :departments
                        order by r.departmentId, r.id""",
                        Review.class)
                .setParameter("cycle", cycle.value())
                .setParameter(
                        "departments",
                        departments.stream().map(DepartmentId::value).toList())
                .getResultList();
    }

    @Override
    public void addIncident(Incident incident) {
        entityManager.persist(incident);
        entityManager.flush();
    }

    @Override
    public List<Incident> incidents(PersonId employee) {
        return entityManager
                .createQuery(
                        "select i from Incident i where i.employeeId = :employee order by i.happenedOn desc, i.id desc",
                        Incident.class)
                .setParameter("employee", employee.value())
                .getResultList();
    }
}
