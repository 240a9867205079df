package cx.stewardship.imports.persistence;

import cx.stewardship.imports.ImportId;
import cx.stewardship.imports.domain.ImportRun;
import cx.stewardship.imports.domain.ImportRuns;
import cx.stewardship.imports.domain.ImportState;
import cx.stewardship.imports.domain.ImportUndo;
import cx.stewardship.imports.domain.RememberedMapping;
import cx.stewardship.imports.domain.RunFilter;
import cx.stewardship.imports.reading.DateOrder;
import cx.stewardship.imports.reading.Mapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Runs as entities; what is remembered of sources as plain rows. */
@ApplicationScoped
public class JpaImportRuns implements ImportRuns {

    private static final List<ImportState> DONE = List.of(ImportState.COMPLETED, ImportState.UNDONE);

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaImportRuns() {}

    @Inject
    public JpaImportRuns(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(ImportRun run) {
        entityManager.persist(run);
        entityManager.flush();
    }

    @Override
    public void add(ImportUndo undo) {
        entityManager.persist(undo);
        entityManager.flush();
    }

    @Override
    public Optional<ImportUndo> undo(ImportId run) {
        return Optional.ofNullable(entityManager.find(ImportUndo.class, run.value()));
    }

    @Override
    public Optional<ImportRun> find(ImportId id) {
        return Optional.ofNullable(entityManager.find(ImportRun.class, id.value()));
    }

    @Override
    public Optional<ImportRun> ofClaim(String claim) {
        return entityManager
                .createQuery("select r from ImportRun r where r.claim = :claim", ImportRun.class)
                .setParameter("claim", claim)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public Optional<ImportRun> findLocked(ImportId id) {
        ImportRun run = entityManager.find(ImportRun.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (run != null) {
            entityManager.refresh(run, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(run);
    }

    @Override
    public List<ImportRun> all(Collection<ImportId> ids) {
        return entityManager
                .createQuery("select r from ImportRun r where r.id in :ids", ImportRun.class)
                .setParameter("ids", ids.stream().map(ImportId::value).toList())
                .getResultList();
    }

    @Override
    public List<ImportRun> latest(Collection<String> kinds, int first, int most) {
        return entityManager
                .createQuery("select r from ImportRun r where r.kind in :kinds order by r.id desc", ImportRun.class)
                .setParameter("kinds", kinds)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public long count(Collection<String> kinds) {
        return entityManager
                .createQuery("select count(r) from ImportRun r where r.kind in :kinds", Long.class)
                .setParameter("kinds", kinds)
                .getSingleResult();
    }

    @Override
    public List<ImportRun> found(RunFilter filter, int first, int most) {
        return filtered("select r", " order by r.id desc", filter, ImportRun.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public long count(RunFilter filter) {
        return filtered("select count(r)", "", filter, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> filtered(String select, String order, RunFilter filter, Class<T> type) {
        TypedQuery<T> query = entityManager
                .createQuery(
                        select + " from ImportRun r where r.kind in :kinds"
                                + (filter.source() == null ? "" : " and r.source = :source")
                                + (filter.state() == null ? "" : " and r.state = :state")
                                + order,
                        type)
                .setParameter("kinds", filter.kinds());
        if (filter.source() != null) {
            query.setParameter("source", filter.source());
        }
        if (filter.state() != null) {
            query.setParameter("state", filter.state());
        }
        return query;
    }

    @Override
    public List<ImportRun> inState(ImportState state) {
        return entityManager
                .createQuery("select r from ImportRun r where r.state = :state order by r.id", ImportRun.class)
                .setParameter("state", state)
                .getResultList();
    }

    @Override
    public List<ImportRun> notOver() {
        return entityManager
                .createQuery("select r from ImportRun r where r.state in :open order by r.id", ImportRun.class)
                .setParameter("open", List.of(ImportState.QUEUED, ImportState.RUNNING, ImportState.UNDOING))
                .getResultList();
    }

    @Override
    public void alive(Collection<ImportId> ids, String worker, Instant at) {
        entityManager
                .createQuery("update ImportRun r set r.heartbeat = :now"
                        + " where r.id in :ids and r.owner = :worker and r.state = :running")
                .setParameter("now", at)
                .setParameter("ids", ids.stream().map(ImportId::value).toList())
                .setParameter("worker", worker)
                .setParameter("running", ImportState.RUNNING)
                .executeUpdate();
    }

    @Override
    public List<ImportRun> finishedBeforeWithFile(Instant before) {
        return entityManager
                .createQuery(
                        "select r from ImportRun r where r.state in :done and r.spooled is not null and r.finishedAt < :before",
                        ImportRun.class)
                .setParameter("done", DONE)
                .setParameter("before", before)
                .getResultList();
    }

    @Override
    public boolean isFileNeeded(String spooled) {
        return entityManager
                        .createQuery(
                                "select count(r) from ImportRun r where r.spooled = :file and r.state not in :done",
                                Long.class)
                        .setParameter("file", spooled)
                        .setParameter("done", DONE)
                        .getSingleResult()
                > 0;
    }

    @Override
    public List<ImportRun> mendings(ImportId first) {
        return entityManager
                .createQuery("select r from ImportRun r where r.mends = :first order by r.id desc", ImportRun.class)
                .setParameter("first", first.value())
                .getResultList();
    }

    @Override
    public Optional<ImportRun> ofRehearsal(ImportId rehearsal) {
        return entityManager
                .createQuery("select r from ImportRun r where r.rehearsalId = :id order by r.id desc", ImportRun.class)
                .setParameter("id", rehearsal.value())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public List<ImportRun> withRejects(String signInName, Instant after) {
        return entityManager
                .createQuery(
                        "select r from ImportRun r where r.startedBy = :who and r.mends is null"
                                + " and r.rowsRejected > r.mendedAdded + r.mendedChanged + r.mendedUnchanged and r.dryRun = false"
                                + " and r.state = :done and r.finishedAt > :after order by r.id desc",
                        ImportRun.class)
                .setParameter("who", signInName)
                .setParameter("done", ImportState.COMPLETED)
                .setParameter("after", after)
                .getResultList();
    }

    @Override
    public List<ImportRun> toTell(String signInName, Instant after) {
        return entityManager
                .createQuery(
                        "select r from ImportRun r where r.startedBy = :who and r.toTell = true"
                                + " and r.state not in :others and r.finishedAt > :after order by r.id desc",
                        ImportRun.class)
                .setParameter("who", signInName)
                .setParameter("others", List.of(ImportState.UNDOING, ImportState.UNDONE))
                .setParameter("after", after)
                .getResultList();
    }

    @Override
    public Optional<ImportRun> earlierOf(String kind, String source, String fileHash) {
        return entityManager
                .createQuery(
                        "select r from ImportRun r where r.kind = :kind and r.source = :source and r.fileHash = :hash"
                                + " and r.dryRun = false and r.state = :done order by r.id desc",
                        ImportRun.class)
                .setParameter("kind", kind)
                .setParameter("source", source)
                .setParameter("hash", fileHash)
                .setParameter("done", ImportState.COMPLETED)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public Optional<RememberedMapping> remembered(String kind, String source) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select column_mapping, date_order from imports.import_mapping where kind = ? and source = ?")
                .setParameter(1, kind)
                .setParameter(2, source)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row ->
                        new RememberedMapping(Mapping.ofText(row[0].toString()), DateOrder.valueOf(row[1].toString())))
                .findFirst();
    }

    @Override
    public void remember(String kind, String source, RememberedMapping mapping, String by, Instant at) {
        int changed = fill(
                        entityManager.createNativeQuery("update imports.import_mapping"
                                + " set column_mapping = ?, date_order = ?, updated_at = ?, updated_by = ?"
                                + " where kind = ? and source = ?"),
                        mapping,
                        by,
                        at)
                .setParameter(5, kind)
                .setParameter(6, source)
                .executeUpdate();
        if (changed == 0) {
            fill(
                            entityManager.createNativeQuery("insert into imports.import_mapping"
                                    + " (column_mapping, date_order, updated_at, updated_by, kind, source)"
                                    + " values (?, ?, ?, ?, ?, ?)"),
                            mapping,
                            by,
                            at)
                    .setParameter(5, kind)
                    .setParameter(6, source)
                    .executeUpdate();
        }
    }

    private static Query fill(Query query, RememberedMapping mapping, String by, Instant at) {
        return query.setParameter(1, mapping.mapping().asText())
                .setParameter(2, mapping.dates().name())
                .setParameter(3, OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .setParameter(4, by);
    }

    @Override
    public List<String> sources(String kind) {
        return entityManager
                .createQuery(
                        "select distinct r.source from ImportRun r where r.kind = :kind order by r.source",
                        String.class)
                .setParameter("kind", kind)
                .getResultList();
    }
}
