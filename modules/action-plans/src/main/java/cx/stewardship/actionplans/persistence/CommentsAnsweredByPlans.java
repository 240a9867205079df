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

/**
 * Of the complaints of the last year behind a fix that is in force: how many of the customers have been told what changed. Only those
 * count whose source says who the customer is: the others nobody can tell anything.
 */
@ApplicationScoped
@Transactional
public class CommentsAnsweredByPlans implements Indicator {

    private PlanIndicators indicators;

    @SuppressWarnings("NullAway.Init")
    protected CommentsAnsweredByPlans() {}

    @Inject
    CommentsAnsweredByPlans(PlanIndicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public String code() {
        return "comments-answered-by-plans";
    }

    @Override
    public Optional<Reading> read(Optional<DepartmentId> department, LocalDate asOf) {
        Sql sql = new Sql(
                        """
                        select count(distinct c.id), count(distinct case when a.answered_at < #end then c.id end)
                        from action_plans.plan p join action_plans.plan_theme k on k.plan_id = p.id
                        join customer_voice.theme v on v.id = k.theme_id
                        join customer_voice.comment_theme t on t.theme_id = v.id or t.theme_id = v.successor_id
                        join customer_voice.comment c on c.id = t.comment_id and c.thanks = false and c.customer_reference is not null
                        left join action_plans.answered_customer a on a.plan_id = p.id and a.customer_reference = c.customer_reference
                        where p.effective_on <= #day and p.state in ('PENDING_VERIFICATION', 'CLOSED_EFFECTIVE')
                          and c.monday > #yearago and c.monday <= p.effective_on""")
                .with("day", asOf)
                .with("yearago", asOf.minusYears(1))
                .with("end", asOf.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        indicators.narrow(sql, department, "p.department_id");
        Sql plans = new Sql(
                        """
                        select p.id from action_plans.plan p where p.effective_on <= #day
                          and p.state in ('PENDING_VERIFICATION', 'CLOSED_EFFECTIVE')""")
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
