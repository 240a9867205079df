package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.instant;
import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.customervoice.domain.Comments;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.FullComment;
import cx.stewardship.customervoice.domain.FullComment.Context;
import cx.stewardship.customervoice.domain.FullComment.Identity;
import cx.stewardship.customervoice.domain.Harm;
import cx.stewardship.customervoice.domain.JourneyStage;
import cx.stewardship.customervoice.domain.JudgementKind;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.shared.sql.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comments in the database. */
@ApplicationScoped
public class JpaComments implements Comments {

    private static final int AT_ONCE = 500;

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaComments() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaComments(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Long> freshIds(int howMany) {
        return list(
                entityManager,
                "select nextval('customer_voice.comment_id') from generate_series(1, ?)",
                List.of(howMany),
                row -> row.getLong(1));
    }

    @Override
    public Map<Identity, FullComment> stored(Collection<Identity> identities) {
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        new HashSet<>(identities)
                .forEach(identity -> bySource.computeIfAbsent(identity.source(), s -> new ArrayList<>())
                        .add(identity.externalId()));
        List<Long> ids = new ArrayList<>();
        bySource.forEach((source, externalIds) -> inParts(externalIds, part -> {
            List<Object> parameters = new ArrayList<>();
            parameters.add(source);
            parameters.addAll(part);
            ids.addAll(list(
                    entityManager,
                    "select id from customer_voice.comment where source = ? and external_id in (" + marks(part) + ")",
                    parameters,
                    row -> row.getLong(1)));
        }));
        return withIds(ids).values().stream().collect(Collectors.toMap(FullComment::identity, Function.identity()));
    }

    @Override
    public List<Long> idsAfter(long id, int most) {
        return list(
                entityManager,
                "select id from customer_voice.comment where id > ? order by id limit " + most,
                List.of(id),
                row -> row.getLong(1));
    }

    @Override
    public List<Long> since(Instant occurredAt, long after, int most) {
        return list(
                entityManager,
                "select id from customer_voice.comment where occurred_at >= ? and id > ? order by id fetch first "
                        + most + " rows only",
                List.of(occurredAt, after),
                row -> row.getLong(1));
    }

    @Override
    public Map<Long, FullComment> withIds(Collection<Long> ids) {
        Map<Long, FullComment> found = new HashMap<>();
        inParts(new ArrayList<>(new TreeSet<>(ids)), part -> {
            Map<Long, List<Routing>> routings = new HashMap<>();
            list(
                    entityManager,
                    "select * from customer_voice.comment_department where comment_id in (" + marks(part) + ")",
                    part,
                    row -> routings.computeIfAbsent(row.getLong("comment_id"), id -> new ArrayList<>())
                            .add(routing(row)));
            Map<Long, Set<Long>> themes = new HashMap<>();
            list(
                    entityManager,
                    "select comment_id, theme_id from customer_voice.comment_theme where comment_id in (" + marks(part)
                            + ")",
                    part,
                    row -> themes.computeIfAbsent(row.getLong(1), id -> new HashSet<>())
                            .add(row.getLong(2)));
            list(
                            entityManager,
                            "select id, source, external_id, occurred_at, received_at, text, thanks, harm, judgement, journey_stage,"
                                    + " segment, product, issue, customer_reference, waiting, import_id"
                                    + " from customer_voice.comment where id in (" + marks(part) + ")",
                            part,
                            row -> comment(row, routings, themes))
                    .forEach(comment -> found.put(comment.id(), comment));
        });
        return found;
    }

    private static <T> void inParts(List<T> all, java.util.function.Consumer<List<T>> work) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            work.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private static FullComment comment(ResultSet row, Map<Long, List<Routing>> routings, Map<Long, Set<Long>> themes)
            throws SQLException {
        long id = row.getLong("id");
        long importId = row.getLong("import_id");
        Long imported = row.wasNull() ? null : importId;
        return new FullComment(
                id,
                new Identity(row.getString("source"), row.getString("external_id")),
                instant(row, "occurred_at"),
                instant(row, "received_at"),
                row.getString("text"),
                new Context(
                        row.getBoolean("thanks"),
                        constant(Harm.class, row.getString("harm")),
                        constant(JudgementKind.class, row.getString("judgement")),
                        constant(JourneyStage.class, row.getString("journey_stage")),
                        row.getString("segment"),
                        row.getString("product"),
                        row.getString("issue"),
                        row.getString("customer_reference")),
                row.getBoolean("waiting"),
                imported,
                routings.getOrDefault(id, List.of()),
                themes.getOrDefault(id, Set.of()));
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    static Routing routing(ResultSet row) throws SQLException {
        long rule = row.getLong("rule_id");
        Long ruleId = row.wasNull() ? null : rule;
        return new Routing(
                row.getLong("department_id"),
                ConcernRole.valueOf(row.getString("role")),
                RoutedBy.valueOf(row.getString("how")),
                ruleId,
                row.getString("why_key"),
                Routing.split(row.getString("why_arguments")),
                row.getInt("sureness"),
                row.getString("corrected_by"),
                instant(row, "occurred_at"));
    }

    @Override
    public void add(List<FullComment> comments) {
        Database.with(entityManager, connection -> {
            new CommentWriter(connection).add(comments);
            return comments.size();
        });
    }

    @Override
    public List<Long> made(long importId, long after, int most) {
        return list(
                entityManager,
                "select id from customer_voice.comment where import_id = ? and id > ? order by id fetch first " + most
                        + " rows only",
                List.of(importId, after),
                row -> row.getLong(1));
    }

    @Override
    public Map<Long, String> dependents(Collection<Long> ids) {
        return Database.with(entityManager, connection -> {
            Map<Long, String> held = new HashMap<>(References.to(connection, "customer_voice.comment", ids, Map.of()));
            Map<Long, Set<Long>> ofTheme = new HashMap<>();
            inParts(
                    new ArrayList<>(ids),
                    part -> list(
                            entityManager,
                            "select theme_id, comment_id from customer_voice.comment_theme where comment_id in ("
                                    + marks(part) + ")",
                            part,
                            row -> ofTheme.computeIfAbsent(row.getLong(1), theme -> new HashSet<>())
                                    .add(row.getLong(2))));
            References.to(connection, "customer_voice.theme", ofTheme.keySet(), Map.of())
                    .forEach((theme, table) ->
                            ofTheme.getOrDefault(theme, Set.of()).forEach(comment -> held.putIfAbsent(comment, table)));
            return held;
        });
    }

    @Override
    public void remove(Collection<FullComment> gone) {
        Database.with(entityManager, connection -> {
            new CommentWriter(connection).remove(gone);
            return gone.size();
        });
    }

    @Override
    public int removeEmptyThemes(Collection<Long> themes) {
        return Database.with(entityManager, connection -> {
            Set<Long> free = new HashSet<>(themes);
            free.removeAll(References.to(connection, "customer_voice.theme", free, Map.of())
                    .keySet());
            return References.change(
                    connection,
                    "delete from customer_voice.theme where id in (#) and created_by = 'import' and definition = '' and not exists"
                            + " (select 1 from customer_voice.comment_theme c where c.theme_id = customer_voice.theme.id)",
                    free);
        });
    }

    @Override
    public void change(List<FullComment> before, List<FullComment> after) {
        Database.with(entityManager, connection -> {
            new CommentWriter(connection).change(before, following(after));
            return after.size();
        });
    }

    /** A theme that was merged meanwhile is the one that took its place; one that was dissolved is none. */
    private List<FullComment> following(List<FullComment> comments) {
        Set<Long> themes = new TreeSet<>();
        comments.forEach(comment -> themes.addAll(comment.themes()));
        Map<Long, Set<Long>> ended = new HashMap<>();
        inParts(
                new ArrayList<>(themes),
                part -> list(
                        entityManager,
                        "select id, successor_id from customer_voice.theme where state <> 'ACTIVE' and id in ("
                                + marks(part) + ")",
                        part,
                        row -> {
                            long next = row.getLong(2);
                            return ended.put(row.getLong(1), row.wasNull() ? Set.of() : Set.of(next));
                        }));
        return ended.isEmpty()
                ? comments
                : comments.stream()
                        .map(comment -> comment.inThemes(comment.themes().stream()
                                .flatMap(theme -> ended.getOrDefault(theme, Set.of(theme)).stream())
                                .collect(Collectors.toSet())))
                        .toList();
    }

    @Override
    public Set<Long> lock(Collection<Long> ids) {
        Set<Long> locked = new TreeSet<>();
        inParts(
                new ArrayList<>(new TreeSet<>(ids)),
                part -> locked.addAll(list(
                        entityManager,
                        "select id from customer_voice.comment where id in (" + marks(part)
                                + ") order by id for update skip locked",
                        part,
                        row -> row.getLong(1))));
        return locked;
    }

    @Override
    public void await(long id) {
        list(
                entityManager,
                "select id from customer_voice.comment where id = ? for update",
                List.of(id),
                row -> row.getLong(1));
    }
}
