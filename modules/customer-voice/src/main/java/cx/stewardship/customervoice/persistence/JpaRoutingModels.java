package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.instant;
import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.analysis.routing.LabelModel;
import cx.stewardship.analysis.routing.LabelModel.Example;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.Learned;
import cx.stewardship.customervoice.domain.Legible;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.RoutingModel;
import cx.stewardship.customervoice.domain.RoutingModel.Facts;
import cx.stewardship.customervoice.domain.RoutingModels;
import cx.stewardship.shared.sql.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was learned, in the database; what is in use is kept unpacked as well. */
@ApplicationScoped
public class JpaRoutingModels implements RoutingModels {

    private static final int KEPT = 3;
    private static final int MOST_BY_PEOPLE = 1_000;
    private static final int MOST_BY_SOURCE = 300;
    private static final int MOST_OF_NOBODY = 500;
    private static final int AT_ONCE = 500;
    /** Among so many of the newest comments those are looked for of which nobody said whom they concern. */
    private static final int LOOKED_THROUGH = 20_000;

    private static final String NEWEST = "select max(id) from customer_voice.routing_model group by role order by role";

    private final EntityManager entityManager;
    private final Map<Long, Optional<RoutingModel>> unpacked = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected JpaRoutingModels() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaRoutingModels(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<RoutingModel> current() {
        List<Long> ids = list(entityManager, NEWEST, List.of(), row -> row.getLong(1));
        unpacked.keySet().retainAll(ids);
        return ids.stream()
                .flatMap(id -> unpacked.computeIfAbsent(id, this::unpack).stream())
                .toList();
    }

    /** @return empty when an earlier version of the product packed it in a way that is not known any more */
    private Optional<RoutingModel> unpack(long id) {
        return list(
                        entityManager,
                        "select * from customer_voice.routing_model where id = ?",
                        List.of(id),
                        JpaRoutingModels::model)
                .get(0);
    }

    private static Optional<RoutingModel> model(ResultSet row) throws SQLException {
        try {
            return Optional.of(new RoutingModel(facts(row), LabelModel.fromBytes(row.getBytes("model"))));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Facts> facts(ConcernRole role) {
        return list(
                        entityManager,
                        "select * from customer_voice.routing_model where role = ? order by id desc fetch first 1 rows only",
                        List.of(role.name()),
                        JpaRoutingModels::facts)
                .stream()
                .findFirst();
    }

    private static Facts facts(ResultSet row) throws SQLException {
        Map<Long, Integer> departments = new TreeMap<>();
        for (String each : row.getString("departments").split(",", -1)) {
            String[] parts = each.split(":", -1);
            departments.put(Long.valueOf(parts[0]), Integer.valueOf(parts[1]));
        }
        return new Facts(
                row.getLong("id"),
                ConcernRole.valueOf(row.getString("role")),
                instant(row, "learned_at"),
                row.getString("embedding_model"),
                row.getInt("embedding_version"),
                row.getInt("examples"),
                row.getInt("by_people"),
                departments);
    }

    @Override
    public RoutingModel keep(Facts given, byte[] model) {
        long id = Database.number(entityManager, "select nextval('customer_voice.routing_model_id')", List.of());
        return Database.with(entityManager, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into customer_voice.routing_model (id, role, learned_at, embedding_model, embedding_version, examples,
                      by_people, departments, model) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                Database.bind(
                        insert,
                        List.of(
                                id,
                                given.role(),
                                given.learnedAt().atOffset(ZoneOffset.UTC),
                                given.embeddingModel(),
                                given.embeddingVersion(),
                                given.examples(),
                                given.byPeople(),
                                new TreeMap<>(given.departments())
                                        .entrySet().stream()
                                                .map(entry -> entry.getKey() + ":" + entry.getValue())
                                                .collect(Collectors.joining(",")),
                                model));
                insert.executeUpdate();
            }
            List<Long> all = list(
                    connection,
                    "select id from customer_voice.routing_model where role = ? order by id desc",
                    List.of(given.role().name()),
                    row -> row.getLong(1));
            References.change(
                    connection,
                    "delete from customer_voice.routing_model where id in (#)",
                    all.subList(Math.min(KEPT, all.size()), all.size()));
            return unpack(id).orElseThrow();
        });
    }

    @Override
    public Lesson lesson(ConcernRole role, Set<Long> departments) {
        Set<Long> ids = new TreeSet<>();
        for (RoutedBy how : List.of(RoutedBy.HAND, RoutedBy.COLUMN)) {
            ids.addAll(list(
                    entityManager,
                    """
                    select comment_id from (
                      select d.comment_id, row_number() over (partition by d.department_id order by d.occurred_at desc, d.comment_id) as place
                      from customer_voice.comment_department d
                      join customer_voice.comment_embedding e on e.comment_id = d.comment_id
                      where d.role = ? and d.how = ?) newest
                    where place <= ?""",
                    List.of(role, how, how == RoutedBy.HAND ? MOST_BY_PEOPLE : MOST_BY_SOURCE),
                    row -> row.getLong(1)));
        }
        if (role == ConcernRole.ORIGINATED) {
            ids.addAll(ofNobody());
        }
        Map<Long, Set<Long>> labels = new HashMap<>();
        Set<Long> byPeople = new HashSet<>();
        Map<Long, Integer> counts = new TreeMap<>();
        inParts(
                ids,
                part -> list(
                        entityManager,
                        "select comment_id, department_id, how from customer_voice.comment_department where role = '"
                                + role + "' and how in ('HAND', 'COLUMN') and comment_id in (" + marks(part) + ")",
                        part,
                        row -> {
                            long department = row.getLong(2);
                            if (departments.contains(department)) {
                                labels.computeIfAbsent(row.getLong(1), id -> new TreeSet<>())
                                        .add(department);
                                counts.merge(department, 1, Integer::sum);
                                if (row.getString(3).equals("HAND")) {
                                    byPeople.add(row.getLong(1));
                                }
                            }
                            return 0;
                        }));
        counts.values().removeIf(count -> count < RoutingModel.FEWEST);
        return lesson(role, ids, labels, byPeople, counts);
    }

    private Lesson lesson(
            ConcernRole role,
            Set<Long> ids,
            Map<Long, Set<Long>> labels,
            Set<Long> byPeople,
            Map<Long, Integer> counts) {
        Map<Long, Example> examples = new LinkedHashMap<>();
        inParts(
                ids,
                part -> list(
                        entityManager,
                        "select c.id, c.text, e.vector from customer_voice.comment c join customer_voice.comment_embedding e"
                                + " on e.comment_id = c.id where c.id in (" + marks(part) + ") order by c.id",
                        part,
                        row -> {
                            Set<String> known = labels.getOrDefault(row.getLong(1), Set.of()).stream()
                                    .filter(counts::containsKey)
                                    .map(String::valueOf)
                                    .collect(Collectors.toSet());
                            if (!known.isEmpty() || !labels.containsKey(row.getLong(1))) {
                                examples.put(
                                        row.getLong(1),
                                        new Example(
                                                JpaEmbeddings.floats(row.getBytes(3)),
                                                beginning(row.getString(2)),
                                                known));
                            }
                            return 0;
                        }));
        int people = (int) examples.keySet().stream().filter(byPeople::contains).count();
        return new Lesson(
                List.copyOf(examples.values()),
                examples.size() < LabelModel.PLENTY ? unlabelled(role, examples.keySet()) : List.of(),
                people,
                counts);
    }

    /** Of the newest comments those of which neither a person nor their source said whom they concern, and that can be read. */
    private List<float[]> unlabelled(ConcernRole role, Set<Long> examples) {
        List<float[]> vectors = new ArrayList<>();
        list(
                entityManager,
                """
                select n.id, substring(n.text, 1, ?), e.vector from (
                  select id, text, occurred_at from customer_voice.comment order by occurred_at desc, id desc fetch first ? rows only) n
                join customer_voice.comment_embedding e on e.comment_id = n.id
                where not exists (select 1 from customer_voice.comment_department d
                  where d.comment_id = n.id and d.role = ? and d.how in ('HAND', 'COLUMN'))
                order by n.occurred_at desc, n.id desc fetch first ? rows only""",
                List.of(Learned.LOOKED_AT, LOOKED_THROUGH, role, LabelModel.MOST_UNLABELLED + MOST_OF_NOBODY),
                row -> {
                    if (vectors.size() < LabelModel.MOST_UNLABELLED
                            && !examples.contains(row.getLong(1))
                            && Legible.isLegible(row.getString(2))) {
                        vectors.add(JpaEmbeddings.floats(row.getBytes(3)));
                    }
                    return 0;
                });
        return vectors;
    }

    private static String beginning(String text) {
        return text.length() <= Learned.LOOKED_AT ? text : text.substring(0, Learned.LOOKED_AT);
    }

    /** Those of which a person said that they concern nobody: what the others' labels do not fit. */
    private List<Long> ofNobody() {
        return list(
                entityManager,
                """
                select distinct s.comment_id from customer_voice.routing_step s
                join customer_voice.comment c on c.id = s.comment_id
                join customer_voice.comment_embedding e on e.comment_id = s.comment_id
                where s.waiting_after = false and c.waiting = false
                and not exists (select 1 from customer_voice.comment_department d where d.comment_id = s.comment_id)
                order by s.comment_id desc fetch first ? rows only""",
                List.of(MOST_OF_NOBODY),
                row -> row.getLong(1));
    }

    @Override
    public int newCorrections() {
        return (int) Database.number(
                entityManager,
                """
                select count(*) from customer_voice.routing_act a
                where a.kind = 'PERSON' and a.undone_at is null
                and a.done_at > coalesce((select max(m.learned_at) from customer_voice.routing_model m), a.done_at - interval '1' second)""",
                List.of());
    }

    @Override
    public List<Long> waitingUnseen(long version, int most) {
        return list(
                entityManager,
                """
                select c.id from customer_voice.comment c join customer_voice.comment_embedding e on e.comment_id = c.id
                where c.waiting = true and (e.seen_by is null or e.seen_by <> ?)
                order by c.occurred_at desc, c.id desc fetch first ? rows only""",
                List.of(version, most),
                row -> row.getLong(1));
    }

    @Override
    public void seen(Set<Long> commentIds, long version) {
        Database.with(
                entityManager,
                connection -> References.change(
                        connection,
                        "update customer_voice.comment_embedding set seen_by = " + version + " where comment_id in (#)",
                        commentIds));
    }

    private static void inParts(Set<Long> ids, java.util.function.Consumer<List<Long>> work) {
        List<Long> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            work.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }
}
