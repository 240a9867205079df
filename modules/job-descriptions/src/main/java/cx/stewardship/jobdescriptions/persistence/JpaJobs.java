package cx.stewardship.jobdescriptions.persistence;

import cx.stewardship.jobdescriptions.domain.Job;
import cx.stewardship.jobdescriptions.domain.Jobs;
import cx.stewardship.jobdescriptions.domain.Statement;
import cx.stewardship.shared.sql.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
public class JpaJobs implements Jobs {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaJobs() {}

    @Inject
    public JpaJobs(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Job job) {
        entityManager.persist(job);
        entityManager.flush();
    }

    @Override
    public Optional<Job> find(long id) {
        return Optional.ofNullable(entityManager.find(Job.class, id));
    }

    @Override
    public Optional<Job> titled(long departmentId, String title) {
        return entityManager
                .createQuery(
                        "select j from Job j where j.departmentId = :department and lower(j.title) = :title", Job.class)
                .setParameter("department", departmentId)
                .setParameter("title", title.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Job> of(Collection<Long> departmentIds) {
        return departmentIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select j from Job j where j.departmentId in :departments", Job.class)
                        .setParameter("departments", departmentIds)
                        .getResultList();
    }

    @Override
    public Optional<Job> ofStatement(long statement) {
        return Optional.ofNullable(entityManager.find(Statement.class, statement))
                .map(Statement::job);
    }

    @Override
    public void store() {
        entityManager.flush();
    }

    @Override
    public Map<Long, String> dependents(Collection<Long> statements) {
        try {
            return References.to(
                    entityManager.unwrap(Connection.class),
                    "job_descriptions.statement",
                    statements,
                    Map.of("job_descriptions.wording", "statement_id"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void removeStatements(Collection<Long> statements) {
        for (long key : statements) {
            Statement statement = entityManager.find(Statement.class, key);
            if (statement != null) {
                entityManager.remove(statement);
            }
        }
        entityManager.flush();
    }

    @Override
    public void remove(Job job) {
        entityManager.remove(job);
        entityManager.flush();
    }
}
