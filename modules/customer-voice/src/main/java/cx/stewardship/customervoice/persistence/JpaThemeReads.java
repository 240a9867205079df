package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.day;
import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.customervoice.domain.ThemeReads;
import cx.stewardship.customervoice.persistence.KeptAnswers.Question;
import cx.stewardship.shared.work.ReadOnce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the weekly counts; what nobody wrote to since is not read again. */
@ApplicationScoped
public class JpaThemeReads implements ThemeReads {

    /** Of so few themes the comments of a part of a week are found theme by theme, of more by their time. */
    private static final int FEW = 10;

    private static final String COMPLAINTS_BY_TIME =
            """
            select t.theme_id, count(*) from customer_voice.comment c
            join customer_voice.comment_theme t on t.comment_id = c.id
            where c.occurred_at >= ? and c.occurred_at < ? and c.thanks = false group by t.theme_id""";

    private static final String COMPLAINTS_OF_FEW =
            """
            select t.theme_id, count(*) from customer_voice.comment_theme t
            join customer_voice.comment c on c.id = t.comment_id
            where t.theme_id in (%s) and t.occurred_at >= ? and t.occurred_at < ? and c.thanks = false group by t.theme_id""";

    private final EntityManager entityManager;
    private final KeptAnswers kept;

    @SuppressWarnings("NullAway.Init")
    protected JpaThemeReads() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaThemeReads(@Nullable EntityManager entityManager) {
        this(entityManager, new KeptAnswers());
    }

    @SuppressWarnings("NullAway")
    JpaThemeReads(@Nullable EntityManager entityManager, KeptAnswers kept) {
        this.entityManager = entityManager;
        this.kept = kept;
    }

    @Override
    public List<Sized> of(@Nullable Set<Long> departments) {
        if (departments != null && departments.isEmpty()) {
            return List.of();
        }
        return kept.of(entityManager, new Question("sizes", departments, ""), () -> List.copyOf(sizes(departments)));
    }

    private List<Sized> sizes(@Nullable Set<Long> departments) {
        return list(
                entityManager,
                "select t.id, t.department_id, t.name, t.definition, coalesce(s.comments, 0) as size, t.locked, t.version,"
                        + " (select min(w.monday) from customer_voice.theme_week w where w.theme_id = t.id and"
                        + " w.comments > 0) as first_monday from"
                        + " customer_voice.theme t left join customer_voice.theme_size s on s.theme_id = t.id"
                        + " where t.state = 'ACTIVE'"
                        + (departments == null ? "" : " and t.department_id in (" + marks(departments) + ")")
                        + " order by size desc, t.name",
                departments == null ? List.of() : new ArrayList<>(departments),
                row -> new Sized(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getBoolean(6),
                        row.getInt(7),
                        row.getObject(8, LocalDate.class)));
    }

    @Override
    public long now(long theme) {
        return list(
                        entityManager,
                        "select coalesce(successor_id, id) from customer_voice.theme where id = ?",
                        List.of(theme),
                        row -> row.getLong(1))
                .stream()
                .findFirst()
                .orElse(theme);
    }

    @Override
    public Optional<Long> departmentOf(long theme) {
        return list(
                        entityManager,
                        "select department_id from customer_voice.theme where id = ? and state = 'ACTIVE'",
                        List.of(theme),
                        row -> row.getLong(1))
                .stream()
                .findFirst();
    }

    @Override
    public Map<Long, int[]> lately(@Nullable Set<Long> departments, LocalDate before, List<Integer> weeks) {
        if (departments != null && departments.isEmpty()) {
            return Map.of();
        }
        return kept.of(
                entityManager,
                new Question("lately", departments, List.of(before, weeks)),
                () -> Collections.unmodifiableMap(sums(departments, before, weeks)));
    }

    private Map<Long, int[]> sums(@Nullable Set<Long> departments, LocalDate before, List<Integer> weeks) {
        Map<Long, int[]> sums = new HashMap<>();
        StringBuilder sql = new StringBuilder("select w.theme_id");
        List<Object> parameters = new ArrayList<>();
        for (int back : weeks) {
            sql.append(", sum(case when w.monday >= ? then w.comments else 0 end)");
            parameters.add(before.minusWeeks(back));
        }
        sql.append(" from customer_voice.theme_week w where w.monday >= ? and w.monday < ?");
        parameters.add(before.minusWeeks(Collections.max(weeks)));
        parameters.add(before);
        if (departments != null) {
            sql.append(" and w.theme_id in (select t.id from customer_voice.theme t where t.department_id in (")
                    .append(marks(departments))
                    .append("))");
            parameters.addAll(departments);
        }
        list(entityManager, sql + " group by w.theme_id", parameters, row -> {
            int[] of = new int[weeks.size()];
            for (int i = 0; i < of.length; i++) {
                of[i] = row.getInt(i + 2);
            }
            return sums.put(row.getLong(1), of);
        });
        return sums;
    }

    @Override
    public Map<Long, int[]> weekly(@Nullable Set<Long> departments, LocalDate from, int weeks) {
        if (departments != null && departments.isEmpty()) {
            return Map.of();
        }
        return kept.of(
                entityManager,
                new Question("weekly", departments, List.of(from, weeks)),
                () -> Collections.unmodifiableMap(counts(departments, from, weeks)));
    }

    private Map<Long, int[]> counts(@Nullable Set<Long> departments, LocalDate from, int weeks) {
        Map<Long, int[]> weekly = new HashMap<>();
        List<Object> parameters = new ArrayList<>(List.of(from, from.plusWeeks(weeks)));
        String narrow = "";
        if (departments != null) {
            narrow = " and theme_id in (select t.id from customer_voice.theme t where t.department_id in ("
                    + marks(departments) + "))";
            parameters.addAll(departments);
        }
        list(
                entityManager,
                "select theme_id, monday, comments from customer_voice.theme_week where monday >= ? and monday < ?"
                        + narrow,
                parameters,
                row -> weekly.computeIfAbsent(row.getLong(1), theme -> new int[weeks])[
                                (int) ChronoUnit.WEEKS.between(from, day(row, "monday"))] =
                        row.getInt(3));
        return weekly;
    }

    @Override
    public Map<Long, Map<LocalDate, Integer>> weeks(Collection<Long> themes, LocalDate from, LocalDate before) {
        Map<Long, Map<LocalDate, Integer>> weeks = new HashMap<>();
        if (!themes.isEmpty()) {
            list(
                    entityManager,
                    "select theme_id, monday, comments from customer_voice.theme_week where theme_id in ("
                            + marks(themes) + ") and monday >= ? and monday < ?",
                    and(themes, from, before),
                    row -> weeks.computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                            .put(day(row, "monday"), row.getInt(3)));
        }
        return weeks;
    }

    @Override
    public Map<LocalDate, Integer> weeksOfAny(Collection<Long> themes, LocalDate from, LocalDate before) {
        if (themes.size() == 1) {
            return weeks(themes, from, before).getOrDefault(themes.iterator().next(), Map.of());
        }
        Map<LocalDate, Integer> weeks = new HashMap<>();
        if (!themes.isEmpty()) {
            list(
                    entityManager,
                    "select c.monday, count(distinct c.id) from customer_voice.comment_theme t"
                            + " join customer_voice.comment c on c.id = t.comment_id where t.theme_id in ("
                            + marks(themes) + ") and c.monday >= ? and c.monday < ? group by c.monday",
                    and(themes, from, before),
                    row -> weeks.put(day(row, "monday"), row.getInt(2)));
        }
        return weeks;
    }

    private record CompanyWeeks(LocalDate from, LocalDate before) {}

    @Override
    public Map<LocalDate, Integer> company(LocalDate from, LocalDate before) {
        return ReadOnce.of(new CompanyWeeks(from, before), () -> ofCompany(from, before));
    }

    private Map<LocalDate, Integer> ofCompany(LocalDate from, LocalDate before) {
        Map<LocalDate, Integer> weeks = new HashMap<>();
        list(
                entityManager,
                "select monday, comments from customer_voice.company_week where monday >= ? and monday < ?",
                List.of(from, before),
                row -> weeks.put(day(row, "monday"), row.getInt(2)));
        return weeks;
    }

    @Override
    public Map<LocalDate, int[]> concerning(@Nullable Set<Long> departments, LocalDate from, LocalDate before) {
        Map<LocalDate, int[]> weeks = new HashMap<>();
        if (departments != null && departments.isEmpty()) {
            return weeks;
        }
        WeeksOf of = WeeksOf.all(departments);
        list(
                entityManager,
                "select monday, sum(comments), sum(thanks) from " + of.from()
                        + " and monday >= ? and monday < ? group by monday",
                and(of.parameters(), from, before),
                row -> weeks.put(day(row, "monday"), new int[] {row.getInt(2), row.getInt(3)}));
        return weeks;
    }

    @Override
    public Map<Long, Integer> complaintsSince(Collection<Long> themes, LocalDate from) {
        if (themes.isEmpty()) {
            return Map.of();
        }
        return kept.of(
                entityManager,
                new Question("complaints", null, List.of(from, Set.copyOf(themes))),
                () -> Collections.unmodifiableMap(complaints(themes, from)));
    }

    /** Whole weeks from their counts; of a week that the day divides, its comments are looked at. */
    private Map<Long, Integer> complaints(Collection<Long> themes, LocalDate from) {
        Map<Long, Integer> counts = new HashMap<>();
        Database.planInMemory(entityManager);
        LocalDate whole = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        list(
                entityManager,
                "select theme_id, sum(comments - thanks) from customer_voice.theme_week where theme_id in ("
                        + marks(themes) + ") and monday >= ? group by theme_id having sum(comments - thanks) > 0",
                and(themes, whole),
                row -> counts.put(row.getLong(1), row.getInt(2)));
        if (whole.isAfter(from)) {
            boolean few = themes.size() <= FEW;
            Set<Long> wanted = Set.copyOf(themes);
            list(
                    entityManager,
                    few ? COMPLAINTS_OF_FEW.formatted(marks(themes)) : COMPLAINTS_BY_TIME,
                    few ? and(themes, start(from), start(whole)) : List.of(start(from), start(whole)),
                    row -> wanted.contains(row.getLong(1))
                            ? counts.merge(row.getLong(1), row.getInt(2), Integer::sum)
                            : 0);
        }
        return counts;
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static List<Object> and(Collection<?> ids, Object... more) {
        List<Object> parameters = new ArrayList<>(ids);
        parameters.addAll(Arrays.asList(more));
        return parameters;
    }
}
