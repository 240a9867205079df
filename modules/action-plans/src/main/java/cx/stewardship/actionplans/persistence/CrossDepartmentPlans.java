package cx.stewardship.actionplans.persistence;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.indicator.Indicator;
import cx.stewardship.shared.indicator.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Of the plans of the last year: how many have an action in another department. What customers meet seldom begins in one. */
@ApplicationScoped
@Transactional
public class CrossDepartmentPlans implements Indicator {

    private PlanIndicators indicators;

    @SuppressWarnings("NullAway.Init")
    protected CrossDepartmentPlans() {}

    @Inject
    CrossDepartmentPlans(PlanIndicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String code() {
        return "cross-department-plans";
    }

    @Override
    public Optional<Reading> read(Optional<DepartmentId> department, LocalDate asOf) {
        Sql sql = new Sql(
                        """
                        select p.id, case when exists (select 1 from action_plans.action a join organization.person w on w.id = a.owner_id
                          where a.plan_id = p.id and w.department_id <> p.department_id) then 1 else 0 end
                        from action_plans.plan p where p.begun_on <= #day and p.begun_on > #yearago
                          and p.state not in ('DRAFT', 'CANCELLED')""")
                .with("day", asOf)
                .with("yearago", asOf.minusYears(1));
        indicators.narrow(sql, department, "p.department_id");
        sql.add(" order by p.id desc");
        return Optional.of(indicators.read(sql, 0, "/action-plans/plans?view=list"));
    }
}
