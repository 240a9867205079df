package cx.stewardship.performancereviews.persistence;

import cx.stewardship.performancereviews.domain.Programme;
import cx.stewardship.performancereviews.domain.Programmes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
public class JpaProgrammes implements Programmes {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaProgrammes() {}

    @Inject
    public JpaProgrammes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Programme programme) {
        entityManager.persist(programme);
        entityManager.flush();
    }

    @Override
    public Optional<Programme> find(long id) {
        return Optional.ofNullable(entityManager.find(Programme.class, id));
    }

    @Override
    public Optional<Programme> named(String name) {
        return entityManager
                .createQuery("select p from Programme p where lower(p.name) = :name", Programme.class)
                .setParameter("name", name.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Programme> all() {
        return entityManager
                .createQuery("select p from Programme p", Programme.class)
                .getResultStream()
                .sorted(Comparator.comparing((Programme p) -> p.endedOn().isPresent())
                        .thenComparing(p -> !p.isFlagged())
                        .thenComparing(Programme::name))
                .toList();
    }
}
