package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.number;

import cx.stewardship.customervoice.domain.CommentFilter;
import cx.stewardship.customervoice.domain.ConcernRole;
import cx.stewardship.customervoice.domain.Counted;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * How many comments there are. What only asks for days is read from the weekly counts, however many there are; what asks for
 * more is counted comment by comment, for a page no further than it needs to be known.
 */
final class CommentCounts {

    /** A Monday before all comments. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private static final int STANDS_FOR = 2;
    private static final String FROM = "customer_voice.comment c";
    private static final String NEWEST = " order by c.occurred_at desc, c.id desc";

    private final EntityManager entityManager;
    private final boolean postgres;

    CommentCounts(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.postgres = Database.planForPages(entityManager);
    }

    long exactly(@Nullable Set<Long> scope, CommentFilter filter) {
        if (isOfDays(filter)) {
            return ofDays(scope, filter);
        }
        CommentWhere where = where(scope, filter);
        return number(entityManager, "select count(*) from " + FROM + where.sql(), where.parameters());
    }

    Counted upTo(@Nullable Set<Long> scope, CommentFilter filter, int most) {
        return fromSummaries(scope, filter, most).orElseGet(() -> {
            CommentWhere where = where(scope, filter);
            // along the same index as the list, so that it need not look at all of them to find that there are more
            String order = postgres ? NEWEST : "";
            long found = number(
                    entityManager,
                    "select count(*) from (select 1 as one from " + FROM + where.sql() + order + " fetch first "
                            + (most + 1) + " rows only) counted",
                    where.parameters());
            return new Counted(Math.min(found, most), found > most);
        });
    }

    /**
     * Comments that were counted, and perhaps found on the way.
     *
     * @param ids the newest first, as many as are shown at least; null when they were counted without looking at them, or when
     *     looking for them in order costs more than counting
     */
    record Found(Counted counted, @Nullable List<Long> ids) {}

    /** @param shown so many of the newest are needed */
    Found newest(@Nullable Set<Long> scope, CommentFilter filter, int most, int shown) {
        if (!postgres) {
            return new Found(upTo(scope, filter, most), null);
        }
        Optional<Counted> counted = fromSummaries(scope, filter, most);
        if (counted.isPresent()) {
            return new Found(
                    counted.get(),
                    scope == null || scope.isEmpty() || filter.themeId() != null || !isOfConcerns(filter)
                            ? null
                            : newestConcerns(scope, filter, shown));
        }
        List<Long> ids = scope == null || scope.isEmpty()
                ? newest(where(scope, filter), most)
                : newestOfAny(scope, filter, most);
        return new Found(new Counted(Math.min(ids.size(), most), ids.size() > most), ids);
    }

    private List<Long> newest(CommentWhere where, int most) {
        return Database.list(
                entityManager,
                "select c.id from " + FROM + where.sql() + NEWEST + " fetch first " + (most + 1) + " rows only",
                where.parameters(),
                row -> row.getLong(1));
    }

    /**
     * Along the indexes of all departments at once, each comment looked at once, until there are enough: PostgreSQL would rather
     * gather all of them first to tell them apart.
     */
    private List<Long> newestOfAny(Set<Long> scope, CommentFilter filter, int most) {
        CommentWhere concern = CommentWhere.ofOneDepartment(filter);
        CommentWhere where = CommentWhere.ofComment(filter, postgres);
        List<Object> parameters = new ArrayList<>();
        String inOrder = " order by d.occurred_at desc, d.comment_id desc";
        StringJoiner concerns = new StringJoiner(" union all ");
        for (long department : scope) {
            concerns.add("(select d.occurred_at, d.comment_id from customer_voice.comment_department d" + concern.sql()
                    + inOrder + ")");
            parameters.add(department);
            parameters.addAll(concern.parameters());
        }
        parameters.addAll(where.parameters());
        Database.gatherFirst(entityManager, false);
        List<Long> newest = Database.list(
                entityManager,
                "select c.id from (select distinct d.occurred_at, d.comment_id from (" + concerns
                        + ") d" + inOrder + ") d join " + FROM + " on c.id = d.comment_id" + where.sql() + inOrder
                        + " fetch first " + (most + 1)
                        + " rows only",
                parameters,
                row -> row.getLong(1));
        Database.gatherFirst(entityManager, true);
        return newest;
    }

    /**
     * The newest of each department along its index, and of these the newest: a comment stands there at most once for each role
     * of a department.
     */
    private List<Long> newestConcerns(Set<Long> scope, CommentFilter filter, int shown) {
        CommentWhere concern = CommentWhere.ofOneDepartment(filter);
        String order = " order by d.occurred_at desc, d.comment_id desc fetch first ";
        List<Object> parameters = new ArrayList<>();
        StringJoiner concerns = new StringJoiner(" union all ");
        for (long department : scope) {
            concerns.add("(select d.occurred_at, d.comment_id from customer_voice.comment_department d" + concern.sql()
                    + order + ConcernRole.values().length * shown + " rows only)");
            parameters.add(department);
            parameters.addAll(concern.parameters());
        }
        return Database.list(
                entityManager,
                "select d.comment_id from (select distinct d.occurred_at, d.comment_id from (" + concerns + ") d) d"
                        + order + shown + " rows only",
                parameters,
                row -> row.getLong(1));
    }

    private Optional<Counted> fromSummaries(@Nullable Set<Long> scope, CommentFilter filter, int most) {
        Long theme = filter.themeId();
        if (scope == null && theme != null && theme != 0 && filter.equals(CommentFilter.ALL.ofTheme(theme))) {
            return Optional.of(new Counted(
                    number(
                            entityManager,
                            "select coalesce(sum(comments), 0) from customer_voice.theme_size where theme_id = ?",
                            List.of(theme)),
                    false));
        }
        if (isOfDays(filter)) {
            return Optional.of(new Counted(ofDays(scope, filter), false));
        }
        return scope != null && !scope.isEmpty() && isOfConcerns(filter)
                ? ofConcerns(scope, filter, most)
                : Optional.empty();
    }

    private CommentWhere where(@Nullable Set<Long> scope, CommentFilter filter) {
        return CommentWhere.of(scope, filter, postgres);
    }

    private static boolean isOfDays(CommentFilter filter) {
        return filter.equals(new CommentFilter(
                null, null, filter.thanks(), null, null, filter.from(), filter.to(), null, null, null));
    }

    private static boolean isOfConcerns(CommentFilter filter) {
        boolean noTheme = filter.themeId() == null || filter.themeId() == 0;
        return noTheme
                && filter.equals(new CommentFilter(
                        null,
                        filter.harm(),
                        null,
                        filter.stage(),
                        filter.themeId(),
                        filter.from(),
                        filter.to(),
                        filter.role(),
                        null,
                        null));
    }

    /**
     * Without the comments themselves: a comment stands there once for each department and role it concerns, so some more are
     * read than shall be counted.
     *
     * @return nothing when all that were read are too few comments to tell
     */
    private Optional<Counted> ofConcerns(Set<Long> scope, CommentFilter filter, int most) {
        int enough = STANDS_FOR * (most + 1);
        CommentWhere where = CommentWhere.ofConcerns(scope, filter);
        long[] found = Database.list(
                        entityManager,
                        "select count(*), count(distinct comment_id) from (select d.comment_id from"
                                + " customer_voice.comment_department d" + where.sql() + " fetch first " + enough
                                + " rows only) concerns",
                        where.parameters(),
                        row -> new long[] {row.getLong(1), row.getLong(2)})
                .get(0);
        return found[0] == enough && found[1] <= most
                ? Optional.empty()
                : Optional.of(new Counted(Math.min(found[1], most), found[1] > most));
    }

    /** Whole weeks from their counts, the days before the first and after the last from the comments. */
    private long ofDays(@Nullable Set<Long> scope, CommentFilter filter) {
        if (scope != null && scope.isEmpty()) {
            return 0;
        }
        LocalDate from = Objects.requireNonNullElse(filter.from(), EVER);
        LocalDate first = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate to = filter.to();
        LocalDate end = to == null ? null : to.plusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (end != null && end.isBefore(first)) {
            return days(scope, filter);
        }
        long count = weeks(scope, filter, first, end);
        if (first.isAfter(from)) {
            count += days(scope, filter.until(first.minusDays(1)));
        }
        if (end != null && to != null && !end.isAfter(to)) {
            count += days(scope, filter.since(end));
        }
        return count;
    }

    private long days(@Nullable Set<Long> scope, CommentFilter filter) {
        if (scope != null && filter.thanks() == null) {
            CommentWhere concerns = CommentWhere.ofConcerns(scope, filter);
            return number(
                    entityManager,
                    "select count(distinct d.comment_id) from customer_voice.comment_department d" + concerns.sql(),
                    concerns.parameters());
        }
        CommentWhere where = where(scope, filter);
        return number(entityManager, "select count(*) from " + FROM + where.sql(), where.parameters());
    }

    private long weeks(@Nullable Set<Long> scope, CommentFilter filter, LocalDate first, @Nullable LocalDate end) {
        WeeksOf of = WeeksOf.all(scope);
        List<Object> parameters = new ArrayList<>(of.parameters());
        parameters.add(first);
        if (end != null) {
            parameters.add(end);
        }
        String counted = filter.thanks() == null ? "comments" : filter.thanks() ? "thanks" : "comments - thanks";
        return number(
                entityManager,
                "select coalesce(sum(" + counted + "), 0) from " + of.from() + " and monday >= ?"
                        + (end == null ? "" : " and monday < ?"),
                parameters);
    }
}
