package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.customervoice.domain.Unplaced;
import cx.stewardship.shared.sql.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of comments to be placed, in the database. */
@ApplicationScoped
public class JpaUnplaced implements Unplaced {

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaUnplaced() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaUnplaced(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Puts comments on the list whose meaning has just become known. */
    static void known(Connection connection, Collection<Long> comments) throws SQLException {
        // a vector that is part of a centre was replaced
        References.change(
                connection,
                "delete from customer_voice.theme_centre where theme_id in (select theme_id from customer_voice.comment_theme"
                        + " where counted = true and comment_id in (#))",
                comments);
        References.change(
                connection,
                "insert into customer_voice.comment_to_place (comment_id) select c.id from customer_voice.comment c where not exists"
                        + " (select 1 from customer_voice.comment_to_place p where p.comment_id = c.id) and c.id in (#)",
                comments);
    }

    @Override
    public List<Comment> take(int most) {
        List<Long> ids = list(
                entityManager,
                "select comment_id from customer_voice.comment_to_place order by comment_id desc fetch first " + most
                        + " rows only for update skip locked",
                List.of(),
                row -> row.getLong(1));
        if (ids.isEmpty()) {
            return List.of();
        }
        return Database.with(entityManager, connection -> {
            References.change(connection, "delete from customer_voice.comment_to_place where comment_id in (#)", ids);
            Map<Long, Set<Long>> departments = pairs(
                    connection,
                    "select comment_id, department_id from customer_voice.comment_department where comment_id in (",
                    ids);
            Map<Long, Set<Long>> settled = pairs(
                    connection,
                    "select t.comment_id, k.department_id from customer_voice.comment_theme t join customer_voice.theme k"
                            + " on k.id = t.theme_id where t.comment_id in (",
                    ids);
            Map<Long, Set<Long>> never = pairs(
                    connection,
                    "select comment_id, theme_id from customer_voice.comment_theme_never where comment_id in (",
                    ids);
            return list(
                    connection,
                    "select c.id, c.thanks, e.vector from customer_voice.comment c join customer_voice.comment_embedding e"
                            + " on e.comment_id = c.id where c.id in (" + marks(ids) + ") order by c.id desc",
                    ids,
                    row -> new Comment(
                            row.getLong(1),
                            row.getBoolean(2),
                            JpaEmbeddings.floats(row.getBytes(3)),
                            departments.getOrDefault(row.getLong(1), Set.of()),
                            settled.getOrDefault(row.getLong(1), Set.of()),
                            never.getOrDefault(row.getLong(1), Set.of())));
        });
    }

    private static Map<Long, Set<Long>> pairs(Connection connection, String sql, List<Long> ids) throws SQLException {
        Map<Long, Set<Long>> found = new HashMap<>();
        list(connection, sql + marks(ids) + ")", ids, row -> found.computeIfAbsent(
                        row.getLong(1), id -> new HashSet<>())
                .add(row.getLong(2)));
        return found;
    }

    @Override
    public int again(long department, LocalDate since) {
        return Database.with(entityManager, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into customer_voice.comment_to_place (comment_id) select c.id from customer_voice.comment c"
                            + " where c.monday >= ? and exists (select 1 from customer_voice.comment_embedding e where e.comment_id = c.id)"
                            + " and exists (select 1 from customer_voice.comment_department d where d.comment_id = c.id and"
                            + " d.department_id = ?) and not exists (select 1 from customer_voice.comment_theme t join"
                            + " customer_voice.theme k on k.id = t.theme_id where t.comment_id = c.id and k.department_id = ?)"
                            + " and not exists (select 1 from customer_voice.comment_to_place p where p.comment_id = c.id)")) {
                Database.bind(insert, List.of(since, department, department));
                return insert.executeUpdate();
            }
        });
    }
}
