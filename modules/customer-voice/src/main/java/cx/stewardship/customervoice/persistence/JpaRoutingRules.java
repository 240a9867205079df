package cx.stewardship.customervoice.persistence;

import cx.stewardship.customervoice.domain.RoutingRule;
import cx.stewardship.customervoice.domain.RoutingRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Routing rules in the database. */
@ApplicationScoped
public class JpaRoutingRules implements RoutingRules {

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaRoutingRules() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaRoutingRules(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<RoutingRule> all() {
        return entityManager
                .createQuery("select r from RoutingRule r order by r.position, r.id", RoutingRule.class)
                .getResultList();
    }

    @Override
    public Optional<RoutingRule> find(long id) {
        return Optional.ofNullable(entityManager.find(RoutingRule.class, id));
    }

    @Override
    public RoutingRule add(RoutingRule rule) {
        entityManager.persist(rule);
        entityManager.flush();
        return rule;
    }

    @Override
    public void remove(RoutingRule rule) {
        entityManager.remove(rule);
    }
}
