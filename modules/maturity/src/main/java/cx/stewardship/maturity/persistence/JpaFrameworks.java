package cx.stewardship.maturity.persistence;

import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.FrameworkEdition;
import cx.stewardship.maturity.domain.FrameworkFormat;
import cx.stewardship.maturity.domain.Frameworks;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.sql.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Editions in the database. Those that came with the product are put there the first time anyone looks. */
@ApplicationScoped
public class JpaFrameworks implements Frameworks {

    private EntityManager entityManager;
    private FrameworkFormat format;
    private Clock clock;
    private final Map<Long, Framework> read = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected JpaFrameworks() {}

    @Inject
    public JpaFrameworks(EntityManager entityManager, FrameworkFormat format, Clock clock) {
        this.entityManager = entityManager;
        this.format = format;
        this.clock = clock;
    }

    @Override
    public List<FrameworkEdition> all() {
        for (String text : BuiltIn.texts()) {
            Framework framework = format.read(text);
            if (find(framework.code(), framework.version()).isEmpty()) {
                entityManager.persist(new FrameworkEdition(framework, text, clock.instant()));
            }
        }
        entityManager.flush();
        return entityManager
                .createQuery(
                        "select f from FrameworkEdition f order by f.code desc, f.version desc", FrameworkEdition.class)
                .getResultList();
    }

    @Override
    public Optional<FrameworkEdition> find(String code, String version) {
        return entityManager
                .createQuery(
                        "select f from FrameworkEdition f where f.code = :code and f.version = :version",
                        FrameworkEdition.class)
                .setParameter("code", code)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }

    @Override
    public FrameworkEdition get(long id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    @Override
    public Optional<FrameworkEdition> find(long id) {
        return Optional.ofNullable(entityManager.find(FrameworkEdition.class, id));
    }

    @Override
    public void add(FrameworkEdition edition) {
        entityManager.persist(edition);
        entityManager.flush();
    }

    @Override
    public Map<Long, String> dependents(Collection<Long> editions) {
        try {
            return References.to(entityManager.unwrap(Connection.class), "maturity.framework", editions, Map.of());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void remove(FrameworkEdition edition) {
        entityManager.remove(edition);
        entityManager.flush();
        read.remove(edition.id());
    }

    @Override
    public Framework read(FrameworkEdition edition) {
        return read.computeIfAbsent(edition.id(), id -> format.read(edition.text()));
    }
}
