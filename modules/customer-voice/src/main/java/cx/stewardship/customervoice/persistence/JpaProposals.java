package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.bind;
import static cx.stewardship.customervoice.persistence.Database.day;
import static cx.stewardship.customervoice.persistence.Database.instant;
import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.customervoice.domain.Proposals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proposed themes in the database. */
@ApplicationScoped
public class JpaProposals implements Proposals {

    private static final int QUOTES = 3;
    private static final int LOOKED_AT = 40;
    private static final String FREE =
            """
             from customer_voice.comment c left join customer_voice.comment_embedding e on e.comment_id = c.id
            where c.monday >= ? and c.thanks = false
              and exists (select 1 from customer_voice.comment_department d where d.comment_id = c.id and d.department_id = ?)
              and not exists (select 1 from customer_voice.comment_theme t where t.comment_id = c.id)""";
    private static final String LOOSE =
            " and not exists (select 1 from customer_voice.comment_theme t where t.comment_id = p.comment_id)";

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaProposals() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaProposals(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Free> free(long department, LocalDate since, int most) {
        return list(
                entityManager,
                "select c.id, c.text, e.vector" + FREE + " order by c.occurred_at desc, c.id desc fetch first " + most
                        + " rows only",
                List.of(since, department),
                row -> {
                    byte[] vector = row.getBytes(3);
                    return new Free(
                            row.getLong(1), row.getString(2), vector == null ? null : JpaEmbeddings.floats(vector));
                });
    }

    @Override
    public int[] countFree(long department, LocalDate since) {
        return list(entityManager, "select count(*), count(e.comment_id)" + FREE, List.of(since, department), row ->
                        new int[] {row.getInt(1), row.getInt(2)})
                .get(0);
    }

    @Override
    public List<String> themed(long department, int most) {
        return list(
                entityManager,
                "select c.text from customer_voice.comment c where exists (select 1 from customer_voice.comment_theme t join"
                        + " customer_voice.theme k on k.id = t.theme_id where t.comment_id = c.id and k.department_id = ?)"
                        + " order by c.occurred_at desc, c.id desc fetch first " + most + " rows only",
                List.of(department),
                row -> row.getString(1));
    }

    @Override
    public List<Dismissed> dismissed(long department, int most) {
        return list(
                entityManager,
                "select id, comments, centre from customer_voice.theme_proposal where department_id = ? and state = 'DISMISSED'"
                        + " order by id desc fetch first " + most + " rows only",
                List.of(department),
                row -> new Dismissed(row.getLong(1), row.getInt(2), JpaEmbeddings.floats(row.getBytes(3))));
    }

    @Override
    public void replace(long department, Instant at, List<Found> found) {
        Database.with(entityManager, connection -> {
            execute(
                    connection,
                    "delete from customer_voice.theme_proposal where state = 'OPEN' and department_id = " + department);
            for (Found each : found) {
                add(connection, department, at, each);
            }
            return found.size();
        });
    }

    private static void add(Connection connection, long department, Instant at, Found found) throws SQLException {
        long id = list(
                        connection,
                        "select nextval('customer_voice.theme_proposal_id')",
                        List.of(),
                        row -> row.getLong(1))
                .get(0);
        try (PreparedStatement insert = connection.prepareStatement(
                        "insert into customer_voice.theme_proposal (id, department_id, name, terms, comments, share, made_at,"
                                + " like_theme_id, alike, dismissed_with, centre, state, version) values"
                                + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 0)");
                PreparedStatement member = connection.prepareStatement(
                        "insert into customer_voice.theme_proposal_comment (proposal_id, comment_id, position) values (?, ?, ?)")) {
            bind(
                    insert,
                    Arrays.asList(
                            id,
                            department,
                            found.name(),
                            String.join("\n", found.terms()),
                            found.comments().size(),
                            found.share(),
                            at));
            number(insert, 8, found.likeTheme(), Types.BIGINT);
            number(insert, 9, found.alike(), Types.INTEGER);
            number(insert, 10, found.dismissedWith(), Types.INTEGER);
            insert.setBytes(11, JpaEmbeddings.bytes(found.centre()));
            insert.executeUpdate();
            int position = 1;
            for (long comment : found.comments()) {
                member.setLong(1, id);
                member.setLong(2, comment);
                member.setInt(3, position++);
                member.addBatch();
            }
            member.executeBatch();
        }
    }

    private static void number(PreparedStatement statement, int position, @Nullable Number value, int type)
            throws SQLException {
        if (value == null) {
            statement.setNull(position, type);
        } else {
            statement.setObject(position, value);
        }
    }

    @Override
    public List<Proposal> of(long department, State state, int most) {
        return quoted(list(
                entityManager,
                "select * from customer_voice.theme_proposal where department_id = ? and state = ? order by comments desc, id"
                        + " fetch first " + most + " rows only",
                List.of(department, state.name()),
                JpaProposals::proposal));
    }

    @Override
    public int countOpen(Collection<Long> departments) {
        return departments.isEmpty()
                ? 0
                : (int) Database.number(
                        entityManager,
                        "select count(*) from customer_voice.theme_proposal where state = 'OPEN' and department_id in ("
                                + marks(departments) + ")",
                        new ArrayList<>(departments));
    }

    @Override
    public Optional<Proposal> find(long id) {
        return quoted(list(
                        entityManager,
                        "select * from customer_voice.theme_proposal where id = ?",
                        List.of(id),
                        JpaProposals::proposal))
                .stream()
                .findFirst();
    }

    private List<Proposal> quoted(List<Proposal> proposals) {
        if (proposals.isEmpty()) {
            return proposals;
        }
        Map<Long, List<String>> quotes = new HashMap<>();
        list(
                        entityManager,
                        "select p.proposal_id, c.text from customer_voice.theme_proposal_comment p join customer_voice.comment c on c.id ="
                                + " p.comment_id where p.proposal_id in (" + marks(proposals) + ") and p.position <= "
                                + LOOKED_AT + " order by p.proposal_id, p.position",
                        proposals.stream().map(Proposal::id).toList(),
                        row -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(row -> quote(quotes.computeIfAbsent(row.getKey(), id -> new ArrayList<>()), row.getValue()));
        return proposals.stream()
                .map(p -> new Proposal(
                        p.id(),
                        p.departmentId(),
                        p.name(),
                        p.terms(),
                        p.comments(),
                        p.share(),
                        p.state(),
                        p.madeAt(),
                        p.decidedBy(),
                        p.likeTheme(),
                        p.alike(),
                        p.dismissedWith(),
                        p.version(),
                        quotes.getOrDefault(p.id(), List.of())))
                .toList();
    }

    /** Some sources know only a few texts: the same words twice say nothing more. */
    private static void quote(List<String> quotes, String text) {
        if (quotes.size() < QUOTES && !quotes.contains(text)) {
            quotes.add(text);
        }
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        String terms = row.getString("terms");
        return new Proposal(
                row.getLong("id"),
                row.getLong("department_id"),
                row.getString("name"),
                terms.isEmpty() ? List.of() : List.of(terms.split("\n")),
                row.getInt("comments"),
                row.getDouble("share"),
                State.valueOf(row.getString("state")),
                instant(row, "made_at"),
                row.getString("decided_by"),
                row.getObject("like_theme_id", Long.class),
                row.getObject("alike", Integer.class),
                row.getObject("dismissed_with", Integer.class),
                row.getInt("version"),
                List.of());
    }

    @Override
    public List<Long> comments(long id) {
        return list(
                entityManager,
                "select p.comment_id from customer_voice.theme_proposal_comment p where p.proposal_id = ?" + LOOSE
                        + " order by p.position",
                List.of(id),
                row -> row.getLong(1));
    }

    @Override
    public boolean decide(long id, State state, @Nullable Long theme, Instant at, String by) {
        return Database.with(entityManager, connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update customer_voice.theme_proposal set state = ?, decided_at = ?,"
                            + " decided_by = ?, theme_id = ?, version = version + 1 where id = ? and state = 'OPEN'")) {
                bind(update, List.of(state, at, by));
                number(update, 4, theme, Types.BIGINT);
                update.setLong(5, id);
                return update.executeUpdate() == 1;
            }
        });
    }

    @Override
    public void reopenOf(long theme) {
        Database.with(
                entityManager,
                connection -> execute(
                        connection,
                        "update customer_voice.theme_proposal set state = 'OPEN', theme_id = null, decided_at = null,"
                                + " decided_by = null, version = version + 1 where state = 'ACCEPTED' and theme_id = "
                                + theme));
    }

    @Override
    public Optional<Search> last(long department) {
        return list(
                        entityManager,
                        "select * from customer_voice.theme_search where department_id = ? order by monday desc fetch first 1 rows only",
                        List.of(department),
                        row -> new Search(
                                day(row, "monday"),
                                instant(row, "searched_at"),
                                row.getInt("free"),
                                row.getInt("looked_at"),
                                row.getInt("found")))
                .stream()
                .findFirst();
    }

    @Override
    public boolean begin(long department, LocalDate monday, Instant at) {
        return Database.with(entityManager, connection -> {
            // whoever comes second waits here, and then sees the row
            list(
                    connection,
                    "select id from organization.department where id = ? for update",
                    List.of(department),
                    row -> row.getLong(1));
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into customer_voice.theme_search (department_id, monday, searched_at, free, looked_at, found) select"
                            + " cast(? as bigint), cast(? as date), cast(? as timestamp with time zone), 0, 0, 0 from"
                            + " organization.department d where d.id = ? and not exists (select 1 from"
                            + " customer_voice.theme_search s where s.department_id = ? and s.monday = ?)")) {
                bind(insert, List.of(department, monday, at, department, department, monday));
                return insert.executeUpdate() == 1;
            }
        });
    }

    @Override
    public void searched(long department, LocalDate monday, Instant at, int free, int lookedAt, int found) {
        Database.with(entityManager, connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update customer_voice.theme_search set searched_at = ?, free = ?,"
                            + " looked_at = ?, found = ? where department_id = ? and monday = ?")) {
                bind(update, List.of(at, free, lookedAt, found, department, monday));
                return update.executeUpdate();
            }
        });
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }
}
