package cx.stewardship.actionplans.persistence;

import cx.stewardship.actionplans.domain.Action;
import cx.stewardship.actionplans.domain.ActionPlan;
import cx.stewardship.actionplans.domain.By;
import cx.stewardship.actionplans.domain.EvidenceFile;
import cx.stewardship.actionplans.domain.EvidenceFiles;
import cx.stewardship.actionplans.domain.NewEvidence;
import cx.stewardship.actionplans.domain.PlanRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** In the database, beside the plan: what is backed up with it cannot be lost without it. */
@ApplicationScoped
@Transactional
public class JpaEvidenceFiles implements EvidenceFiles {

    /** The embedded database takes up to a megabyte in one value. */
    static final int PART = 512 * 1024;

    private static final int MOST = 1_000;
    private static final String FILES =
            """
            select f.id, a.plan_id, f.action_id, f.name, f.media_type, c.length, f.attached_by, f.attached_at
            from action_plans.evidence_file f join action_plans.action a on a.id = f.action_id
            join action_plans.evidence_content c on c.hash = f.hash where\s""";

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaEvidenceFiles() {}

    @Inject
    public JpaEvidenceFiles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public EvidenceFile attach(ActionPlan plan, Action action, NewEvidence file, By by) {
        String hash = file.hash();
        new Sql("select name from action_plans.evidence_file where action_id = #action and hash = #hash")
                .with("action", action.id())
                .with("hash", hash)
                .rows(entityManager, 0, 1, Row::text)
                .forEach(name -> {
                    throw PlanRefused.invalid("plans.evidence.already", name);
                });
        if (numbers("select count(*) from action_plans.evidence_content where hash = #hash", hash) == 0) {
            keep(hash, file.content());
        }
        long id = nextId();
        update(
                "insert into action_plans.evidence_file (id, action_id, hash, name, media_type, attached_by, attached_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                id,
                action.id(),
                hash,
                file.name(),
                file.mediaType(),
                by.name(),
                by.at().atOffset(ZoneOffset.UTC));
        return new EvidenceFile(
                id, plan.id(), action.id(), file.name(), file.mediaType(), file.length(), by.name(), by.at());
    }

    private void keep(String hash, byte[] content) {
        update("insert into action_plans.evidence_content (hash, length) values (?1, ?2)", hash, (long) content.length);
        for (int from = 0, part = 0; from < content.length; from += PART, part++) {
            update(
                    "insert into action_plans.evidence_part (hash, position, bytes) values (?1, ?2, ?3)",
                    hash,
                    part,
                    Arrays.copyOfRange(content, from, Math.min(content.length, from + PART)));
        }
    }

    private long nextId() {
        Object next = entityManager
                .createNativeQuery("select nextval('action_plans.evidence_file_id')")
                .getSingleResult();
        return ((Number) next).longValue();
    }

    @Override
    public List<EvidenceFile> of(long planId) {
        return new Sql(FILES)
                .add("a.plan_id = #plan order by f.id")
                .with("plan", planId)
                .rows(entityManager, 0, MOST, JpaEvidenceFiles::file);
    }

    @Override
    public Optional<EvidenceFile> find(long id) {
        return new Sql(FILES)
                .add("f.id = #id").with("id", id).rows(entityManager, 0, 1, JpaEvidenceFiles::file).stream()
                        .findFirst();
    }

    private static EvidenceFile file(Row row) {
        return new EvidenceFile(
                row.number(),
                row.number(),
                row.number(),
                row.text(),
                row.text(),
                row.number(),
                row.text(),
                row.instant());
    }

    @Override
    public byte[] content(EvidenceFile file) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(Math.toIntExact(file.length()));
        new Sql(
                        """
                        select p.bytes from action_plans.evidence_part p
                        join action_plans.evidence_file f on f.hash = p.hash where f.id = #id order by p.position""")
                .with("id", file.id())
                .rows(entityManager, 0, MOST, Row::bytes)
                .forEach(all::writeBytes);
        return all.toByteArray();
    }

    @Override
    public void remove(EvidenceFile file) {
        String hash = new Sql("select hash from action_plans.evidence_file where id = #id")
                .with("id", file.id())
                .rows(entityManager, 0, 1, Row::text)
                .get(0);
        update("delete from action_plans.evidence_file where id = ?1", file.id());
        if (numbers("select count(*) from action_plans.evidence_file where hash = #hash", hash) == 0) {
            update("delete from action_plans.evidence_content where hash = ?1", hash);
        }
    }

    private long numbers(String sql, String hash) {
        return new Sql(sql)
                .with("hash", hash)
                .rows(entityManager, 0, 1, Row::number)
                .get(0);
    }

    private void update(String sql, Object... values) {
        var query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
