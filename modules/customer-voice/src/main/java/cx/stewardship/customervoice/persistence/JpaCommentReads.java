package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.instant;
import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;
import static cx.stewardship.customervoice.persistence.Database.number;

import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.Counted;
import cx.stewardship.customervoice.domain.Harm;
import cx.stewardship.customervoice.domain.JourneyStage;
import cx.stewardship.customervoice.domain.JudgementKind;
import cx.stewardship.customervoice.domain.Relevance;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.customervoice.domain.SearchWords;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads comments. What is searched for is compared with the words of the comment, as {@link SearchWords} says. On PostgreSQL an
 * index finds them, on H2 the column of words is read through; the answers are the same.
 */
@ApplicationScoped
public class JpaCommentReads implements CommentReads {

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaCommentReads() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaCommentReads(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Slice<CommentLine> stream(
            @Nullable Set<Long> scope, CommentFilter filter, @Nullable String after, int most) {
        boolean first = after == null && most <= most(filter);
        CommentCounts.Found found = first
                ? counts().newest(scope, filter, most(filter), most + 1)
                : new CommentCounts.Found(counts().upTo(scope, filter, most(filter)), null);
        List<Long> ids = found.ids();
        if (ids != null) {
            return slice(newestOf(ids.subList(0, Math.min(ids.size(), most + 1))), most, found.counted());
        }
        CommentWhere where = where(scope, filter);
        if (after != null) {
            Key key = Key.read(after);
            where.and(
                    "c.occurred_at <= ? and (c.occurred_at < ? or c.id < ?)",
                    key.occurredAt(),
                    key.occurredAt(),
                    key.id());
        }
        return slice(read(where, "c.occurred_at desc, c.id desc", most + 1), most, found.counted());
    }

    private static Slice<CommentLine> slice(List<CommentLine> rows, int most, Counted total) {
        boolean more = rows.size() > most;
        List<CommentLine> shown = more ? rows.subList(0, most) : rows;
        return new Slice<>(
                shown, more ? Key.of(shown.get(shown.size() - 1)).toString() : null, total.comments(), total.more());
    }

    /** Where a slice ended. */
    private record Key(Instant occurredAt, long id) {
        static Key of(CommentLine line) {
            return new Key(line.occurredAt(), line.id());
        }

        static Key read(String text) {
            String[] parts = text.split("-", -1);
            try {
                return new Key(
                        Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.parseLong(parts[1]));
            } catch (RuntimeException e) {
                throw Refusal.invalid("voice.stream.badKey", text);
            }
        }

        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, occurredAt) + "-" + id;
        }
    }

    /** What is sought comment by comment is counted less far. */
    private static int most(CommentFilter filter) {
        boolean sought = filter.words() != null || Objects.equals(filter.themeId(), 0L);
        return sought ? FOUND : COUNTED;
    }

    private CommentCounts counts() {
        return new CommentCounts(entityManager);
    }

    @Override
    public long count(@Nullable Set<Long> scope, CommentFilter filter) {
        return counts().exactly(scope, filter);
    }

    @Override
    public Counted countUpTo(@Nullable Set<Long> scope, CommentFilter filter) {
        return counts().upTo(scope, filter, Math.min(most(filter), IN_VIEW));
    }

    @Override
    public Optional<CommentLine> find(long id) {
        return read(new CommentWhere().and("c.id = ?", id), "c.id", 1).stream().findFirst();
    }

    @Override
    public List<CommentLine> newestOf(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : read(
                        new CommentWhere().and("c.id in (" + marks(ids) + ")", ids.toArray()),
                        "c.occurred_at desc, c.id desc",
                        ids.size());
    }

    @Override
    public Set<Long> inScope(@Nullable Set<Long> scope, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        CommentWhere where = where(scope, CommentFilter.ALL);
        where.and("c.id in (" + marks(ids) + ")", ids.toArray());
        return new HashSet<>(list(
                entityManager,
                "select c.id from customer_voice.comment c" + where.sql(),
                where.parameters(),
                row -> row.getLong(1)));
    }

    @Override
    public List<CommentLine> waiting(int most) {
        return read(new CommentWhere().and("c.waiting = true"), "c.occurred_at, c.id", most);
    }

    @Override
    public List<CommentLine> withIds(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return read(new CommentWhere().and("c.id in (" + marks(ids) + ")", ids.toArray()), "c.id", ids.size()).stream()
                .sorted(java.util.Comparator.comparingInt(line -> ids.indexOf(line.id())))
                .toList();
    }

    @Override
    public long countWaiting() {
        return number(entityManager, "select count(*) from customer_voice.comment where waiting = true", List.of());
    }

    @Override
    public List<CommentLine> newest(int most) {
        return read(new CommentWhere(), "c.occurred_at desc, c.id desc", most);
    }

    @Override
    public List<CommentLine> recentOf(Set<Long> scope, int most) {
        return read(where(scope, CommentFilter.ALL.thanks(false)), "c.occurred_at desc, c.id desc", most);
    }

    @Override
    public List<CommentLine> unsure(@Nullable Set<Long> scope, int sureFrom, int most) {
        return read(unsure(scope, sureFrom), "c.occurred_at desc, c.id desc", most);
    }

    @Override
    public Counted countUnsure(@Nullable Set<Long> scope, int sureFrom) {
        if (scope != null && scope.isEmpty()) {
            return new Counted(0, false);
        }
        Database.planInMemory(entityManager);
        long found = number(
                entityManager,
                "select count(*) from (select distinct u.comment_id" + leastSure(scope, sureFrom)
                        + " order by u.comment_id fetch first " + (UNSURE + 1) + " rows only) counted",
                List.of());
        return new Counted(Math.min(found, UNSURE), found > UNSURE);
    }

    private CommentWhere unsure(@Nullable Set<Long> scope, int sureFrom) {
        return scope != null && scope.isEmpty()
                ? new CommentWhere().and("1 = 0")
                : new CommentWhere().and("exists (select 1" + leastSure(scope, sureFrom) + " and u.comment_id = c.id)");
    }

    /**
     * The threshold stands in the text, so that the index of those below it serves; the departments do, so that PostgreSQL knows how
     * many comments they have when it plans, and plans once.
     */
    private static String leastSure(@Nullable Set<Long> scope, int sureFrom) {
        return " from customer_voice.comment_department u where u.least_sure < " + sureFrom
                + (scope == null
                        ? ""
                        : scope.stream()
                                .sorted()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ", " and u.department_id in (", ")")));
    }

    private CommentWhere where(@Nullable Set<Long> scope, CommentFilter filter) {
        return CommentWhere.of(scope, filter, Database.planForPages(entityManager));
    }

    /** Of more than these only the newest are put in order of relevance, unless more are wanted at once. */
    private static final int MOST_RELEVANT = 500;

    @Override
    public Slice<CommentLine> relevant(
            @Nullable Set<Long> scope, CommentFilter filter, @Nullable String after, int most) {
        SearchWords wanted = SearchWords.of(Objects.requireNonNullElse(filter.words(), ""));
        if (!wanted.asks()) {
            return stream(scope, filter, after, most);
        }
        List<Rank> found = ranked(where(scope, filter), new Relevance(wanted), Math.max(most, MOST_RELEVANT));
        Counted total = new Counted(Math.min(found.size(), FOUND), found.size() > FOUND);
        List<Rank> ranks = found.stream()
                .sorted(Rank.BEST_FIRST)
                .filter(after == null ? rank -> true : Rank.read(after)::isBefore)
                .limit(most + 1L)
                .toList();
        boolean more = ranks.size() > most;
        List<Rank> shown = more ? ranks.subList(0, most) : ranks;
        return new Slice<>(
                inOrder(shown), more ? shown.get(shown.size() - 1).toString() : null, total.comments(), total.more());
    }

    /** Weighed here and not in the database, where it took three times as long. */
    private List<Rank> ranked(CommentWhere where, Relevance relevance, int newest) {
        return list(
                entityManager,
                "select c.id, c.occurred_at, c.words from customer_voice.comment c" + where.sql()
                        + " order by c.occurred_at desc, c.id desc fetch first " + newest + " rows only",
                where.parameters(),
                row -> new Rank(
                        relevance.of(row.getString("words")), new Key(instant(row, "occurred_at"), row.getLong("id"))));
    }

    private List<CommentLine> inOrder(List<Rank> ranks) {
        List<Long> ids = ranks.stream().map(rank -> rank.key().id()).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, CommentLine> lines = new HashMap<>();
        read(new CommentWhere().and("c.id in (" + marks(ids) + ")", ids.toArray()), "c.id", ids.size())
                .forEach(line -> lines.put(line.id(), line));
        return ids.stream().map(lines::get).filter(Objects::nonNull).toList();
    }

    /** Where a slice by relevance ended. */
    private record Rank(long score, Key key) {
        static final Comparator<Rank> BEST_FIRST = Comparator.comparingLong(Rank::score)
                .thenComparing(rank -> rank.key().occurredAt())
                .thenComparingLong(rank -> rank.key().id())
                .reversed();

        boolean isBefore(Rank other) {
            return BEST_FIRST.compare(this, other) < 0;
        }

        static Rank read(String text) {
            int end = text.indexOf('-');
            try {
                return new Rank(Long.parseLong(text.substring(0, end)), Key.read(text.substring(end + 1)));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw Refusal.invalid("voice.stream.badKey", text);
            }
        }

        @Override
        public String toString() {
            return score + "-" + key;
        }
    }

    /** By the index of identities, from one to the next: no comment is read for it. */
    @Override
    public List<String> sources() {
        return list(
                entityManager,
                """
                with recursive next_source(source) as (
                  select min(c.source) from customer_voice.comment c
                  union all
                  select (select min(c.source) from customer_voice.comment c where c.source > n.source)
                  from next_source n where n.source is not null)
                select source from next_source where source is not null order by source fetch first ? rows only""",
                List.of(MOST_SOURCES),
                row -> row.getString(1));
    }

    private static final int MOST_SOURCES = 100;

    /** What a line shows; the words that the search reads are not fetched. */
    private static final String COLUMNS =
            "c.id, c.source, c.external_id, c.occurred_at, c.received_at, c.text, c.thanks, c.harm, c.judgement, c.journey_stage,"
                    + " c.segment, c.product, c.issue, c.customer_reference, c.waiting";

    private List<CommentLine> read(CommentWhere where, String order, int most) {
        List<Object> parameters = new ArrayList<>(where.parameters());
        parameters.add(most);
        List<CommentLine> bare = list(
                entityManager,
                "select " + COLUMNS + " from customer_voice.comment c" + where.sql() + " order by " + order
                        + " fetch first ? rows only",
                parameters,
                row -> line(row, List.of(), List.of()));
        return bare.isEmpty() ? bare : whole(bare);
    }

    private List<CommentLine> whole(List<CommentLine> bare) {
        List<Long> ids = bare.stream().map(CommentLine::id).toList();
        Map<Long, List<CommentLine.InTheme>> themes = new HashMap<>();
        list(
                entityManager,
                "select ct.comment_id, t.id, t.name, t.department_id from customer_voice.comment_theme ct"
                        + " join customer_voice.theme t on t.id = ct.theme_id where ct.comment_id in (" + marks(ids)
                        + ") order by t.name",
                ids,
                row -> themes.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new CommentLine.InTheme(row.getLong(2), row.getString(3), row.getLong(4))));
        Map<Long, List<CommentLine.Concerned>> concerned = new HashMap<>();
        list(
                entityManager,
                "select * from customer_voice.comment_department where comment_id in (" + marks(ids)
                        + ") order by role desc, department_id",
                ids,
                row -> concerned
                        .computeIfAbsent(row.getLong("comment_id"), id -> new ArrayList<>())
                        .add(concerned(row)));
        return bare.stream()
                .map(line -> with(
                        line, themes.getOrDefault(line.id(), List.of()), concerned.getOrDefault(line.id(), List.of())))
                .toList();
    }

    private static CommentLine.Concerned concerned(ResultSet row) throws SQLException {
        return new CommentLine.Concerned(
                row.getLong("department_id"),
                ConcernRole.valueOf(row.getString("role")),
                RoutedBy.valueOf(row.getString("how")),
                row.getString("why_key"),
                List.copyOf(Routing.split(row.getString("why_arguments"))),
                row.getInt("sureness"),
                row.getString("corrected_by"));
    }

    private static CommentLine line(
            ResultSet row, List<CommentLine.InTheme> themes, List<CommentLine.Concerned> concerned)
            throws SQLException {
        return new CommentLine(
                row.getLong("id"),
                row.getString("source"),
                row.getString("external_id"),
                instant(row, "occurred_at"),
                instant(row, "received_at"),
                row.getString("text"),
                row.getBoolean("thanks"),
                JpaComments.constant(Harm.class, row.getString("harm")),
                JpaComments.constant(JudgementKind.class, row.getString("judgement")),
                JpaComments.constant(JourneyStage.class, row.getString("journey_stage")),
                row.getString("segment"),
                row.getString("product"),
                row.getString("issue"),
                row.getString("customer_reference"),
                row.getBoolean("waiting"),
                themes,
                concerned);
    }

    private static CommentLine with(
            CommentLine line, List<CommentLine.InTheme> themes, List<CommentLine.Concerned> concerned) {
        return new CommentLine(
                line.id(),
                line.source(),
                line.externalId(),
                line.occurredAt(),
                line.receivedAt(),
                line.text(),
                line.thanks(),
                line.harm(),
                line.judgement(),
                line.stage(),
                line.segment(),
                line.product(),
                line.issue(),
                line.customerReference(),
                line.waiting(),
                themes,
                concerned);
    }

    @Override
    public Map<Long, String> texts(Collection<Long> ids) {
        Map<Long, String> texts = new java.util.LinkedHashMap<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += 1_000) {
            List<Long> part = all.subList(from, Math.min(all.size(), from + 1_000));
            Map<Long, String> found = new HashMap<>();
            list(
                    entityManager,
                    "select id, text from customer_voice.comment where id in (" + marks(part) + ")",
                    part,
                    row -> found.put(row.getLong(1), row.getString(2)));
            part.stream().filter(found::containsKey).forEach(id -> texts.put(id, found.getOrDefault(id, "")));
        }
        return texts;
    }
}
