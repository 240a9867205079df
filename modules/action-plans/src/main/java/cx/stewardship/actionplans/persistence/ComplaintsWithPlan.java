package cx.stewardship.actionplans.persistence;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.indicator.Indicator;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Of the complaints of the last 12 weeks: how many belong to a theme that has a plan. */
@ApplicationScoped
@Transactional
public class ComplaintsWithPlan implements Indicator {

    private PlanIndicators indicators;

    @SuppressWarnings("NullAway.Init")
    protected ComplaintsWithPlan() {}

    @Inject
    ComplaintsWithPlan(PlanIndicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String code() {
        return "complaints-with-plan";
    }

    @Override
    public Optional<Reading> read(Optional<DepartmentId> department, LocalDate asOf) {
        LocalDate from = asOf.minusWeeks(12);
        Sql sql = new Sql(
                        """
                        select count(*), coalesce(sum(case when exists (select 1 from customer_voice.comment_theme t
                          join customer_voice.theme v on v.id = t.theme_id or v.successor_id = t.theme_id
                          join action_plans.plan_theme k on k.theme_id = v.id
                          join action_plans.plan p on p.id = k.plan_id and p.state <> 'CANCELLED' and p.begun_on <= #day
                          where t.comment_id = c.id) then 1 else 0 end), 0)
                        from customer_voice.comment c where c.thanks = false and c.occurred_at >= #from and c.occurred_at < #end""")
                .with("day", asOf)
                .with("from", from.atStartOfDay().atOffset(ZoneOffset.UTC))
                .with("end", asOf.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        if (department.isPresent()) {
            sql.add(" and exists (select 1 from customer_voice.comment_department d where d.comment_id = c.id");
            indicators.narrow(sql, department, "d.department_id");
            sql.add(")");
        }
        Sql plans = new Sql("select p.id from action_plans.plan p where p.begun_on <= #day and p.state <> 'CANCELLED'")
                .with("day", asOf);
        indicators.narrow(plans, department, "p.department_id");
        plans.add(" order by p.id desc");
        List<ThreadRef> evidence = indicators.numbers(plans, 10).stream()
                .map(plan -> ThreadRef.of(ThreadKind.PLAN, plan))
                .toList();
        long[] counts = indicators.pair(sql);
        return Optional.of(new Reading(counts[1], counts[0], evidence, "/action-plans/plans?view=list"));
    }
}
