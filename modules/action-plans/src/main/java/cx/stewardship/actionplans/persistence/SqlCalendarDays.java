package cx.stewardship.actionplans.persistence;

import cx.stewardship.actionplans.domain.CalendarDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
public class SqlCalendarDays implements CalendarDays {

    private static final int MOST = 2_000;

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected SqlCalendarDays() {}

    @Inject
    public SqlCalendarDays(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<DueDay> dues(@Nullable Long person, Set<Long> departments, Instant since) {
        Sql sql = new Sql(
                        """
                        select a.id, p.id, p.title, a.text, coalesce(o.name, a.partner), a.due_on, a.progress, a.done_on,
                          case when p.state = 'CANCELLED' then 1 else 0 end, a.changes + p.version
                        from action_plans.action a join action_plans.plan p on p.id = a.plan_id
                        left join organization.person o on o.id = a.owner_id
                        where (a.done_on is null or a.done_on >= #day) and p.state <> 'DRAFT'
                          and (p.state <> 'CANCELLED' or p.state_since >= #since)""")
                .with("day", LocalDate.ofInstant(since, ZoneOffset.UTC))
                .with("since", since);
        narrow(sql, person, departments, "a.owner_id");
        return sql.add(" order by a.due_on, a.id")
                .rows(
                        entityManager,
                        0,
                        MOST,
                        row -> new DueDay(
                                row.number(),
                                row.number(),
                                row.text(),
                                row.text(),
                                row.text(),
                                row.day(),
                                row.count(),
                                row.dayOrNull(),
                                row.count() == 1,
                                row.number()));
    }

    @Override
    public List<CheckDay> checks(@Nullable Long person, Set<Long> departments) {
        Sql sql = new Sql(
                """
                select p.id, p.title, c.name, p.effective_on, p.window_weeks, p.version
                from action_plans.plan p join organization.person c on c.id = p.checker_id
                where p.state = 'PENDING_VERIFICATION'""");
        narrow(sql, person, departments, "p.checker_id");
        return sql.add(" order by p.id")
                .rows(
                        entityManager,
                        0,
                        MOST,
                        row -> new CheckDay(
                                row.number(), row.text(), row.text(), row.day(), row.count(), row.number()));
    }

    private static void narrow(Sql sql, @Nullable Long person, Set<Long> departments, String whose) {
        if (person != null) {
            sql.add(" and " + whose + " = #person").with("person", person);
        }
        if (!departments.isEmpty()) {
            sql.add(" and p.department_id in ").list(departments);
        }
        if (person == null && departments.isEmpty()) {
            sql.add(" and 1 = 0");
        }
    }
}
