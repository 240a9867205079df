package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.day;
import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.RoutingSamples;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Samples of routing in the database. */
@ApplicationScoped
public class JpaRoutingSamples implements RoutingSamples {

    /** What stood before a person first spoke, of comments of some weeks: in rows of department, way and side. */
    private static final String SPOKEN =
            """
            select s.comment_id, a.id as act_id, a.done_by, d.after, d.department_id, d.how, d.sureness, c.monday
            from customer_voice.comment c
            join customer_voice.routing_step s on s.comment_id = c.id
            join customer_voice.routing_act a on a.id = s.act_id and a.kind = 'PERSON' and a.undone_at is null
            left join customer_voice.routing_step_department d
              on d.act_id = s.act_id and d.comment_id = s.comment_id and d.role = 'ORIGINATED'
            where c.monday >= ? and c.monday < ? order by s.comment_id, a.id""";

    private static final String UNTOUCHED =
            """
            from customer_voice.comment c
            join customer_voice.comment_department d on d.comment_id = c.id and d.role = 'ORIGINATED' and d.how <> 'HAND'
            where c.monday >= ? and c.monday < ? and not exists (
              select 1 from customer_voice.routing_step s join customer_voice.routing_act a on a.id = s.act_id
              where s.comment_id = c.id and a.kind = 'PERSON' and a.undone_at is null)""";

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaRoutingSamples() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaRoutingSamples(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean isDrawn(LocalDate monday) {
        return Database.number(
                        entityManager,
                        "select count(*) from customer_voice.routing_sample_week where monday = ?",
                        List.of(monday))
                > 0;
    }

    @Override
    public List<Routed> routedIn(LocalDate monday) {
        return Database.with(entityManager, connection -> routedIn(connection, monday));
    }

    /** Also what the demo company is written with. */
    public static List<Routed> routedIn(Connection connection, LocalDate monday) throws SQLException {
        Map<Long, Routed> found = new TreeMap<>();
        Map<Long, Integer> least = new HashMap<>();
        list(connection, "select c.id, d.how, d.sureness " + UNTOUCHED, List.of(monday, monday.plusWeeks(1)), row -> {
            long id = row.getLong(1);
            int sureness = row.getInt(3);
            if (sureness < least.getOrDefault(id, Integer.MAX_VALUE)) {
                least.put(id, sureness);
                found.put(id, new Routed(id, RoutedBy.valueOf(row.getString(2)), null, null));
            }
            return 0;
        });
        spoken(connection, monday, monday.plusWeeks(1)).values().forEach(spoken -> {
            Routed routed = spoken.routed();
            if (routed != null) {
                found.put(routed.commentId(), routed);
            }
        });
        return List.copyOf(found.values());
    }

    /** What a person first said of one comment. */
    private static final class Spoken {
        final long comment;
        final long act;
        final LocalDate monday;
        final String by;
        final Set<Long> before = new HashSet<>();
        final Set<Long> after = new HashSet<>();

        @Nullable
        RoutedBy way;

        int sureness = Integer.MAX_VALUE;
        boolean byHand;

        Spoken(long comment, long act, LocalDate monday, String by) {
            this.comment = comment;
            this.act = act;
            this.monday = monday;
            this.by = by;
        }

        /** @return null when no column, rule, name or model had said anything before */
        @Nullable
        Routed routed() {
            return way == null || byHand ? null : new Routed(comment, way, before.equals(after), by);
        }
    }

    private static Map<Long, Spoken> spoken(Connection connection, LocalDate from, LocalDate before)
            throws SQLException {
        Map<Long, Spoken> first = new TreeMap<>();
        list(connection, SPOKEN, List.of(from, before), row -> {
            long comment = row.getLong("comment_id");
            Spoken spoken = first.get(comment);
            if (spoken == null) {
                spoken = new Spoken(comment, row.getLong("act_id"), day(row, "monday"), row.getString("done_by"));
                first.put(comment, spoken);
            }
            String how = row.getString("how");
            if (how == null || spoken.act != row.getLong("act_id")) {
                return 0;
            }
            if (row.getBoolean("after")) {
                spoken.after.add(row.getLong("department_id"));
            } else {
                spoken.before.add(row.getLong("department_id"));
                spoken.byHand |= how.equals(RoutedBy.HAND.name());
                if (row.getInt("sureness") < spoken.sureness) {
                    spoken.sureness = row.getInt("sureness");
                    spoken.way = RoutedBy.valueOf(how);
                }
            }
            return 0;
        });
        return first;
    }

    @Override
    public void draw(LocalDate monday, int outOf, List<Routed> drawn) {
        Database.with(entityManager, connection -> {
            write(connection, monday, outOf, drawn);
            return 0;
        });
    }

    /** Also what the demo company is written with. */
    public static void write(Connection connection, LocalDate monday, int outOf, List<Routed> drawn)
            throws SQLException {
        try (PreparedStatement week = connection.prepareStatement(
                        "insert into customer_voice.routing_sample_week (monday, out_of) values (?, ?)");
                PreparedStatement sample = connection.prepareStatement(
                        "insert into customer_voice.routing_sample (comment_id, monday, way, confirmed, judged_by) values (?, ?, ?, ?, ?)")) {
            Database.bind(week, List.of(monday, outOf));
            week.executeUpdate();
            for (Routed each : drawn) {
                Database.bind(sample, List.of(each.commentId(), monday, each.way()));
                if (each.confirmed() == null) {
                    sample.setNull(4, Types.BOOLEAN);
                } else {
                    sample.setBoolean(4, each.confirmed());
                }
                Database.bind(sample, 5, each.by());
                sample.addBatch();
            }
            sample.executeBatch();
        }
    }

    @Override
    public List<Long> open(int most) {
        return list(
                entityManager,
                "select comment_id from customer_voice.routing_sample where confirmed is null order by monday, comment_id"
                        + " fetch first " + most + " rows only",
                List.of(),
                row -> row.getLong(1));
    }

    @Override
    public long countOpen() {
        return Database.number(
                entityManager, "select count(*) from customer_voice.routing_sample where confirmed is null", List.of());
    }

    @Override
    public Optional<RoutedBy> openWay(long commentId) {
        return list(
                        entityManager,
                        "select way from customer_voice.routing_sample where comment_id = ? and confirmed is null",
                        List.of(commentId),
                        row -> RoutedBy.valueOf(row.getString(1)))
                .stream()
                .findFirst();
    }

    @Override
    public Set<Long> open(Set<Long> commentIds) {
        return commentIds.isEmpty()
                ? Set.of()
                : new HashSet<>(list(
                        entityManager,
                        "select comment_id from customer_voice.routing_sample where confirmed is null and comment_id in ("
                                + marks(commentIds) + ")",
                        List.copyOf(commentIds),
                        row -> row.getLong(1)));
    }

    @Override
    public void judge(long commentId, boolean confirmed, String by) {
        change(
                "update customer_voice.routing_sample set confirmed = ?, judged_by = ? where comment_id = ?",
                List.of(confirmed, by, commentId));
    }

    @Override
    public void unjudge(long commentId, String by) {
        change(
                "update customer_voice.routing_sample set confirmed = null, judged_by = null where comment_id = ? and judged_by = ?",
                List.of(commentId, by));
    }

    private void change(String sql, List<?> parameters) {
        Database.with(entityManager, connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                Database.bind(update, parameters);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public List<Week> weeks(LocalDate from, LocalDate before) {
        List<LocalDate> span = List.of(from, before);
        Map<LocalDate, int[]> figures = new TreeMap<>();
        for (LocalDate monday = from; monday.isBefore(before); monday = monday.plusWeeks(1)) {
            figures.put(monday, new int[5]);
        }
        Database.with(entityManager, connection -> {
            add(
                    connection,
                    "select monday, comments from customer_voice.company_week where monday >= ? and monday < ?",
                    span,
                    figures,
                    0);
            add(
                    connection,
                    "select c.monday, count(distinct c.id) " + UNTOUCHED + " group by c.monday",
                    span,
                    figures,
                    1);
            add(
                    connection,
                    """
                    select monday, count(*), count(confirmed), coalesce(sum(case when confirmed then 1 else 0 end), 0)
                    from customer_voice.routing_sample where monday >= ? and monday < ? group by monday""",
                    span,
                    figures,
                    2);
            spoken(connection, from, before).values().forEach(spoken -> {
                int[] week = figures.get(spoken.monday);
                if (week != null && spoken.routed() != null) {
                    week[1]++;
                }
            });
            return 0;
        });
        List<Week> weeks = new ArrayList<>();
        figures.forEach((monday, f) -> weeks.add(new Week(monday, f[0], f[1], f[2], f[3], f[4])));
        return weeks;
    }

    private static void add(
            Connection connection, String sql, List<LocalDate> span, Map<LocalDate, int[]> figures, int at)
            throws SQLException {
        list(connection, sql, span, row -> {
            int[] week = figures.get(row.getObject(1, LocalDate.class));
            if (week != null) {
                for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
                    week[at + column - 2] = row.getInt(column);
                }
            }
            return 0;
        });
    }

    @Override
    public Map<RoutedBy, Way> ways(LocalDate from, LocalDate before) {
        Map<RoutedBy, Way> ways = new EnumMap<>(RoutedBy.class);
        list(
                entityManager,
                """
                select way, count(*), count(confirmed), coalesce(sum(case when confirmed then 1 else 0 end), 0)
                from customer_voice.routing_sample s where monday >= ? and monday < ? and not exists (
                  select 1 from customer_voice.routing_sample o where o.monday = s.monday and o.confirmed is null)
                group by way""",
                List.of(from, before),
                row -> {
                    RoutedBy way = RoutedBy.valueOf(row.getString(1));
                    ways.put(way, new Way(way, row.getInt(2), row.getInt(3), row.getInt(4)));
                    return 0;
                });
        return ways;
    }
}
