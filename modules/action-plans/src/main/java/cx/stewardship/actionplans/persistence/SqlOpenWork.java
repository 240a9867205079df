package cx.stewardship.actionplans.persistence;

import cx.stewardship.actionplans.domain.OpenWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

@ApplicationScoped
@Transactional
public class SqlOpenWork implements OpenWork {

    private static final int MOST = 50_000;

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected SqlOpenWork() {}

    @Inject
    public SqlOpenWork(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Open> dueUntil(LocalDate day) {
        return new Sql(
                        """
                        select a.id, p.id, p.title, p.department_id, p.owner_id, a.text, coalesce(a.owner_id, 0), coalesce(o.name, a.partner),
                          case when o.active = false then 0 else 1 end, a.due_on
                        from action_plans.action a join action_plans.plan p on p.id = a.plan_id
                        left join organization.person o on o.id = a.owner_id
                        where a.done_on is null and a.due_on <= #day and p.state in ('ANALYSIS', 'PLANNED', 'IN_PROGRESS', 'REOPENED')
                        order by a.due_on, a.id""")
                .with("day", day)
                .rows(entityManager, 0, MOST, SqlOpenWork::open);
    }

    private static Open open(Row row) {
        long action = row.number();
        long plan = row.number();
        String title = row.text();
        long department = row.number();
        long planOwner = row.number();
        String text = row.text();
        long owner = row.number();
        return new Open(
                action,
                plan,
                title,
                department,
                planOwner,
                text,
                owner == 0 ? null : Long.valueOf(owner),
                row.text(),
                row.count() == 1,
                row.day());
    }

    @Override
    public List<Judgeable> pending() {
        return new Sql(
                        """
                        select p.id, p.title, p.checker_id, p.effective_on, p.window_weeks from action_plans.plan p
                        where p.state = 'PENDING_VERIFICATION' order by p.id""")
                .rows(
                        entityManager,
                        0,
                        MOST,
                        row -> new Judgeable(row.number(), row.text(), row.number(), row.day(), row.count()));
    }
}
