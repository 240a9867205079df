package cx.stewardship.performancereviews.persistence;

import cx.stewardship.performancereviews.CycleId;
import cx.stewardship.performancereviews.domain.Distributions;
import cx.stewardship.performancereviews.domain.ReviewState;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@ApplicationScoped
public class JdbcDistributions implements Distributions {

    private static final String STATES =
            """
            select department_id, state, count(*) from performance_reviews.review
            where cycle_id = ? and department_id is not null group by department_id, state""";

    private static final String LEVELS =
            """
            select r.department_id,
                   count(distinct r.id),
                   sum(case when coalesce(t.calibrated_rating, t.manager_rating) < 1.5 then 1 else 0 end),
                   sum(case when coalesce(t.calibrated_rating, t.manager_rating) >= 1.5
                             and coalesce(t.calibrated_rating, t.manager_rating) < 2.5 then 1 else 0 end),
                   sum(case when coalesce(t.calibrated_rating, t.manager_rating) >= 2.5
                             and coalesce(t.calibrated_rating, t.manager_rating) < 3.5 then 1 else 0 end),
                   sum(case when coalesce(t.calibrated_rating, t.manager_rating) >= 3.5
                             and coalesce(t.calibrated_rating, t.manager_rating) < 4.5 then 1 else 0 end),
                   sum(case when coalesce(t.calibrated_rating, t.manager_rating) >= 4.5 then 1 else 0 end),
                   avg(coalesce(t.calibrated_rating, t.manager_rating))
            from performance_reviews.review r join performance_reviews.rating t on t.review_id = r.id
            where r.cycle_id = ? and r.department_id is not null and t.manager_rating is not null
              and r.state in ('CALIBRATION', 'SHARED', 'ACKNOWLEDGED')
            group by r.department_id""";

    private static final String PROGRESS =
            """
            select cycle_id, count(*), sum(case when state in ('CALIBRATION', 'SHARED', 'ACKNOWLEDGED') then 1 else 0 end)
            from performance_reviews.review group by cycle_id""";

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JdbcDistributions() {}

    @Inject
    public JdbcDistributions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<OfDepartment> of(CycleId cycle) {
        Connection connection = entityManager.unwrap(Connection.class);
        Map<Long, Map<ReviewState, Long>> states = new TreeMap<>();
        try {
            Sql.list(
                    connection,
                    STATES,
                    result -> states.computeIfAbsent(result.getLong(1), d -> new EnumMap<>(ReviewState.class))
                            .put(ReviewState.valueOf(result.getString(2)), result.getLong(3)),
                    cycle.value());
            Map<Long, OfDepartment> rated = new HashMap<>();
            Sql.list(connection, LEVELS, result -> rated.put(result.getLong(1), levels(result, states)), cycle.value());
            List<OfDepartment> all = new ArrayList<>();
            states.forEach((department, byState) -> all.add(rated.getOrDefault(
                    department,
                    new OfDepartment(new DepartmentId(department), byState, 0, List.of(0L, 0L, 0L, 0L, 0L), 0))));
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OfDepartment levels(ResultSet result, Map<Long, Map<ReviewState, Long>> states) throws SQLException {
        List<Long> levels = new ArrayList<>();
        for (int column = 3; column <= 7; column++) {
            levels.add(result.getLong(column));
        }
        long department = result.getLong(1);
        return new OfDepartment(
                new DepartmentId(department),
                states.getOrDefault(department, Map.of()),
                result.getLong(2),
                List.copyOf(levels),
                result.getDouble(8));
    }

    @Override
    public Map<CycleId, long[]> progress() {
        Map<CycleId, long[]> progress = new HashMap<>();
        try {
            Sql.list(
                    entityManager.unwrap(Connection.class),
                    PROGRESS,
                    result -> progress.put(
                            new CycleId(result.getLong(1)), new long[] {result.getLong(2), result.getLong(3)}));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return progress;
    }
}
