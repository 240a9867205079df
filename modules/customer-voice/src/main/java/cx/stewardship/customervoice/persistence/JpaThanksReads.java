package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.ThanksReads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Thanks in the database, read along the index of thanks. */
@ApplicationScoped
public class JpaThanksReads implements ThanksReads {

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaThanksReads() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaThanksReads(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Long> newest(
            @Nullable Set<Long> departments, @Nullable Long theme, LocalDate since, @Nullable Long before, int most) {
        if (departments != null && departments.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder(
                "select c.id from customer_voice.comment c where c.thanks = true and c.occurred_at >= ?");
        parameters.add(start(since));
        concerning(sql, parameters, departments);
        if (theme != null) {
            sql.append(
                    " and exists (select 1 from customer_voice.comment_theme t where t.comment_id = c.id and t.theme_id = ?)");
            parameters.add(theme);
        }
        if (before != null) {
            sql.append(
                    " and exists (select 1 from customer_voice.comment b where b.id = ? and (c.occurred_at < b.occurred_at"
                            + " or (c.occurred_at = b.occurred_at and c.id < b.id)))");
            parameters.add(before);
        }
        sql.append(" order by c.occurred_at desc, c.id desc fetch first ")
                .append(most)
                .append(" rows only");
        return list(entityManager, sql.toString(), parameters, row -> row.getLong(1));
    }

    @Override
    public List<For> themes(@Nullable Set<Long> departments, LocalDate since, int most) {
        if (departments != null && departments.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder(
                """
                select t.id, t.name, t.department_id, count(*) as comments from customer_voice.comment c
                join customer_voice.comment_theme ct on ct.comment_id = c.id join customer_voice.theme t on t.id = ct.theme_id
                where c.thanks = true and c.occurred_at >= ?""");
        parameters.add(start(since));
        if (departments != null) {
            sql.append(" and t.department_id in (").append(marks(departments)).append(")");
            parameters.addAll(departments);
        }
        sql.append(" group by t.id, t.name, t.department_id order by comments desc, t.name fetch first ")
                .append(most)
                .append(" rows only");
        return list(
                entityManager,
                sql.toString(),
                parameters,
                row -> new For(row.getLong(1), row.getString(2), row.getLong(3), row.getInt(4)));
    }

    private static void concerning(StringBuilder sql, List<Object> parameters, @Nullable Set<Long> departments) {
        if (departments != null) {
            sql.append(" and exists (select 1 from customer_voice.comment_department d where d.comment_id = c.id")
                    .append(" and d.department_id in (")
                    .append(marks(departments))
                    .append("))");
            parameters.addAll(departments);
        }
    }

    @Override
    public Map<Long, Integer> byDepartment(LocalDate since) {
        Map<Long, Integer> counts = new TreeMap<>();
        list(
                entityManager,
                "select department_id, sum(thanks) from customer_voice.department_week where monday >= ?"
                        + " group by department_id having sum(thanks) > 0",
                List.of(FullComment.mondayOf(start(since))),
                row -> counts.put(row.getLong(1), row.getInt(2)));
        return counts;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
