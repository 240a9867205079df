package cx.stewardship.organization.persistence;

import cx.stewardship.organization.domain.AuditEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
@Transactional
public class JpaAuditEntries implements AuditEntries {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaAuditEntries() {}

    @Inject
    public JpaAuditEntries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Line> olderThan(long number, Filter filter, int most) {
        Query query = bind(
                        entityManager.createQuery(
                                """
                                select e.id, e.at, e.actor, e.action, e.kind, e.recordId, e.before, e.after, e.remoteAddress, a.displayName
                                from AuditEntry e left join Account a on a.signInName = e.actor
                                where e.id < :number"""
                                        + where(filter) + " order by e.id desc"),
                        filter)
                .setParameter("number", number)
                .setMaxResults(most);
        return ((List<?>) query.getResultList())
                .stream().map(row -> line((Object[]) row)).toList();
    }

    @Override
    public long count(Filter filter) {
        return (Long)
                bind(entityManager.createQuery("select count(e) from AuditEntry e where 1 = 1" + where(filter)), filter)
                        .getSingleResult();
    }

    /** From one kind to the next in the index, so that a long trail is not read for a short list. */
    @Override
    public List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        Optional<String> next = kindAfter("");
        while (next.isPresent()) {
            kinds.add(next.get());
            next = kindAfter(next.get());
        }
        return kinds;
    }

    private Optional<String> kindAfter(String kind) {
        return entityManager
                .createQuery("select e.kind from AuditEntry e where e.kind > :kind order by e.kind", String.class)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static String where(Filter filter) {
        return (filter.who().isBlank() ? "" : " and e.actor in :who")
                + (filter.kind().isBlank() ? "" : " and e.kind = :kind")
                + (filter.what().isBlank()
                        ? ""
                        : """
                         and (lower(e.recordId) like :what escape '!' or lower(e.action) like :what escape '!'
                              or lower(e.before) like :what escape '!' or lower(e.after) like :what escape '!')""")
                + (filter.from() == null ? "" : " and e.at >= :from")
                + (filter.until() == null ? "" : " and e.at < :until");
    }

    private Query bind(Query query, Filter filter) {
        if (!filter.who().isBlank()) {
            query.setParameter("who", actors(filter.who().strip().toLowerCase(Locale.ROOT)));
        }
        if (!filter.kind().isBlank()) {
            query.setParameter("kind", filter.kind());
        }
        if (!filter.what().isBlank()) {
            query.setParameter(
                    "what", "%" + JpaPeople.escaped(filter.what().strip().toLowerCase(Locale.ROOT)) + "%");
        }
        if (filter.from() != null) {
            query.setParameter("from", filter.from());
        }
        if (filter.until() != null) {
            query.setParameter("until", filter.until());
        }
        return query;
    }

    /** Sign-in names that fit: the one that was typed, and those of people who are called so. */
    private List<String> actors(String who) {
        List<String> result = new ArrayList<>(entityManager
                .createQuery(
                        "select a.signInName from Account a where lower(a.displayName) like :name escape '!'",
                        String.class)
                .setParameter("name", "%" + JpaPeople.escaped(who) + "%")
                .setMaxResults(100)
                .getResultList());
        result.add(who);
        return result;
    }

    private static Line line(Object[] values) {
        return new Line(
                (Long) values[0],
                (Instant) values[1],
                (String) values[2],
                (String) values[9],
                (String) values[3],
                (String) values[4],
                (String) values[5],
                (String) values[6],
                (String) values[7],
                (String) values[8]);
    }
}
