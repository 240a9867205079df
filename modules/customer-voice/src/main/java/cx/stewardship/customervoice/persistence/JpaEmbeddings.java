package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.customervoice.domain.Embeddings;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.shared.sql.BulkInsert;
import cx.stewardship.shared.sql.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Vectors in the database, and the list of what is still to be read. */
@ApplicationScoped
public class JpaEmbeddings implements Embeddings {

    private static final int AT_ONCE = 1_000;

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaEmbeddings() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaEmbeddings(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Map<Long, float[]> of(Collection<Long> commentIds) {
        Map<Long, float[]> found = new HashMap<>();
        inParts(
                commentIds,
                part -> list(
                        entityManager,
                        "select comment_id, vector from customer_voice.comment_embedding where comment_id in ("
                                + marks(part) + ")",
                        part,
                        row -> found.put(row.getLong(1), floats(row.getBytes(2)))));
        return found;
    }

    @Override
    public Set<Long> missing(Collection<Long> commentIds) {
        Set<Long> missing = new TreeSet<>(commentIds);
        inParts(commentIds, part -> list(
                        entityManager,
                        "select comment_id from customer_voice.comment_embedding where comment_id in (" + marks(part)
                                + ")",
                        part,
                        row -> row.getLong(1))
                .forEach(missing::remove));
        return missing;
    }

    @Override
    public long pending() {
        return Database.number(entityManager, "select count(*) from customer_voice.comment_to_read", List.of());
    }

    @Override
    public List<Unread> claim(int most, Instant now, Duration hold) {
        List<Long> ids = new ArrayList<>(free(true, most, now));
        if (ids.size() < most) {
            ids.addAll(free(false, most - ids.size(), now));
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object> until = new ArrayList<>(List.of(now.plus(hold).atOffset(ZoneOffset.UTC)));
        until.addAll(ids);
        return Database.with(entityManager, connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update customer_voice.comment_to_read set claimed_until = ?"
                            + " where comment_id in (" + marks(ids) + ")")) {
                Database.bind(update, until);
                update.executeUpdate();
            }
            return list(
                    connection,
                    "select id, text from customer_voice.comment where id in (" + marks(ids)
                            + ") order by waiting desc, id desc",
                    ids,
                    row -> new Unread(row.getLong(1), row.getString(2)));
        });
    }

    private List<Long> free(boolean waits, int most, Instant now) {
        return list(
                entityManager,
                "select comment_id from customer_voice.comment_to_read where waits = ? and (claimed_until is null or"
                        + " claimed_until < ?) order by comment_id desc fetch first " + most
                        + " rows only for update skip locked",
                List.of(waits, now),
                row -> row.getLong(1));
    }

    @Override
    public Set<Long> keep(String model, int version, Collection<Read> read) {
        if (read.isEmpty()) {
            return Set.of();
        }
        return Database.with(entityManager, connection -> {
            Set<Long> kept = unchanged(connection, read);
            List<Long> ids = List.copyOf(kept);
            References.change(connection, "delete from customer_voice.comment_embedding where comment_id in (#)", ids);
            References.change(connection, "delete from customer_voice.comment_to_read where comment_id in (#)", ids);
            try (BulkInsert rows = BulkInsert.into(
                    connection, "customer_voice.comment_embedding", "comment_id, model, model_version, vector")) {
                for (Read each : read) {
                    if (kept.contains(each.commentId())) {
                        rows.add(each.commentId(), model, version, bytes(each.vector()));
                    }
                }
                rows.finish();
            }
            JpaUnplaced.known(connection, ids);
            return kept;
        });
    }

    /** Never waits for somebody who changes a comment: that one is read again in any case. */
    private static Set<Long> unchanged(Connection connection, Collection<Read> read) throws SQLException {
        Map<Long, String> texts = new HashMap<>();
        read.forEach(each -> texts.put(each.commentId(), each.text()));
        Set<Long> same = new TreeSet<>();
        list(
                connection,
                "select id, text from customer_voice.comment where id in (" + marks(texts.keySet())
                        + ") order by id for update skip locked",
                List.copyOf(texts.keySet()),
                row -> row.getString(2).equals(texts.get(row.getLong(1))) && same.add(row.getLong(1)));
        return same;
    }

    @Override
    public void release(Collection<Long> commentIds) {
        Database.with(
                entityManager,
                connection -> References.change(
                        connection,
                        "update customer_voice.comment_to_read set claimed_until = null where comment_id in (#)",
                        commentIds));
    }

    @Override
    public int renew(String model, int version) {
        return Database.with(entityManager, connection -> {
            List<Object> current = List.of(model, version);
            execute(
                    connection,
                    "insert into customer_voice.comment_to_read (comment_id, claimed_until) select e.comment_id, null"
                            + " from customer_voice.comment_embedding e where (e.model <> ? or e.model_version <> ?) and"
                            + " not exists (select 1 from customer_voice.comment_to_read r where r.comment_id = e.comment_id)",
                    current);
            execute(
                    connection,
                    "delete from customer_voice.routing_model where embedding_model <> ? or embedding_version <> ?",
                    current);
            return execute(
                    connection,
                    "delete from customer_voice.comment_embedding where model <> ? or model_version <> ?",
                    current);
        });
    }

    private static int execute(Connection connection, String sql, List<Object> parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Database.bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** Puts comments on the list of what is to be read. */
    static void unread(Connection connection, Collection<FullComment> fresh) throws SQLException {
        try (BulkInsert rows = BulkInsert.into(connection, "customer_voice.comment_to_read", "comment_id, waits")) {
            for (FullComment comment : fresh) {
                rows.add(comment.id(), comment.waiting());
            }
            rows.finish();
        }
    }

    /** Puts comments on the list whose text is another now. */
    static void changed(Connection connection, Collection<FullComment> comments) throws SQLException {
        List<Long> ids = comments.stream().map(FullComment::id).toList();
        References.change(connection, "delete from customer_voice.comment_embedding where comment_id in (#)", ids);
        Set<Long> there = new HashSet<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            there.addAll(list(
                    connection,
                    "select comment_id from customer_voice.comment_to_read where comment_id in (" + marks(part) + ")",
                    part,
                    row -> row.getLong(1)));
        }
        unread(
                connection,
                comments.stream()
                        .filter(comment -> !there.contains(comment.id()))
                        .toList());
    }

    private static void inParts(Collection<Long> ids, java.util.function.Consumer<List<Long>> work) {
        List<Long> all = List.copyOf(new TreeSet<>(ids));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            work.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    static byte[] bytes(float[] vector) {
        ByteBuffer buffer = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
