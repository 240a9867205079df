package cx.stewardship.performancereviews.persistence;

import cx.stewardship.performancereviews.CriterionId;
import cx.stewardship.performancereviews.CycleId;
import cx.stewardship.performancereviews.domain.Cycle;
import cx.stewardship.performancereviews.domain.Cycles;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
public class JpaCycles implements Cycles {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaCycles() {}

    @Inject
    public JpaCycles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Cycle cycle) {
        entityManager.persist(cycle);
        entityManager.flush();
    }

    @Override
    public Optional<Cycle> find(CycleId id) {
        return Optional.ofNullable(entityManager.find(Cycle.class, id.value()));
    }

    @Override
    public Optional<Cycle> named(String name) {
        return entityManager
                .createQuery("select c from Cycle c where lower(c.name) = :name", Cycle.class)
                .setParameter("name", name.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Cycle> all() {
        return entityManager
                .createQuery("select c from Cycle c order by c.toDay desc, c.fromDay desc, c.name", Cycle.class)
                .getResultList();
    }

    @Override
    public void keepTemplate(CycleId cycle, List<TemplateLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into performance_reviews.template_line (id, cycle_id, department_id, job_title, criterion_id, weight)
                values (?, ?, ?, ?, ?, ?)""")) {
            List<Long> keys = Sql.keys(connection, "performance_reviews.template_line_id", lines.size());
            for (int i = 0; i < lines.size(); i++) {
                TemplateLine line = lines.get(i);
                Sql.set(
                        insert,
                        keys.get(i),
                        cycle.value(),
                        line.department().value(),
                        line.jobTitle(),
                        line.criterion().value(),
                        line.weight());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<TemplateLine> template(CycleId cycle) {
        try {
            return Sql.list(
                    entityManager.unwrap(Connection.class),
                    """
                    select department_id, job_title, criterion_id, weight from performance_reviews.template_line
                    where cycle_id = ? order by department_id, job_title, weight desc, criterion_id""",
                    result -> new TemplateLine(
                            new DepartmentId(result.getLong(1)),
                            result.getString(2),
                            new CriterionId(result.getLong(3)),
                            result.getInt(4)),
                    cycle.value());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
