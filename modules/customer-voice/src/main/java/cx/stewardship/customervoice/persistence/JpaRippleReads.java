package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.Ripple;
import cx.stewardship.customervoice.domain.RippleReads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ripples from their weekly counts; single comments along the streams of the departments. */
@ApplicationScoped
public class JpaRippleReads implements RippleReads {

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaRippleReads() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaRippleReads(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Ripple> ripples(@Nullable Set<Long> departments, LocalDate fromMonday) {
        if (departments != null && departments.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(List.of(fromMonday));
        String narrow = "";
        if (departments != null) {
            narrow = " and (originator_id in (" + marks(departments) + ") or receiver_id in (" + marks(departments)
                    + "))";
            parameters.addAll(departments);
            parameters.addAll(departments);
        }
        return list(
                entityManager,
                "select originator_id, receiver_id, harm, sum(comments) from customer_voice.ripple_week where monday >= ?"
                        + narrow
                        + " group by originator_id, receiver_id, harm having sum(comments) > 0",
                parameters,
                row -> new Ripple(row.getLong(1), row.getLong(2), row.getString(3), row.getInt(4)));
    }

    @Override
    public List<Long> comments(
            long originator,
            long receiver,
            @Nullable String harm,
            LocalDate fromMonday,
            @Nullable Long after,
            int most) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select c.id from customer_voice.comment c where ");
        pair(sql, parameters, originator, receiver, fromMonday);
        if (harm != null) {
            sql.append(harm.equals(Ripple.UNSAID) ? " and c.harm is null" : " and c.harm = ?");
            if (!harm.equals(Ripple.UNSAID)) {
                parameters.add(harm);
            }
        }
        if (after != null) {
            sql.append(
                    " and exists (select 1 from customer_voice.comment b where b.id = ? and (c.occurred_at < b.occurred_at"
                            + " or (c.occurred_at = b.occurred_at and c.id < b.id)))");
            parameters.add(after);
        }
        sql.append(" order by c.occurred_at desc, c.id desc fetch first ")
                .append(most)
                .append(" rows only");
        return list(entityManager, sql.toString(), parameters, row -> row.getLong(1));
    }

    private static void pair(
            StringBuilder sql, List<Object> parameters, long originator, long receiver, LocalDate fromMonday) {
        sql.append("c.thanks = false and c.monday >= ?");
        parameters.add(fromMonday);
        concerns(sql, parameters, originator, ConcernRole.ORIGINATED);
        concerns(sql, parameters, receiver, ConcernRole.RECEIVED);
    }

    private static void concerns(StringBuilder sql, List<Object> parameters, long department, ConcernRole role) {
        sql.append(department == Ripple.NOBODY ? " and not exists" : " and exists")
                .append(" (select 1 from customer_voice.comment_department d where d.comment_id = c.id and d.role = ?");
        parameters.add(role);
        if (department != Ripple.NOBODY) {
            sql.append(" and d.department_id = ?");
            parameters.add(department);
        }
        sql.append(")");
    }

    @Override
    public List<Act> acts(long originator, long receiver, LocalDate fromMonday, int most) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select t.id, t.name, count(*) as comments from customer_voice.comment c"
                + " join customer_voice.comment_theme ct on ct.comment_id = c.id"
                + " join customer_voice.theme t on t.id = ct.theme_id where ");
        pair(sql, parameters, originator, receiver, fromMonday);
        if (originator != Ripple.NOBODY) {
            sql.append(" and t.department_id = ?");
            parameters.add(originator);
        }
        sql.append(" group by t.id, t.name order by comments desc, t.name fetch first ")
                .append(most)
                .append(" rows only");
        return list(
                entityManager,
                sql.toString(),
                parameters,
                row -> new Act(row.getLong(1), row.getString(2), row.getInt(3)));
    }
}
