package cx.stewardship.actionplans.persistence;

import cx.stewardship.actionplans.domain.ActionRow;
import cx.stewardship.actionplans.domain.LateActions;
import cx.stewardship.actionplans.domain.PlanFilter;
import cx.stewardship.actionplans.domain.PlanLists;
import cx.stewardship.actionplans.domain.PlanRow;
import cx.stewardship.actionplans.domain.PlanState;
import cx.stewardship.actionplans.domain.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists come straight from the tables, names of people and departments included. */
@ApplicationScoped
@Transactional
public class SqlPlanLists implements PlanLists {

    private static final String COLUMNS =
            """
            select p.id, p.title, p.state, d.id, d.code, d.name, o.id, o.name, c.id, c.name,
              (select count(*) from action_plans.action a where a.plan_id = p.id),
              (select count(*) from action_plans.action a where a.plan_id = p.id and a.done_on is not null),
              (select count(*) from action_plans.action a where a.plan_id = p.id and a.done_on is null and a.due_on < #today),
              (select avg(a.progress) from action_plans.action a where a.plan_id = p.id),
              coalesce((select min(a.due_on) from action_plans.action a where a.plan_id = p.id and a.done_on is null),
                (select max(a.due_on) from action_plans.action a where a.plan_id = p.id)) as next_due,
              p.reopenings, case when p.agreed_ratio is null then 0 else 1 end, p.effective_on, p.state_since,
              (select min(other.name) from action_plans.action a join organization.person w on w.id = a.owner_id
                join organization.department other on other.id = w.department_id
                where a.plan_id = p.id and w.department_id <> p.department_id)
            from action_plans.plan p
            join organization.department d on d.id = p.department_id
            join organization.person o on o.id = p.owner_id
            join organization.person c on c.id = p.checker_id
            """;

    private static final String LATE =
            "exists (select 1 from action_plans.action a where a.plan_id = p.id and a.done_on is null and a.due_on < #today)"
                    + " and p.state in ('ANALYSIS', 'PLANNED', 'IN_PROGRESS', 'REOPENED')";

    /** Nobody has more to do with at once. */
    private static final int MOST_CONCERNING = 150;

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected SqlPlanLists() {}

    @Inject
    public SqlPlanLists(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<PlanRow> find(
            Viewer viewer, PlanFilter filter, LocalDate today, Order order, boolean descending, int first, int most) {
        Sql sql = new Sql(COLUMNS).with("today", today);
        where(sql, viewer, filter, today);
        sql.add(" order by " + column(order) + (descending ? " desc" : "") + ", p.id");
        return sql.rows(entityManager, first, most, SqlPlanLists::row);
    }

    private static String column(Order order) {
        return switch (order) {
            case NUMBER -> "p.id";
            case TITLE -> "lower(p.title)";
            case STATE ->
                "case p.state when 'DRAFT' then 1 when 'REOPENED' then 2 when 'ANALYSIS' then 2 when 'PLANNED' then 3"
                        + " when 'IN_PROGRESS' then 4 when 'PENDING_VERIFICATION' then 5 when 'CLOSED_EFFECTIVE' then 6 else 7 end";
            case DEPARTMENT -> "d.name";
            case OWNER -> "o.name";
            case DUE -> "next_due";
        };
    }

    @Override
    public long count(Viewer viewer, PlanFilter filter, LocalDate today) {
        Sql sql = new Sql("select count(*) from action_plans.plan p");
        where(sql, viewer, filter, today);
        return sql.rows(entityManager, 0, 1, Row::number).get(0);
    }

    private static void where(Sql sql, Viewer viewer, PlanFilter filter, LocalDate today) {
        sql.add(" where 1 = 1");
        scope(sql, viewer);
        if (!filter.departments().isEmpty()) {
            sql.add(" and p.department_id in ").list(filter.departments());
        }
        Long owner = filter.owner();
        if (owner != null) {
            sql.add(" and p.owner_id = #owner").with("owner", owner);
        }
        Long checker = filter.checker();
        if (checker != null) {
            sql.add(" and p.checker_id = #checker").with("checker", checker);
        }
        if (filter.late()) {
            sql.add(" and " + LATE).with("today", today);
        }
        PlanState state = filter.state();
        if (state != null) {
            sql.add(" and p.state = #state").with("state", state.name());
        }
        Long theme = filter.theme();
        if (theme != null) {
            sql.add(
                            " and exists (select 1 from action_plans.plan_theme t join customer_voice.theme k on k.id = t.theme_id"
                                    + " where t.plan_id = p.id and (t.theme_id = #theme or k.successor_id = #theme))")
                    .with("theme", theme);
        }
        about(sql, filter.text());
    }

    /** Each word stands in the title, or is the number. */
    private static void about(Sql sql, String text) {
        if (text.isEmpty()) {
            return;
        }
        int place = 0;
        for (String word : text.split("\\s+")) {
            String name = "word" + place++;
            sql.add(" and (lower(p.title) like #" + name + " escape '!'").with(name, Sql.containing(word));
            if (word.matches("\\d{1,9}")) {
                sql.add(" or p.id = #number" + place).with("number" + place, Long.valueOf(word));
            }
            sql.add(")");
        }
    }

    private static void scope(Sql sql, Viewer viewer) {
        if (!viewer.everything()) {
            sql.add(" and ");
            mayBeSeen(sql, viewer);
        }
    }

    /** The condition under which this one may see plan {@code p}. */
    static void mayBeSeen(Sql sql, Viewer viewer) {
        if (viewer.everything()) {
            sql.add("1 = 1");
            return;
        }
        sql.add("(1 = 0");
        Set<Long> departments = viewer.departments();
        if (!departments.isEmpty()) {
            sql.add(" or p.department_id in ").list(departments);
        }
        Long person = viewer.person();
        if (person != null) {
            sql.add(
                            " or p.owner_id = #me or p.checker_id = #me"
                                    + " or exists (select 1 from action_plans.action own where own.plan_id = p.id and own.owner_id = #me)")
                    .with("me", person);
        }
        sql.add(")");
    }

    @Override
    public List<LateActions> lateByDepartment(Viewer viewer, LocalDate today) {
        Sql sql = new Sql(
                        """
                        select d.id, d.name, x.due_on, r.name from action_plans.action x
                        join action_plans.plan p on p.id = x.plan_id left join action_plans.routine r on r.id = coalesce(x.routine_id, p.routine_id)
                        join organization.department d on d.id = p.department_id
                        where x.done_on is null and x.due_on < #today
                          and p.state in ('ANALYSIS', 'PLANNED', 'IN_PROGRESS', 'REOPENED')""")
                .with("today", today);
        scope(sql, viewer);
        sql.add(" order by x.due_on, x.id");
        Map<Long, LateActions> byDepartment = new LinkedHashMap<>();
        sql.rows(
                        entityManager,
                        0,
                        5_000,
                        row -> new LateActions(row.number(), row.text(), 1, row.day(), row.textOrNull()))
                .forEach(late -> byDepartment.merge(
                        late.departmentId(),
                        late,
                        (oldest, next) -> new LateActions(
                                oldest.departmentId(),
                                oldest.department(),
                                oldest.late() + 1,
                                oldest.oldest(),
                                oldest.routine())));
        return byDepartment.values().stream()
                .sorted(Comparator.comparingInt(LateActions::late).reversed())
                .toList();
    }

    @Override
    public List<ActionRow> openActionsOf(long person, int most) {
        return new Sql(
                        """
                        select a.id, p.id, p.title, a.text, a.due_on from action_plans.action a
                        join action_plans.plan p on p.id = a.plan_id
                        where a.owner_id = #person and a.done_on is null
                          and p.state in ('ANALYSIS', 'PLANNED', 'IN_PROGRESS', 'REOPENED')
                        order by a.due_on, a.id""")
                .with("person", person)
                .rows(
                        entityManager,
                        0,
                        most,
                        row -> new ActionRow(row.number(), row.number(), row.text(), row.text(), row.day()));
    }

    @Override
    public List<PlanRow> concerning(long person, Set<PlanState> states, LocalDate today) {
        String names = states.stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", "));
        return new Sql(COLUMNS)
                .add(
                        " where p.state in (" + names
                                + ") and (p.owner_id = #person or p.checker_id = #person or p.escalated_to = #person) order by p.id")
                .with("today", today)
                .with("person", person)
                .rows(entityManager, 0, MOST_CONCERNING, SqlPlanLists::row);
    }

    @Override
    public List<PlanRow> followedIn(long routine, LocalDate today) {
        return new Sql(COLUMNS)
                .add(
                        " where p.routine_id = #routine and p.state not in ('CLOSED_EFFECTIVE', 'CANCELLED') order by p.id")
                .with("today", today)
                .with("routine", routine)
                .rows(entityManager, 0, 200, SqlPlanLists::row);
    }

    @Override
    public List<OnTime> onTime(Viewer viewer, List<LocalDate> days) {
        Sql sql = new Sql("select ");
        for (int i = 0; i < days.size(); i++) {
            String day = "#day" + i;
            String open = "p.begun_on <= " + day + " and (x.done_on is null or x.done_on > " + day + ")";
            sql.add((i == 0 ? "" : ", ") + "count(case when " + open + " then 1 end), count(case when " + open
                            + " and x.due_on >= " + day + " then 1 end)")
                    .with("day" + i, days.get(i));
        }
        sql.add(" from action_plans.action x join action_plans.plan p on p.id = x.plan_id"
                + " where p.state not in ('DRAFT', 'CANCELLED')");
        scope(sql, viewer);
        return sql.rows(entityManager, 0, 1, row -> days.stream()
                        .map(day -> new OnTime(row.count(), row.count()))
                        .toList())
                .get(0);
    }

    private static PlanRow row(Row row) {
        return new PlanRow(
                row.number(),
                row.text(),
                PlanState.valueOf(row.text()),
                row.number(),
                row.text(),
                row.text(),
                row.number(),
                row.text(),
                row.number(),
                row.text(),
                row.count(),
                row.count(),
                row.count(),
                row.count(),
                row.dayOrNull(),
                row.count(),
                row.count() == 1,
                row.dayOrNull(),
                row.instant(),
                row.textOrNull());
    }
}
