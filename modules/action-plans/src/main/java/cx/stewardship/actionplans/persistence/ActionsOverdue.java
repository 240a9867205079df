package cx.stewardship.actionplans.persistence;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.indicator.Indicator;
import cx.stewardship.shared.indicator.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Of the actions that are open: how many are past their date. */
@ApplicationScoped
@Transactional
public class ActionsOverdue implements Indicator {

    private PlanIndicators indicators;

    @SuppressWarnings("NullAway.Init")
    protected ActionsOverdue() {}

    @Inject
    ActionsOverdue(PlanIndicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String code() {
        return "actions-overdue";
    }

    @Override
    public Optional<Reading> read(Optional<DepartmentId> department, LocalDate asOf) {
        Sql sql = new Sql(
                        """
                        select p.id, case when a.due_on < #day then 1 else 0 end from action_plans.action a
                        join action_plans.plan p on p.id = a.plan_id
                        where p.begun_on <= #day and p.state not in ('DRAFT', 'CANCELLED')
                          and (a.done_on is null or a.done_on > #day)""")
                .with("day", asOf);
        indicators.narrow(sql, department, "p.department_id");
        sql.add(" order by a.due_on, a.id");
        return Optional.of(indicators.read(sql, 1, "/action-plans/plans?view=list&show=late"));
    }
}
