package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.instant;
import static cx.stewardship.customervoice.persistence.Database.list;

import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.customervoice.domain.RoutingActs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Acts of routing in the database. */
@ApplicationScoped
public class JpaRoutingActs implements RoutingActs {

    private static final String LINES =
            """
            select a.*, (select count(*) from customer_voice.routing_step s where s.act_id = a.id) as comments
            from customer_voice.routing_act a""";

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaRoutingActs() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaRoutingActs(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public long add(Kind kind, Instant at, String by, @Nullable Long ruleId, List<Step> steps) {
        return Database.with(entityManager, connection -> write(connection, kind, at, by, ruleId, steps));
    }

    /** Also what the demo company is written with. */
    public static long write(
            Connection connection, Kind kind, Instant at, String by, @Nullable Long ruleId, List<Step> steps)
            throws SQLException {
        long id = list(connection, "select nextval('customer_voice.routing_act_id')", List.of(), row -> row.getLong(1))
                .get(0);
        try (PreparedStatement act = connection.prepareStatement(
                        "insert into customer_voice.routing_act (id, kind, done_at, done_by, rule_id) values (?, ?, ?, ?, ?)");
                PreparedStatement step = connection.prepareStatement(
                        "insert into customer_voice.routing_step (act_id, comment_id, waiting_before, waiting_after) values (?, ?, ?, ?)");
                PreparedStatement department = connection.prepareStatement(
                        """
                        insert into customer_voice.routing_step_department (act_id, comment_id, after, department_id, role, how, rule_id,
                          why_key, why_arguments, sureness, corrected_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            Database.bind(act, List.of(id, kind, at, by));
            number(act, 5, ruleId);
            act.executeUpdate();
            for (Step each : steps) {
                Database.bind(
                        step,
                        List.of(
                                id,
                                each.commentId(),
                                each.before().waiting(),
                                each.after().waiting()));
                step.addBatch();
                departments(department, id, each, false);
                departments(department, id, each, true);
            }
            step.executeBatch();
            department.executeBatch();
        }
        return id;
    }

    private static void departments(PreparedStatement insert, long id, Step step, boolean after) throws SQLException {
        for (Routing routing : (after ? step.after() : step.before()).routings()) {
            Database.bind(
                    insert,
                    List.of(id, step.commentId(), after, routing.departmentId(), routing.role(), routing.how()));
            number(insert, 7, routing.ruleId());
            insert.setString(8, routing.whyKey());
            insert.setString(9, Routing.joined(routing.whyArguments()));
            insert.setInt(10, routing.sureness());
            Database.bind(insert, 11, routing.correctedBy());
            insert.addBatch();
        }
    }

    private static void number(PreparedStatement statement, int position, @Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.BIGINT);
        } else {
            statement.setLong(position, value);
        }
    }

    @Override
    public Optional<Act> find(long id) {
        return lines(" where a.id = ?", List.of(id)).stream()
                .findFirst()
                .filter(line -> line.undoneAt() == null)
                .map(line -> new Act(id, line.kind(), line.at(), line.by(), line.ruleId(), steps(id)));
    }

    private List<Step> steps(long id) {
        Map<Long, List<Routing>> before = new HashMap<>();
        Map<Long, List<Routing>> after = new HashMap<>();
        list(
                entityManager,
                """
                select d.*, c.occurred_at from customer_voice.routing_step_department d
                join customer_voice.comment c on c.id = d.comment_id where d.act_id = ?""",
                List.of(id),
                row -> (row.getBoolean("after") ? after : before)
                        .computeIfAbsent(row.getLong("comment_id"), c -> new ArrayList<>())
                        .add(JpaComments.routing(row)));
        return list(
                entityManager,
                "select * from customer_voice.routing_step where act_id = ? order by comment_id",
                List.of(id),
                row -> {
                    long comment = row.getLong("comment_id");
                    return new Step(
                            comment,
                            new State(row.getBoolean("waiting_before"), before.getOrDefault(comment, List.of())),
                            new State(row.getBoolean("waiting_after"), after.getOrDefault(comment, List.of())));
                });
    }

    @Override
    public List<Line> ofPerson(String by, Instant since, int most) {
        return lines(
                " where a.kind = 'PERSON' and a.done_by = ? and a.done_at >= ? and a.undone_at is null order by a.id desc"
                        + " fetch first " + most + " rows only",
                List.of(by, since));
    }

    @Override
    public List<Line> ofRules(int most) {
        return lines(" where a.kind = 'RULE' order by a.id desc fetch first " + most + " rows only", List.of());
    }

    private List<Line> lines(String where, List<?> parameters) {
        return list(entityManager, LINES + where, parameters, JpaRoutingActs::line);
    }

    private static Line line(ResultSet row) throws SQLException {
        long rule = row.getLong("rule_id");
        Long ruleId = row.wasNull() ? null : rule;
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        return new Line(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                instant(row, "done_at"),
                row.getString("done_by"),
                ruleId,
                row.getInt("comments"),
                undone == null ? null : undone.toInstant());
    }

    @Override
    public void undone(long id, Instant at) {
        Database.with(entityManager, connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update customer_voice.routing_act set undone_at = ? where id = ?")) {
                Database.bind(update, List.of(at.atOffset(ZoneOffset.UTC), id));
                return update.executeUpdate();
            }
        });
    }
}
