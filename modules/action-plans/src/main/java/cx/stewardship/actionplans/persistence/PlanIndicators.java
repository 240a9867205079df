package cx.stewardship.actionplans.persistence;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the indicators have in common: rows of "which plan" and "does it count", narrowed to a department. */
@Dependent
class PlanIndicators {

    private static final int MOST_ROWS = 20_000;
    private static final int EVIDENCE = 10;

    private final EntityManager entityManager;
    private final Departments departments;

    @Inject
    PlanIndicators(EntityManager entityManager, Departments departments) {
        this.entityManager = entityManager;
        this.departments = departments;
    }

    /** Adds " and column in (…)" for a department and those below it. */
    void narrow(Sql sql, Optional<DepartmentId> department, String column) {
        department.ifPresent(top -> {
            Set<Long> ids =
                    departments.withBelow(top).stream().map(DepartmentId::value).collect(Collectors.toSet());
            sql.add(" and " + column + " in ").list(ids);
        });
    }

    /**
     * @param sql gives a plan's number and 1 when the row counts, else 0; those that speak loudest first
     * @param costly which of them are shown as evidence first: 1 those that count, 0 those that do not
     */
    Reading read(Sql sql, int costly, String address) {
        Map<Long, Integer> plans = new LinkedHashMap<>();
        long[] sums = new long[2];
        sql.rows(entityManager, 0, MOST_ROWS, row -> new long[] {row.number(), row.number()})
                .forEach(row -> {
                    sums[0] += row[1];
                    sums[1]++;
                    plans.merge(row[0], (int) row[1], costly == 1 ? Math::max : Math::min);
                });
        List<ThreadRef> evidence = plans.entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(one.getValue() == costly ? 0 : 1, other.getValue() == costly ? 0 : 1))
                .limit(EVIDENCE)
                .map(plan -> ThreadRef.of(ThreadKind.PLAN, plan.getKey()))
                .toList();
        return new Reading(sums[0], sums[1], evidence, address);
    }

    List<Long> numbers(Sql sql, int most) {
        return sql.rows(entityManager, 0, most, Row::number);
    }

    /** The two figures of the only row. */
    long[] pair(Sql sql) {
        return sql.rows(entityManager, 0, 1, row -> new long[] {row.number(), row.number()})
                .get(0);
    }
}
