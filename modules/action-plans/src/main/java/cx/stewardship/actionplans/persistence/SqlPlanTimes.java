package cx.stewardship.actionplans.persistence;

import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.PlanTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

@ApplicationScoped
@Transactional
public class SqlPlanTimes implements PlanTimes {

    private static final int MOST = 5_000;

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected SqlPlanTimes() {}

    @Inject
    public SqlPlanTimes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Span> spans(List<Long> plans) {
        return plans.isEmpty()
                ? List.of()
                : new Sql("select p.id, p.begun_on, p.effective_on, coalesce(p.window_weeks, 0), p.state, p.state_since"
                                + " from action_plans.plan p where p.id in ")
                        .list(plans)
                        .rows(entityManager, 0, MOST, SqlPlanTimes::span);
    }

    private static Span span(Row row) {
        long plan = row.number();
        LocalDate begun = row.day();
        LocalDate effective = row.dayOrNull();
        int weeks = row.count();
        return new Span(
                plan,
                begun,
                effective,
                weeks == 0 ? null : Integer.valueOf(weeks),
                PlanState.valueOf(row.text()),
                row.instant());
    }

    @Override
    public List<Mark> marks(List<Long> plans) {
        return plans.isEmpty()
                ? List.of()
                : new Sql(
                                "select a.plan_id, a.text, coalesce(o.name, a.partner), a.due_on, a.done_on from action_plans.action a"
                                        + " left join organization.person o on o.id = a.owner_id where a.plan_id in ")
                        .list(plans)
                        .add(" order by a.due_on, a.id")
                        .rows(
                                entityManager,
                                0,
                                MOST,
                                row -> new Mark(row.number(), row.text(), row.text(), row.day(), row.dayOrNull()));
    }
}
