package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.day;
import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.customervoice.domain.ThemeReads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the weekly counts. */
@ApplicationScoped
public class JpaThemeReads implements ThemeReads {

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaThemeReads() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaThemeReads(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Sized> of(@Nullable Set<Long> departments) {
        if (departments != null && departments.isEmpty()) {
            return List.of();
        }
        return list(
                entityManager,
                "select t.id, t.department_id, t.name, t.definition, coalesce((select sum(w.comments) from"
                        + " customer_voice.theme_week w where w.theme_id = t.id), 0) as size, t.locked, t.version,"
                        + " (select min(w.monday) from customer_voice.theme_week w where w.theme_id = t.id and"
                        + " w.comments > 0) as first_monday from"
                        + " customer_voice.theme t"
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

    @Override
    public Map<LocalDate, Integer> company(LocalDate from, LocalDate before) {
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
        String sql = departments == null
                ? "select monday, comments, thanks from customer_voice.company_week where monday >= ? and monday < ?"
                : departments.size() == 1
                        ? "select monday, comments, thanks from customer_voice.department_week where department_id in (?)"
                                + " and monday >= ? and monday < ?"
                        : "select c.monday, count(*) as comments, sum(case when c.thanks then 1 else 0 end) as thanks"
                                + " from customer_voice.comment c where exists (select 1 from"
                                + " customer_voice.comment_department d where d.comment_id = c.id and d.department_id in ("
                                + marks(departments) + ")) and c.monday >= ? and c.monday < ? group by c.monday";
        list(
                entityManager,
                sql,
                and(departments == null ? List.of() : departments, from, before),
                row -> weeks.put(day(row, "monday"), new int[] {row.getInt(2), row.getInt(3)}));
        return weeks;
    }

    @Override
    public Map<Long, Integer> complaintsSince(Collection<Long> themes, LocalDate from) {
        Map<Long, Integer> counts = new HashMap<>();
        if (!themes.isEmpty()) {
            List<Object> parameters = new ArrayList<>(themes);
            parameters.add(from.atStartOfDay().atOffset(ZoneOffset.UTC));
            list(
                    entityManager,
                    "select t.theme_id, count(*) from customer_voice.comment_theme t join customer_voice.comment c"
                            + " on c.id = t.comment_id where t.theme_id in (" + marks(themes)
                            + ") and c.occurred_at >= ? and c.thanks = false group by t.theme_id",
                    parameters,
                    row -> counts.put(row.getLong(1), row.getInt(2)));
        }
        return counts;
    }

    private static List<Object> and(Collection<Long> ids, Object... more) {
        List<Object> parameters = new ArrayList<>(ids);
        parameters.addAll(Arrays.asList(more));
        return parameters;
    }
}
