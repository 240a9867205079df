package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.instant;
import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;
import static cx.stewardship.customervoice.persistence.Database.number;

import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.CommentLine;
import cx.stewardship.customervoice.domain.CommentReads;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.Harm;
import cx.stewardship.customervoice.domain.JourneyStage;
import cx.stewardship.customervoice.domain.JudgementKind;
import cx.stewardship.customervoice.domain.RoutedBy;
import cx.stewardship.customervoice.domain.Routing;
import cx.stewardship.customervoice.domain.Words;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads comments. A word of the search is the beginning of a word of the comment; all must be there. On PostgreSQL an index
 * finds them, on H2 the column of words is read through; the answers are the same.
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

    /** A condition and its parameters, growing together. */
    private static final class Where {
        private final StringBuilder sql = new StringBuilder(" where 1 = 1");
        private final List<Object> parameters = new ArrayList<>();

        Where and(String condition, Object... values) {
            sql.append(" and ").append(condition);
            parameters.addAll(List.of(values));
            return this;
        }
    }

    @Override
    public Slice<CommentLine> stream(
            @Nullable Set<Long> scope, CommentFilter filter, @Nullable String after, int most) {
        Where where = where(scope, filter);
        long total =
                number(entityManager, "select count(*) from customer_voice.comment c" + where.sql, where.parameters);
        if (after != null) {
            Key key = Key.read(after);
            where.and(
                    "c.occurred_at <= ? and (c.occurred_at < ? or c.id < ?)",
                    key.occurredAt(),
                    key.occurredAt(),
                    key.id());
        }
        List<CommentLine> rows = read(where, "c.occurred_at desc, c.id desc", most + 1);
        boolean more = rows.size() > most;
        List<CommentLine> shown = more ? rows.subList(0, most) : rows;
        return new Slice<>(shown, more ? Key.of(shown.get(shown.size() - 1)).toString() : null, total);
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

    @Override
    public long count(@Nullable Set<Long> scope, CommentFilter filter) {
        Where where = where(scope, filter);
        return number(entityManager, "select count(*) from customer_voice.comment c" + where.sql, where.parameters);
    }

    @Override
    public Optional<CommentLine> find(long id) {
        return read(new Where().and("c.id = ?", id), "c.id", 1).stream().findFirst();
    }

    @Override
    public Set<Long> inScope(@Nullable Set<Long> scope, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Where where = where(scope, CommentFilter.ALL);
        where.and("c.id in (" + marks(ids) + ")", ids.toArray());
        return new HashSet<>(list(
                entityManager,
                "select c.id from customer_voice.comment c" + where.sql,
                where.parameters,
                row -> row.getLong(1)));
    }

    @Override
    public List<CommentLine> waiting(int most) {
        return read(new Where().and("c.waiting = true"), "c.occurred_at, c.id", most);
    }

    @Override
    public List<CommentLine> withIds(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return read(new Where().and("c.id in (" + marks(ids) + ")", ids.toArray()), "c.id", ids.size()).stream()
                .sorted(java.util.Comparator.comparingInt(line -> ids.indexOf(line.id())))
                .toList();
    }

    @Override
    public long countWaiting() {
        return number(entityManager, "select count(*) from customer_voice.comment where waiting = true", List.of());
    }

    @Override
    public List<CommentLine> newest(int most) {
        return read(new Where(), "c.occurred_at desc, c.id desc", most);
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
    public long countUnsure(@Nullable Set<Long> scope, int sureFrom) {
        Where where = unsure(scope, sureFrom);
        return number(entityManager, "select count(*) from customer_voice.comment c" + where.sql, where.parameters);
    }

    private Where unsure(@Nullable Set<Long> scope, int sureFrom) {
        return where(scope, CommentFilter.ALL)
                .and(
                        "c.id in (select u.comment_id from customer_voice.comment_department u where u.sureness < ?)",
                        sureFrom);
    }

    private Where where(@Nullable Set<Long> scope, CommentFilter filter) {
        Where where = new Where();
        concern(where, scope, filter.role());
        if (filter.words() != null) {
            words(where, filter.words());
        }
        if (filter.harm() != null) {
            where.and("c.harm = ?", filter.harm());
        }
        if (filter.thanks() != null) {
            where.and("c.thanks = ?", filter.thanks());
        }
        if (filter.stage() != null) {
            where.and("c.journey_stage = ?", filter.stage());
        }
        Long theme = filter.themeId();
        if (theme != null) {
            String any = "exists (select 1 from customer_voice.comment_theme t where t.comment_id = c.id";
            if (theme == 0) {
                where.and("not " + any + ")");
            } else {
                where.and(any + " and t.theme_id = ?)", theme);
            }
        }
        if (filter.from() != null) {
            where.and("c.occurred_at >= ?", start(filter.from()));
        }
        if (filter.to() != null) {
            where.and("c.occurred_at < ?", start(filter.to().plusDays(1)));
        }
        return where;
    }

    private static void concern(Where where, @Nullable Set<Long> scope, @Nullable ConcernRole role) {
        if (scope == null && role == null) {
            return;
        }
        if (scope != null && scope.isEmpty()) {
            where.and("1 = 0");
            return;
        }
        List<Object> values = new ArrayList<>();
        StringBuilder exists =
                new StringBuilder("c.id in (select d.comment_id from customer_voice.comment_department d where 1 = 1");
        if (scope != null) {
            exists.append(" and d.department_id in (").append(marks(scope)).append(")");
            values.addAll(scope);
        }
        if (role != null) {
            exists.append(" and d.role = ?");
            values.add(role);
        }
        where.and(exists + ")", values.toArray());
    }

    private void words(Where where, String wanted) {
        boolean postgres = Database.with(entityManager, Database::isPostgres);
        for (String word : Words.of(wanted)) {
            if (postgres) {
                where.and(
                        "array_to_tsvector(string_to_array(btrim(c.words), ' ')) @@ cast(? as tsquery)",
                        "'" + word + "':*");
            } else {
                where.and("c.words like ?", "% " + word + "%");
            }
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private List<CommentLine> read(Where where, String order, int most) {
        List<Object> parameters = new ArrayList<>(where.parameters);
        parameters.add(most);
        List<CommentLine> bare = list(
                entityManager,
                "select * from customer_voice.comment c" + where.sql + " order by " + order
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
}
