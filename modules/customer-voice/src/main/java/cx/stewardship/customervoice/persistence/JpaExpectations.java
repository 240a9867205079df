package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.day;
import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.customervoice.ExpectationId;
import cx.stewardship.customervoice.domain.Expectation;
import cx.stewardship.customervoice.domain.ExpectationSource;
import cx.stewardship.customervoice.domain.ExpectationTrigger;
import cx.stewardship.customervoice.domain.Expectations;
import cx.stewardship.customervoice.domain.Gap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The expectations ledger in the database. */
@ApplicationScoped
public class JpaExpectations implements Expectations {

    private static final String SELECT =
            """
            select e.id, e.department_id, e.promise, e.source, e.said_where, e.reality, e.gap, e.theme_id, t.name, e.link,
              (select count(*) from customer_voice.expectation_comment c where c.expectation_id = e.id) as comments,
              e.validated_on, e.validated_by, e.stale_since,
              case when e.stale_since is null then null else (select x.what from customer_voice.trigger_expectation te
                join customer_voice.expectation_trigger x on x.id = te.trigger_id
                where te.expectation_id = e.id order by x.id desc fetch first 1 rows only) end as what,
              e.version
            from customer_voice.expectation e left join customer_voice.theme t on t.id = e.theme_id""";

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaExpectations() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaExpectations(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Entry> of(@Nullable Set<Long> departments) {
        if (departments != null && departments.isEmpty()) {
            return List.of();
        }
        return list(
                entityManager,
                SELECT + " where e.retired_at is null"
                        + (departments == null ? "" : " and e.department_id in (" + marks(departments) + ")")
                        + " order by case e.gap when 'BROKEN' then 0 when 'PARTLY' then 1 when 'UNKNOWN' then 2 else 3 end,"
                        + " case when e.stale_since is null then 1 else 0 end, e.validated_on, e.id fetch first 500 rows only",
                departments == null ? List.of() : List.copyOf(departments),
                JpaExpectations::entry);
    }

    @Override
    public Optional<Entry> find(ExpectationId id) {
        return list(
                        entityManager,
                        SELECT + " where e.id = ? and e.retired_at is null",
                        List.of(id.value()),
                        JpaExpectations::entry)
                .stream()
                .findFirst();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        long theme = row.getLong("theme_id");
        Long themeId = row.wasNull() ? null : theme;
        return new Entry(
                row.getLong("id"),
                row.getLong("department_id"),
                row.getString("promise"),
                ExpectationSource.valueOf(row.getString("source")),
                row.getString("said_where"),
                row.getString("reality"),
                Gap.valueOf(row.getString("gap")),
                themeId,
                row.getString("name"),
                row.getString("link"),
                row.getInt("comments"),
                day(row, "validated_on"),
                row.getString("validated_by"),
                day(row, "stale_since"),
                row.getString("what"),
                row.getInt("version"));
    }

    @Override
    public Optional<Expectation> get(ExpectationId id) {
        return Optional.ofNullable(entityManager.find(Expectation.class, id.value()))
                .filter(expectation -> !expectation.isRetired());
    }

    @Override
    public List<Expectation> get(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select e from Expectation e where e.id in :ids and e.retiredAt is null order by e.id",
                                Expectation.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    @Override
    public Expectation add(Expectation expectation) {
        entityManager.persist(expectation);
        entityManager.flush();
        return expectation;
    }

    @Override
    public ExpectationTrigger add(ExpectationTrigger trigger) {
        entityManager.persist(trigger);
        entityManager.flush();
        return trigger;
    }

    @Override
    public List<ExpectationTrigger> triggers(@Nullable ExpectationId expectation, int most) {
        if (expectation == null) {
            return entityManager
                    .createQuery(
                            "select x from ExpectationTrigger x order by x.happenedOn desc, x.id desc",
                            ExpectationTrigger.class)
                    .setMaxResults(most)
                    .getResultList();
        }
        return entityManager
                .createQuery(
                        "select x from ExpectationTrigger x where :id member of x.expectations"
                                + " order by x.happenedOn desc, x.id desc",
                        ExpectationTrigger.class)
                .setParameter("id", expectation.value())
                .setMaxResults(most)
                .getResultList();
    }
}
