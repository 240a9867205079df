package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.bind;
import static cx.stewardship.customervoice.persistence.Database.day;
import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.customervoice.domain.JoinedBy;
import cx.stewardship.customervoice.domain.ThemeMembers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Members of themes in the database; moves are sets, whatever their size. */
@ApplicationScoped
public class JpaThemeMembers implements ThemeMembers {

    private static final int AT_ONCE = 500;

    private final EntityManager entityManager;
    private final Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected JpaThemeMembers() {
        this(null, null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaThemeMembers(@Nullable EntityManager entityManager, @Nullable Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public List<Member> of(long theme, int most) {
        return list(
                entityManager,
                "select comment_id, how, alike from customer_voice.comment_theme where theme_id = ?"
                        + " order by theme_id, occurred_at desc, comment_id desc fetch first "
                        + most + " rows only",
                List.of(theme),
                JpaThemeMembers::member);
    }

    @Override
    public Map<Long, Member> of(long theme, Collection<Long> comments) {
        Map<Long, Member> found = new HashMap<>();
        List<Long> all = new ArrayList<>(comments);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            List<Long> parameters = new ArrayList<>(List.of(theme));
            parameters.addAll(some);
            list(
                            entityManager,
                            "select comment_id, how, alike from customer_voice.comment_theme where theme_id = ? and comment_id in ("
                                    + marks(some) + ")",
                            parameters,
                            JpaThemeMembers::member)
                    .forEach(member -> found.put(member.commentId(), member));
        }
        return found;
    }

    private static Member member(ResultSet row) throws SQLException {
        int alike = row.getInt("alike");
        Integer like = row.wasNull() ? null : alike;
        return new Member(row.getLong("comment_id"), JoinedBy.valueOf(row.getString("how")), like);
    }

    @Override
    public long countOfAny(Collection<Long> themes) {
        return themes.isEmpty()
                ? 0
                : Database.number(
                        entityManager,
                        "select count(distinct comment_id) from customer_voice.comment_theme where theme_id in ("
                                + marks(themes) + ")",
                        new ArrayList<>(themes));
    }

    @Override
    public int join(long theme, Collection<Member> members) {
        Set<Long> ids = new TreeSet<>();
        members.forEach(member -> ids.add(member.commentId()));
        Set<Long> there = of(theme, ids).keySet();
        List<Member> joining = members.stream()
                .filter(member -> !there.contains(member.commentId()))
                .toList();
        if (joining.isEmpty()) {
            return 0;
        }
        return Database.with(entityManager, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into customer_voice.comment_theme (theme_id, comment_id, occurred_at, how, alike, joined_at)"
                            + " select cast(? as bigint), c.id, c.occurred_at, cast(? as varchar(8)), cast(? as integer),"
                            + " cast(? as timestamp with time zone) from customer_voice.comment c where c.id = ?")) {
                Instant now = clock.instant();
                for (Member member : joining) {
                    bind(insert, List.of(theme, member.how()));
                    if (member.alike() == null) {
                        insert.setNull(3, Types.INTEGER);
                    } else {
                        insert.setInt(3, member.alike());
                    }
                    if (member.how() == JoinedBy.ITSELF) {
                        bind(insert, 4, now);
                    } else {
                        insert.setNull(4, Types.TIMESTAMP_WITH_TIMEZONE);
                    }
                    insert.setLong(5, member.commentId());
                    insert.addBatch();
                }
                for (int joined : insert.executeBatch()) {
                    if (joined == 0) {
                        throw new IllegalStateException(
                                "A comment that was to join theme " + theme + " does not exist");
                    }
                }
            }
            List<Long> handed = joining.stream()
                    .filter(member -> member.how() == JoinedBy.HAND)
                    .map(Member::commentId)
                    .toList();
            inParts(
                    connection,
                    "delete from customer_voice.comment_theme_never where theme_id = ? and comment_id in (#)",
                    theme,
                    handed);
            Moves moves = new Moves(connection);
            joining.forEach(member -> moves.of(theme, member.commentId(), 1));
            moves.write();
            return joining.size();
        });
    }

    @Override
    public int leave(long theme, Collection<Long> comments) {
        Set<Long> leaving = of(theme, new TreeSet<>(comments)).keySet();
        if (leaving.isEmpty()) {
            return 0;
        }
        return Database.with(entityManager, connection -> {
            inParts(
                    connection,
                    "delete from customer_voice.comment_theme where theme_id = ? and comment_id in (#)",
                    theme,
                    leaving);
            centreIsStale(connection, theme);
            Moves moves = new Moves(connection);
            leaving.forEach(comment -> moves.of(theme, comment, -1));
            moves.write();
            return leaving.size();
        });
    }

    @Override
    public int move(long from, long into, @Nullable Collection<Long> comments, long operation) {
        return Database.with(entityManager, connection -> {
            int went = went(connection, from, comments, operation);
            WeekCounts counts = new WeekCounts();
            count(connection, counts, from, -1, leaving(operation, from));
            String coming =
                    " from customer_voice.theme_operation_comment o join customer_voice.comment c on c.id = o.comment_id"
                            + " where o.operation_id = " + operation + " and o.theme_id = " + from
                            + " and o.came = false and not exists (select 1 from customer_voice.comment_theme t where t.theme_id = "
                            + into + " and t.comment_id = o.comment_id)";
            count(connection, counts, into, 1, coming);
            execute(
                    connection,
                    "insert into customer_voice.theme_operation_comment (operation_id, theme_id, comment_id, came, how, alike)"
                            + " select o.operation_id, cast(" + into + " as bigint), o.comment_id, true, o.how, o.alike"
                            + coming);
            execute(
                    connection,
                    "insert into customer_voice.comment_theme (theme_id, comment_id, occurred_at, how, alike) select cast("
                            + into + " as bigint), o.comment_id, c.occurred_at, o.how, o.alike" + coming);
            execute(
                    connection,
                    "insert into customer_voice.comment_theme_never (theme_id, comment_id, said_by, said_at) select cast("
                            + into
                            + " as bigint), n.comment_id, n.said_by, n.said_at from customer_voice.comment_theme_never n"
                            + " where n.theme_id = " + from
                            + " and not exists (select 1 from customer_voice.comment_theme t where t.theme_id = " + into
                            + " and t.comment_id = n.comment_id) and not exists (select 1 from"
                            + " customer_voice.comment_theme_never m where m.theme_id = " + into
                            + " and m.comment_id = n.comment_id)");
            remove(connection, from, operation);
            counts.write(connection);
            moved(connection, operation, went);
            return went;
        });
    }

    @Override
    public int free(long theme, long operation) {
        return Database.with(entityManager, connection -> {
            int went = went(connection, theme, null, operation);
            WeekCounts counts = new WeekCounts();
            count(connection, counts, theme, -1, leaving(operation, theme));
            remove(connection, theme, operation);
            counts.write(connection);
            moved(connection, operation, went);
            return went;
        });
    }

    @Override
    public void came(long theme, Collection<Long> comments, long operation) {
        Database.with(entityManager, connection -> {
            int came = inParts(
                    connection,
                    "insert into customer_voice.theme_operation_comment (operation_id, theme_id, comment_id, came, how, alike)"
                            + " select cast(" + operation + " as bigint), theme_id, comment_id, true, how, alike from"
                            + " customer_voice.comment_theme where theme_id = ? and comment_id in (#)",
                    theme,
                    comments);
            moved(connection, operation, came);
            return came;
        });
    }

    private static int went(Connection connection, long theme, @Nullable Collection<Long> comments, long operation)
            throws SQLException {
        String all =
                "insert into customer_voice.theme_operation_comment (operation_id, theme_id, comment_id, came, how, alike)"
                        + " select cast(" + operation + " as bigint), theme_id, comment_id, false, how, alike from"
                        + " customer_voice.comment_theme where theme_id = ";
        return comments == null
                ? execute(connection, all + theme)
                : inParts(connection, all + "? and comment_id in (#)", theme, comments);
    }

    private static String leaving(long operation, long theme) {
        return " from customer_voice.theme_operation_comment o join customer_voice.comment c on c.id = o.comment_id"
                + " where o.operation_id = " + operation + " and o.theme_id = " + theme + " and o.came = false";
    }

    private static void remove(Connection connection, long theme, long operation) throws SQLException {
        execute(
                connection,
                "delete from customer_voice.comment_theme where theme_id = " + theme
                        + " and exists (select 1 from customer_voice.theme_operation_comment o where o.operation_id = "
                        + operation + " and o.theme_id = " + theme
                        + " and o.came = false and o.comment_id = customer_voice.comment_theme.comment_id)");
        centreIsStale(connection, theme);
    }

    @Override
    public int bringBack(long operation) {
        return Database.with(entityManager, connection -> {
            WeekCounts counts = new WeekCounts();
            Map<Long, Boolean> touched = new HashMap<>();
            list(
                    connection,
                    "select distinct theme_id, came from customer_voice.theme_operation_comment where operation_id = ?",
                    List.of(operation),
                    row -> touched.merge(row.getLong(1), !row.getBoolean(2), Boolean::logicalOr));
            int back = 0;
            for (long theme : touched.keySet()) {
                back += back(connection, counts, theme, operation);
            }
            for (long theme : touched.keySet()) {
                away(connection, counts, theme, operation);
                centreIsStale(connection, theme);
            }
            counts.write(connection);
            return back;
        });
    }

    /** What a person has taken out since, of the theme it had come into, does not go back. */
    private static int back(Connection connection, WeekCounts counts, long theme, long operation) throws SQLException {
        String coming = leaving(operation, theme)
                + " and not exists (select 1 from customer_voice.comment_theme t where t.theme_id = " + theme
                + " and t.comment_id = o.comment_id) and not exists (select 1 from customer_voice.comment_theme_never n"
                + " join customer_voice.theme_operation_comment i on i.operation_id = o.operation_id and i.came = true"
                + " and i.comment_id = o.comment_id and i.theme_id = n.theme_id where n.comment_id = o.comment_id)";
        count(connection, counts, theme, 1, coming);
        return execute(
                connection,
                "insert into customer_voice.comment_theme (theme_id, comment_id, occurred_at, how, alike) select cast("
                        + theme + " as bigint), o.comment_id, c.occurred_at, o.how, o.alike" + coming);
    }

    private static void away(Connection connection, WeekCounts counts, long theme, long operation) throws SQLException {
        String going =
                " from customer_voice.theme_operation_comment o join customer_voice.comment c on c.id = o.comment_id"
                        + " join customer_voice.comment_theme t on t.theme_id = o.theme_id and t.comment_id = o.comment_id"
                        + " where o.operation_id = " + operation + " and o.theme_id = " + theme + " and o.came = true";
        count(connection, counts, theme, -1, going);
        execute(
                connection,
                "delete from customer_voice.comment_theme where theme_id = " + theme
                        + " and exists (select 1 from customer_voice.theme_operation_comment o where o.operation_id = "
                        + operation + " and o.theme_id = " + theme
                        + " and o.came = true and o.comment_id = customer_voice.comment_theme.comment_id)");
    }

    @Override
    public void never(long theme, Collection<Long> comments, String by, Instant at) {
        Database.with(entityManager, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into customer_voice.comment_theme_never (theme_id, comment_id, said_by, said_at) select cast(? as bigint), c.id, cast(? as varchar(80)), cast(? as timestamp with time zone)"
                            + " from customer_voice.comment c where c.id = ? and not exists (select 1 from"
                            + " customer_voice.comment_theme_never n where n.theme_id = ? and n.comment_id = c.id)")) {
                for (long comment : comments) {
                    insert.setLong(1, theme);
                    insert.setString(2, by);
                    bind(insert, 3, at);
                    insert.setLong(4, comment);
                    insert.setLong(5, theme);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            return comments.size();
        });
    }

    @Override
    public void hold(Collection<Long> themes) {
        Set<Long> ordered = new TreeSet<>(themes);
        if (!ordered.isEmpty()) {
            list(
                    entityManager,
                    "select id from customer_voice.theme where id in (" + marks(ordered) + ") order by id for update",
                    new ArrayList<>(ordered),
                    row -> row.getLong(1));
        }
    }

    @Override
    public void holdOf(Collection<Long> departments) {
        if (!departments.isEmpty()) {
            list(
                    entityManager,
                    "select id from customer_voice.theme where state = 'ACTIVE' and department_id in ("
                            + marks(departments) + ") order by id for update",
                    new ArrayList<>(departments),
                    row -> row.getLong(1));
        }
    }

    /** Counts what a set of comments means for the weeks of a theme. */
    private static void count(Connection connection, WeekCounts counts, long theme, int sign, String from)
            throws SQLException {
        list(
                connection,
                "select c.monday, count(*) as comments, sum(case when c.thanks then 1 else 0 end) as thanks" + from
                        + " group by c.monday",
                List.of(),
                row -> {
                    LocalDate monday = day(row, "monday");
                    counts.theme(theme, monday, sign * row.getInt("comments"), sign * row.getInt("thanks"));
                    return monday;
                });
    }

    private static void moved(Connection connection, long operation, int by) throws SQLException {
        execute(
                connection,
                "update customer_voice.theme_operation set moved = moved + " + by + " where id = " + operation);
    }

    /** A vector is no longer part of it: it is computed anew before it is used again. */
    private static void centreIsStale(Connection connection, long theme) throws SQLException {
        execute(connection, "delete from customer_voice.theme_centre where theme_id = " + theme);
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }

    private static int inParts(Connection connection, String sql, long theme, Collection<Long> comments)
            throws SQLException {
        List<Long> all = new ArrayList<>(new HashSet<>(comments));
        int changed = 0;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            try (PreparedStatement statement = connection.prepareStatement(sql.replace("#", marks(some)))) {
                List<Long> parameters = new ArrayList<>(List.of(theme));
                parameters.addAll(some);
                bind(statement, parameters);
                changed += statement.executeUpdate();
            }
        }
        return changed;
    }

    /** Single comments that come and go, gathered for the counts. */
    private static final class Moves {
        private final Connection connection;
        private final Map<Long, Integer> byComment = new HashMap<>();
        private long theme;

        Moves(Connection connection) {
            this.connection = connection;
        }

        void of(long ofTheme, long comment, int by) {
            theme = ofTheme;
            byComment.put(comment, by);
        }

        void write() throws SQLException {
            WeekCounts counts = new WeekCounts();
            List<Long> all = new ArrayList<>(byComment.keySet());
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<Long> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
                list(
                        connection,
                        "select id, monday, thanks from customer_voice.comment where id in (" + marks(some) + ")",
                        some,
                        row -> {
                            int by = byComment.getOrDefault(row.getLong("id"), 0);
                            counts.theme(theme, day(row, "monday"), by, row.getBoolean("thanks") ? by : 0);
                            return theme;
                        });
            }
            counts.write(connection);
        }
    }
}
