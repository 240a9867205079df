package cx.stewardship.actionplans.persistence;

import cx.stewardship.actionplans.domain.PlanLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** Over the plans, of which there are fewer than themes. */
    @Override
    public Map<Long, Long> newestOf(Collection<Long> themes) {
        Map<Long, Long> newest = new HashMap<>();
        if (!themes.isEmpty()) {
            Set<Long> wanted = Set.copyOf(themes);
            new Sql(
                            """
                            select x.theme, max(x.plan) from (
                                select t.theme_id theme, p.id plan from action_plans.plan p
                                join action_plans.plan_theme t on t.plan_id = p.id where p.state <> 'CANCELLED'
                                union all
                                select k.successor_id, p.id from action_plans.plan p
                                join action_plans.plan_theme t on t.plan_id = p.id
                                join customer_voice.theme k on k.id = t.theme_id
                                where p.state <> 'CANCELLED' and k.successor_id is not null) x
                            group by x.theme""")
                    .rows(entityManager, 0, Integer.MAX_VALUE, row -> Map.entry(row.number(), row.number()))
                    .forEach(pair -> {
                        if (wanted.contains(pair.getKey())) {
                            newest.put(pair.getKey(), pair.getValue());
                        }
                    });
        }
        return newest;
    }

    @Override
    public List<Long> plansOfDepartment(long department, int most) {
        return new Sql(
                        """
                        select p.id from action_plans.plan p where p.department_id = #department and p.state <> 'CANCELLED'
                        order by case when p.state = 'CLOSED_EFFECTIVE' then 0 else 1 end, p.id desc""")
                .with("department", department)
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
