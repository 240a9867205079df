package cx.stewardship.performancereviews.persistence;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.domain.CorporateValue;
import cx.stewardship.performancereviews.domain.Criteria;
import cx.stewardship.performancereviews.domain.Criterion;
import cx.stewardship.performancereviews.domain.CriterionState;
import cx.stewardship.performancereviews.domain.Origin;
import cx.stewardship.shared.sql.References;
import cx.stewardship.shared.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
public class JpaCriteria implements Criteria {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaCriteria() {}

    @Inject
    public JpaCriteria(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Criterion criterion) {
        entityManager.persist(criterion);
        criterion.beginSeries();
    }

    @Override
    public Optional<Criterion> find(CriterionId id) {
        return Optional.ofNullable(entityManager.find(Criterion.class, id.value()));
    }

    @Override
    public List<Criterion> versions(long series) {
        return entityManager
                .createQuery(
                        "select c from Criterion c where c.series = :series order by c.versionNumber desc",
                        Criterion.class)
                .setParameter("series", series)
                .getResultList();
    }

    @Override
    public List<Criterion> in(CriterionState state) {
        return entityManager
                .createQuery(
                        "select c from Criterion c where c.state = :state and c.origin <> :overall order by c.title, c.id",
                        Criterion.class)
                .setParameter("state", state)
                .setParameter("overall", Origin.OVERALL)
                .getResultList();
    }

    @Override
    public List<Criterion> following(long statement) {
        return entityManager
                .createQuery(
                        "select c from Criterion c where c.statementId = :statement order by c.id desc",
                        Criterion.class)
                .setParameter("statement", statement)
                .getResultStream()
                .sorted(Comparator.comparing((Criterion c) -> c.state() != CriterionState.PUBLISHED))
                .toList();
    }

    @Override
    public List<Criterion> writtenHere() {
        return entityManager
                .createQuery(
                        "select c from Criterion c where c.origin = :here order by c.title, c.series, c.versionNumber desc",
                        Criterion.class)
                .setParameter("here", Origin.HERE)
                .getResultList();
    }

    /** Ratings are asked for by themselves: on PostgreSQL a trigger is their foreign key. */
    @Override
    public Map<Long, String> dependents(Collection<Long> versions) {
        try {
            Connection connection = entityManager.unwrap(Connection.class);
            Map<Long, String> held =
                    new HashMap<>(References.to(connection, "performance_reviews.criterion", versions, Map.of()));
            Sql.in(
                            connection,
                            "select distinct criterion_id from performance_reviews.rating where criterion_id in (#)",
                            versions,
                            row -> row.getLong(1))
                    .forEach(rated -> held.put(rated, "rating"));
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void remove(Criterion version) {
        entityManager.remove(version);
        entityManager.flush();
    }

    @Override
    public List<CorporateValue> values() {
        return entityManager
                .createQuery("select v from CorporateValue v order by v.name", CorporateValue.class)
                .getResultList();
    }
}
