package cx.stewardship.actionplans.persistence;

import cx.stewardship.actionplans.domain.AgendaItems;
import cx.stewardship.actionplans.domain.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

@ApplicationScoped
@Transactional
public class SqlAgendaItems implements AgendaItems {

    private static final int MOST = 200;

    private static final String FOLLOWED =
            """
             from action_plans.action a join action_plans.plan p on p.id = a.plan_id
            left join organization.person o on o.id = a.owner_id
            where (a.routine_id = #routine or (a.routine_id is null and p.routine_id = #routine))""";

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected SqlAgendaItems() {}

    @Inject
    public SqlAgendaItems(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<AgendaAction> openUntil(long routine, LocalDate day, Viewer viewer) {
        return actions(
                routine,
                viewer,
                " and a.done_on is null and a.due_on <= #day and p.state in ('ANALYSIS', 'PLANNED', 'IN_PROGRESS', 'REOPENED')"
                        + " order by a.due_on, a.id",
                day);
    }

    @Override
    public List<AgendaAction> doneSince(long routine, LocalDate day, Viewer viewer) {
        return actions(
                routine,
                viewer,
                " and a.done_on >= #day and p.state <> 'CANCELLED' order by a.done_on desc, a.id desc",
                day);
    }

    private List<AgendaAction> actions(long routine, Viewer viewer, String which, LocalDate day) {
        Sql sql = new Sql(
                "select a.id, p.id, p.title, a.text, coalesce(o.name, a.partner), case when o.active = false then 1 else 0 end,"
                        + " a.due_on, a.progress, a.done_on, case when ");
        SqlPlanLists.mayBeSeen(sql, viewer);
        return sql.add(" then 1 else 0 end")
                .add(FOLLOWED)
                .add(which)
                .with("routine", routine)
                .with("day", day)
                .rows(
                        entityManager,
                        0,
                        MOST,
                        row -> new AgendaAction(
                                row.number(),
                                row.number(),
                                row.text(),
                                row.text(),
                                row.text(),
                                row.count() == 1,
                                row.day(),
                                row.count(),
                                row.dayOrNull(),
                                row.count() == 1));
    }

    @Override
    public List<Load> loads(List<Long> routines, LocalDate today) {
        if (routines.isEmpty()) {
            return List.of();
        }
        return new Sql(
                        """
                        select r.id,
                          (select count(*) from action_plans.plan p where p.routine_id = r.id and p.state not in ('CLOSED_EFFECTIVE', 'CANCELLED')),
                          count(x.action_id), coalesce(sum(case when x.due_on < #today then 1 else 0 end), 0)
                        from action_plans.routine r left join (
                          select coalesce(a.routine_id, p.routine_id) as routine_id, a.id as action_id, a.due_on
                          from action_plans.action a join action_plans.plan p on p.id = a.plan_id
                          where a.done_on is null and p.state in ('ANALYSIS', 'PLANNED', 'IN_PROGRESS', 'REOPENED')) x on x.routine_id = r.id
                        where r.id in """)
                .add(" ")
                .list(routines)
                .add(" group by r.id")
                .with("today", today)
                .rows(
                        entityManager,
                        0,
                        routines.size(),
                        row -> new Load(row.number(), row.count(), row.count(), row.count()));
    }
}
