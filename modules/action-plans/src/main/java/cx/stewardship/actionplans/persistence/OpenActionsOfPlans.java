package cx.stewardship.actionplans.persistence;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.task.OpenActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Open actions of the plans that are being worked on. */
@ApplicationScoped
@Transactional
public class OpenActionsOfPlans implements OpenActions {

    private EntityManager entityManager;
    private PlanIndicators departments;

    @SuppressWarnings("NullAway.Init")
    protected OpenActionsOfPlans() {}

    @Inject
    OpenActionsOfPlans(EntityManager entityManager, PlanIndicators departments) {
        this.entityManager = entityManager;
        this.departments = departments;
    }

    @Override
    public List<Promise> openActions(Actor actor, Optional<DepartmentId> department, int most) {
        boolean may = department.map(actor::leads).orElse(false) || actor.isAny(Role.CX_TEAM, Role.EXECUTIVE);
        if (!may) {
            return List.of();
        }
        Sql sql = new Sql(
                """
                select a.text, p.title, coalesce(w.name, a.partner), a.due_on, p.id from action_plans.action a
                join action_plans.plan p on p.id = a.plan_id left join organization.person w on w.id = a.owner_id
                where a.done_on is null and p.state in ('ANALYSIS', 'PLANNED', 'IN_PROGRESS', 'REOPENED')""");
        departments.narrow(sql, department, "p.department_id");
        return sql.add(" order by a.due_on, a.id")
                .rows(
                        entityManager,
                        0,
                        most,
                        row -> new Promise(
                                row.text(),
                                row.text(),
                                row.text(),
                                row.day(),
                                "/action-plans/plan?id=" + row.number()));
    }
}
