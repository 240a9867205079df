package cx.stewardship.actionplans.persistence;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.indicator.Indicator;
import cx.stewardship.shared.indicator.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Of the plans on which a verdict was given: how many stand closed as effective. Those that were reopened cost the score. */
@ApplicationScoped
@Transactional
public class PlansClosedEffective implements Indicator {

    private PlanIndicators indicators;

    @SuppressWarnings("NullAway.Init")
    protected PlansClosedEffective() {}

    @Inject
    PlansClosedEffective(PlanIndicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String code() {
        return "plans-closed-effective";
    }

    @Override
    public Optional<Reading> read(Optional<DepartmentId> department, LocalDate asOf) {
        Sql sql = new Sql(
                        """
                        select p.id, case when h.what = 'CLOSED' then 1 else 0 end from action_plans.plan p
                        join action_plans.history h on h.plan_id = p.id and h.what in ('CLOSED', 'REOPENED') and h.happened_at < #end
                        where not exists (select 1 from action_plans.history l where l.plan_id = p.id
                          and l.what in ('CLOSED', 'REOPENED') and l.happened_at < #end
                          and (l.happened_at > h.happened_at or (l.happened_at = h.happened_at and l.id > h.id)))""")
                .with("end", asOf.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        indicators.narrow(sql, department, "p.department_id");
        sql.add(" order by p.id desc");
        return Optional.of(indicators.read(sql, 0, "/action-plans/plans?view=list"));
    }
}
