package cx.stewardship.jobdescriptions.persistence;

import cx.stewardship.jobdescriptions.domain.DepartmentCoverage;
import cx.stewardship.jobdescriptions.domain.JobFilter;
import cx.stewardship.jobdescriptions.domain.JobLibrary;
import cx.stewardship.jobdescriptions.domain.JobRow;
import cx.stewardship.jobdescriptions.domain.VersionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
public class JpaJobLibrary implements JobLibrary {

    private static final Pattern NAMED = Pattern.compile(":([a-z]+\\d*)");

    private static final String LATEST = " from job_descriptions.job j"
            + " join job_descriptions.job_version v on v.job_id = j.id"
            + " and v.number = (select max(m.number) from job_descriptions.job_version m where m.job_id = j.id)"
            + " join organization.department d on d.id = j.department_id"
            + " left join job_descriptions.job_version p on p.job_id = j.id and p.state = 'PUBLISHED'";

    private static final String PEOPLE = "(select count(*) from organization.person e"
            + " where e.active = true and e.department_id = j.department_id and lower(e.job_title) = lower(j.title))";

    private static final String STATED =
            "select s.id, j.id, j.title, j.department_id, coalesce(w.rewrite, w.original), v.state,"
                    + " v.number, w.beneficiary, w.overruled_because, s.springs_from_plan"
                    + " from job_descriptions.statement s"
                    + " join job_descriptions.job j on j.id = s.job_id"
                    + " join job_descriptions.wording w on w.statement_id = s.id"
                    + " join job_descriptions.job_version v on v.id = w.job_version_id ";

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaJobLibrary() {}

    @Inject
    public JpaJobLibrary(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<JobRow> list(JobFilter filter, Order order, boolean descending, int first, int most) {
        if (filter.departments() != null && filter.departments().isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        String sql =
                "select j.id, j.department_id, d.name, j.title, j.family, v.state, v.number, v.statements, v.in_context, "
                        + PEOPLE + " as people, p.number as published, j.refresh_on" + LATEST
                        + where(filter, parameters)
                        + " order by " + column(order) + (descending ? " desc" : "") + ", d.name, j.title, j.id";
        return rows(query(sql, parameters).setFirstResult(first).setMaxResults(most)).stream()
                .map(JpaJobLibrary::jobRow)
                .toList();
    }

    @Override
    public long count(JobFilter filter) {
        if (filter.departments() != null && filter.departments().isEmpty()) {
            return 0;
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        return number(query("select count(*)" + LATEST + where(filter, parameters), parameters)
                .getSingleResult());
    }

    private static String where(JobFilter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (filter.departments() != null) {
            int i = 0;
            StringBuilder names = new StringBuilder();
            for (Long department : filter.departments()) {
                names.append(i == 0 ? "" : ", ").append(":department").append(i);
                parameters.put("department" + i++, department);
            }
            where.append(" and j.department_id in (").append(names).append(')');
        }
        if (filter.onlyPublished()) {
            where.append(" and p.id is not null");
        }
        if (filter.title() != null) {
            where.append(" and lower(j.title) = :title");
            parameters.put("title", filter.title().strip().toLowerCase(Locale.ROOT));
        }
        if (filter.state() != null) {
            where.append(" and v.state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.context() != null) {
            where.append(
                    switch (filter.context()) {
                        case ALL -> " and v.statements > 0 and v.in_context = v.statements";
                        case SOME -> " and v.in_context > 0 and v.in_context < v.statements";
                        case NONE -> " and v.in_context = 0";
                    });
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            where.append(" and (lower(j.title) like :text escape '!' or lower(j.family) like :text escape '!')");
            String plain = text.strip().toLowerCase(Locale.ROOT);
            parameters.put(
                    "text", "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        return where.toString();
    }

    private static String column(Order order) {
        return switch (order) {
            case DEPARTMENT -> "d.name";
            case TITLE -> "j.title";
            case STATE ->
                "case v.state when 'DRAFT' then 0 when 'IN_REVIEW' then 1 when 'APPROVED' then 2 when 'PUBLISHED' then 3"
                        + " when 'SUPERSEDED' then 4 else 5 end";
            case CONTEXT -> "case when v.statements = 0 then 0 else 100 * v.in_context / v.statements end";
            case PEOPLE -> "people";
            case REFRESH -> "j.refresh_on";
        };
    }

    @Override
    public List<DepartmentCoverage> coverage(LocalDate asOf) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String jobs = "select d.id, d.name, d.customer_facing, count(j.id),"
                + " sum(case when v.id is not null then 1 else 0 end),"
                + " sum(case when v.statements > 0 and v.in_context = v.statements then 1 else 0 end),"
                + " sum(case when v.id is not null then " + PEOPLE + " else 0 end),"
                + " sum(case when v.statements > 0 and v.in_context = v.statements then " + PEOPLE + " else 0 end),"
                + " sum(case when j.id is not null and j.purpose is null then 1 else 0 end),"
                + " (select count(*) from organization.person e where e.active = true and e.department_id = d.id)"
                + " from organization.department d"
                + " left join job_descriptions.job j on j.department_id = d.id"
                + " left join job_descriptions.job_version v on v.job_id = j.id and " + inForce("v", asOf, parameters)
                + " group by d.id, d.name, d.customer_facing order by d.name";
        return rows(query(jobs, parameters)).stream()
                .map(r -> new DepartmentCoverage(
                        number(r[0]),
                        (String) r[1],
                        (Boolean) r[2],
                        number(r[3]),
                        number(r[4]),
                        number(r[5]),
                        number(r[9]),
                        number(r[6]),
                        number(r[7]),
                        number(r[8])))
                .filter(c -> c.jobs() > 0 || c.people() > 0)
                .toList();
    }

    private static String inForce(String version, LocalDate asOf, Map<String, Object> parameters) {
        parameters.put("moment", asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toOffsetDateTime());
        return version + ".published_at < :moment and (" + version + ".ended_at is null or " + version
                + ".ended_at >= :moment)";
    }

    @Override
    public long people(long departmentId, String title) {
        return number(query(
                        "select count(*) from organization.person e where e.active = true and e.department_id = :department"
                                + " and lower(e.job_title) = :title",
                        Map.of("department", departmentId, "title", title.toLowerCase(Locale.ROOT)))
                .getSingleResult());
    }

    @Override
    public Optional<StatedIn> statement(long statement) {
        return rows(query(
                                STATED + "where s.id = :statement"
                                        + " order by case when v.state = 'PUBLISHED' then 0 else 1 end, v.number desc",
                                Map.of("statement", statement))
                        .setMaxResults(1))
                .stream()
                .map(JpaJobLibrary::stated)
                .findFirst();
    }

    @Override
    public List<Long> springingFrom(long plan, int most) {
        return numbers(query(
                        "select s.id from job_descriptions.statement s where s.springs_from_plan = :plan order by s.id",
                        Map.of("plan", plan))
                .setMaxResults(most));
    }

    @Override
    public List<StatedIn> published(long departmentId) {
        return rows(query(
                        STATED
                                + "where j.department_id = :department and v.state = 'PUBLISHED' order by j.title, w.place",
                        Map.of("department", departmentId)))
                .stream()
                .map(JpaJobLibrary::stated)
                .toList();
    }

    @Override
    public List<Long> withoutContext(Set<Long> departments, LocalDate asOf, int most) {
        if (departments.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        String force = inForce("v", asOf, parameters);
        String sql = "select w.statement_id, " + PEOPLE + " as people"
                + " from job_descriptions.job j"
                + " join job_descriptions.job_version v on v.job_id = j.id and " + force
                + " join job_descriptions.wording w on w.job_version_id = v.id"
                + where(new JobFilter(departments, false, null, null, null, null), parameters)
                + " and w.beneficiary <> 'CUSTOMER' and w.overruled_because is null"
                + " order by people desc, j.title, w.place";
        return rows(query(sql, parameters).setMaxResults(most)).stream()
                .map(r -> number(r[0]))
                .toList();
    }

    private static StatedIn stated(Object[] r) {
        return new StatedIn(
                number(r[0]),
                number(r[1]),
                (String) r[2],
                number(r[3]),
                (String) r[4],
                VersionState.valueOf((String) r[5]),
                (int) number(r[6]),
                "CUSTOMER".equals(r[7]) || r[8] != null,
                r[9] == null ? null : number(r[9]));
    }

    private static JobRow jobRow(Object[] r) {
        return new JobRow(
                number(r[0]),
                number(r[1]),
                (String) r[2],
                (String) r[3],
                (String) r[4],
                VersionState.valueOf((String) r[5]),
                (int) number(r[6]),
                (int) number(r[7]),
                (int) number(r[8]),
                number(r[9]),
                r[10] == null ? null : (int) number(r[10]),
                day(r[11]));
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (value instanceof Instant instant) {
            return instant.atZone(ZoneOffset.UTC).toLocalDate();
        }
        return (LocalDate) value;
    }

    private static long number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    /** Native queries take numbered parameters in every provider; the text here names them, so that it can be read. */
    private Query query(String sql, Map<String, ?> parameters) {
        List<Object> values = new ArrayList<>();
        String numbered = NAMED.matcher(sql).replaceAll(name -> {
            values.add(Objects.requireNonNull(parameters.get(name.group(1))));
            return "?" + values.size();
        });
        Query query = entityManager.createNativeQuery(numbered);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    @SuppressWarnings("unchecked")
    private static List<Long> numbers(Query query) {
        return ((List<Number>) query.getResultList())
                .stream().map(Number::longValue).toList();
    }
}
