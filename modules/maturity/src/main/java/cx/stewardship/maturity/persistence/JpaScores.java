package cx.stewardship.maturity.persistence;

import cx.stewardship.maturity.domain.Cap;
import cx.stewardship.maturity.domain.CapRule;
import cx.stewardship.maturity.domain.Claim;
import cx.stewardship.maturity.domain.Score;
import cx.stewardship.maturity.domain.Scores;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.thread.ThreadKind;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computations, written and read as rows. */
@ApplicationScoped
public class JpaScores implements Scores {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaScores() {}

    @Inject
    public JpaScores(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Computation computation) {
        // Two that compute at once wait for each other, so that one is the newest.
        rows("select id from maturity.campaign where id = ?1 for update", computation.campaign());
        entityManager
                .createNativeQuery("update maturity.computation set newest = false where campaign_id = ?1")
                .setParameter(1, computation.campaign())
                .executeUpdate();
        new ScoreRows<RuntimeException>(this::insert, this::next).add(computation);
    }

    /** Nulls are written into the statement, because not every driver can guess the type of an unnamed null. */
    private void insert(String into, @Nullable Object... values) {
        StringBuilder sql = new StringBuilder("insert into ").append(into).append(" values (");
        int parameter = 0;
        for (int i = 0; i < values.length; i++) {
            sql.append(i == 0 ? "" : ", ").append(values[i] == null ? "null" : "?" + ++parameter);
        }
        Query query = entityManager.createNativeQuery(sql.append(')').toString());
        parameter = 0;
        for (Object value : values) {
            if (value != null) {
                query.setParameter(++parameter, value);
            }
        }
        query.executeUpdate();
    }

    private long next(String sequence) {
        return number(entityManager
                        .createNativeQuery("select nextval('maturity." + sequence + "')")
                        .getSingleResult())
                .longValue();
    }

    @Override
    public Optional<Stand> newest(long campaign) {
        return rows(
                        "select id, computed_at, as_of from maturity.computation where campaign_id = ?1 and newest",
                        campaign)
                .stream()
                .findFirst()
                .map(row -> new Stand(number(row[0]).longValue(), Columns.instant(row[1]), Columns.day(row[2])));
    }

    private static final String OF_CAMPAIGN =
            """
            select s.department_id, s.quality, s.answered_1, s.answered_2, s.answered_3, s.answered_4,
            s.answered_5, s.claimed_low, s.claimed_high, s.agreement, s.validated, s.supported,
            s.cap_indicator, s.cap_level, s.cap_rule, s.cap_because, s.no_data
            from maturity.score s join maturity.computation c on c.id = s.computation_id
            where c.campaign_id = ?1 and c.newest""";

    @Override
    public List<Score> of(long campaign) {
        return rows(OF_CAMPAIGN + " order by s.id", campaign).stream()
                .map(JpaScores::score)
                .toList();
    }

    @Override
    public Optional<Score> find(long campaign, @Nullable Long department, String quality) {
        String one = OF_CAMPAIGN + " and s.quality = ?2 and s.department_id ";
        List<@Nullable Object[]> rows = department == null
                ? rows(one + "is null", campaign, quality)
                : rows(one + "= ?3", campaign, quality, department);
        return rows.stream().findFirst().map(JpaScores::score);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Long> neverComputed() {
        List<Object> ids = entityManager
                .createNativeQuery(
                        "select k.id from maturity.campaign k where k.state <> 'DRAFT' and not exists (select 1 from"
                                + " maturity.computation c where c.campaign_id = k.id and c.newest) order by k.id")
                .getResultList();
        return ids.stream().map(id -> number(id).longValue()).toList();
    }

    private static Score score(@Nullable Object[] row) {
        Double low = Columns.figure(row[7]);
        Double high = Columns.figure(row[8]);
        List<Integer> counts = new ArrayList<>();
        for (int i = 2; i < 7; i++) {
            counts.add(number(row[i]).intValue());
        }
        Claim claim = new Claim(
                counts, low == null || high == null ? null : new Claim.Interval(low, high), Columns.figure(row[9]));
        String silent = (String) row[16];
        return new Score(
                row[0] == null ? null : number(row[0]).longValue(),
                String.valueOf(row[1]),
                claim,
                Columns.figure(row[10]),
                Columns.figure(row[11]),
                cap(row),
                silent == null || silent.isEmpty() ? List.of() : List.of(silent.split(",")));
    }

    private static @Nullable Cap cap(@Nullable Object[] row) {
        Double level = Columns.figure(row[13]);
        if (row[12] == null || level == null) {
            return null;
        }
        String[] rule = String.valueOf(row[14]).split(" ");
        return new Cap(
                String.valueOf(row[12]),
                new CapRule.Step(rule[0].equals("above"), Double.parseDouble(rule[1]), level),
                String.valueOf(row[15]));
    }

    @Override
    public Map<String, Reading> readings(long campaign, @Nullable Long department) {
        String sql = "select r.id, r.indicator, r.counted, r.looked_at, r.address from maturity.reading r"
                + " join maturity.computation c on c.id = r.computation_id where c.campaign_id = ?1 and c.newest and "
                + of(department);
        List<@Nullable Object[]> rows = department == null ? rows(sql, campaign) : rows(sql, campaign, department);
        Map<String, Reading> readings = new LinkedHashMap<>();
        Map<Long, List<ThreadRef>> evidence = evidence(campaign, department);
        for (Object[] row : rows) {
            readings.put(
                    String.valueOf(row[1]),
                    new Reading(
                            number(row[2]).longValue(),
                            number(row[3]).longValue(),
                            evidence.getOrDefault(number(row[0]).longValue(), List.of()),
                            String.valueOf(row[4])));
        }
        return readings;
    }

    private static String of(@Nullable Long department) {
        return department == null ? "r.department_id is null" : "r.department_id = ?2";
    }

    private Map<Long, List<ThreadRef>> evidence(long campaign, @Nullable Long department) {
        Map<Long, List<ThreadRef>> evidence = new HashMap<>();
        String sql = "select e.reading_id, e.kind, e.ref from maturity.reading_evidence e join maturity.reading r on"
                + " r.id = e.reading_id join maturity.computation c on c.id = r.computation_id"
                + " where c.campaign_id = ?1 and c.newest and " + of(department) + " order by e.reading_id, e.place";
        for (Object[] row : department == null ? rows(sql, campaign) : rows(sql, campaign, department)) {
            evidence.computeIfAbsent(number(row[0]).longValue(), id -> new ArrayList<>())
                    .add(new ThreadRef(ThreadKind.valueOf(String.valueOf(row[1])), String.valueOf(row[2])));
        }
        return evidence;
    }

    @Override
    public List<Cited> citing(String kind, String id, int most) {
        return rows(
                        "select distinct c.campaign_id, r.department_id, r.indicator from maturity.reading_evidence e"
                                + " join maturity.reading r on r.id = e.reading_id"
                                + " join maturity.computation c on c.id = r.computation_id"
                                + " where e.kind = ?1 and e.ref = ?2 and c.newest"
                                + " order by c.campaign_id desc, r.department_id nulls last, r.indicator",
                        kind,
                        id)
                .stream()
                .limit(most)
                .map(row -> new Cited(
                        number(row[0]).longValue(),
                        row[1] == null ? null : number(row[1]).longValue(),
                        String.valueOf(row[2])))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<@Nullable Object[]> rows(String sql, Object... parameters) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    private static Number number(@Nullable Object column) {
        if (column instanceof Number) {
            return (Number) column;
        }
        throw new IllegalStateException("no number: " + column);
    }
}
