package cx.stewardship.actionplans.persistence;

import cx.stewardship.actionplans.domain.PlanLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
@Transactional
public class SqlPlanLinks implements PlanLinks {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected SqlPlanLinks() {}

    @Inject
    public SqlPlanLinks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Long> plansWithCauseFrom(long comment, int most) {
        return new Sql(
                        """
                        select c.plan_id from action_plans.cause c join action_plans.cause_comment k on k.cause_id = c.id
                        where k.comment_id = #comment and c.set_aside_because is null order by c.plan_id desc""")
                .with("comment", comment)
                .rows(entityManager, 0, most, Row::number);
    }

    @Override
    public List<Long> plansOf(long theme, int most) {
        return new Sql(
                        """
                        select distinct p.id from action_plans.plan p join action_plans.plan_theme t on t.plan_id = p.id
                        join customer_voice.theme k on k.id = t.theme_id
                        where (t.theme_id = #theme or k.successor_id = #theme) and p.state <> 'CANCELLED' order by p.id desc""")
                .with("theme", theme)
                .rows(entityManager, 0, most, Row::number);
    }

    @Override
    public List<Long> commentsOfCause(long plan, int most) {
        return new Sql(
                        """
                        select k.comment_id from action_plans.cause c join action_plans.cause_comment k on k.cause_id = c.id
                        left join action_plans.plan_quote q on q.plan_id = c.plan_id and q.comment_id = k.comment_id
                        where c.plan_id = #plan and c.set_aside_because is null
                        order by case when q.comment_id is null then 1 else 0 end, k.comment_id desc""")
                .with("plan", plan)
                .rows(entityManager, 0, most, Row::number);
    }
}
