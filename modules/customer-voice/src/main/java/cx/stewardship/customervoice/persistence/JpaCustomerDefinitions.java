package cx.stewardship.customervoice.persistence;

import static cx.stewardship.customervoice.persistence.Database.list;
import static cx.stewardship.customervoice.persistence.Database.marks;

import cx.stewardship.customervoice.domain.CustomerDefinition;
import cx.stewardship.customervoice.domain.CustomerDefinitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Customers' definitions in the database. */
@ApplicationScoped
public class JpaCustomerDefinitions implements CustomerDefinitions {

    private final EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaCustomerDefinitions() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway")
    public JpaCustomerDefinitions(@Nullable EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public CustomerDefinition add(CustomerDefinition definition) {
        entityManager.persist(definition);
        entityManager.flush();
        return definition;
    }

    @Override
    public Optional<CustomerDefinition> find(long id) {
        return Optional.ofNullable(entityManager.find(CustomerDefinition.class, id));
    }

    @Override
    public void remove(CustomerDefinition definition) {
        entityManager.remove(definition);
    }

    @Override
    public List<CustomerDefinition> of(@Nullable Set<Long> departments, int most) {
        TypedQuery<CustomerDefinition> query = entityManager.createQuery(
                "select d from CustomerDefinition d"
                        + (departments == null ? "" : " where d.departmentId is null or d.departmentId in :of")
                        + " order by d.chosenAt desc, d.id desc",
                CustomerDefinition.class);
        return (departments == null ? query : query.setParameter("of", departments))
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public Set<Long> settled(Collection<Long> comments) {
        if (comments.isEmpty()) {
            return Set.of();
        }
        List<Object> twice = new ArrayList<>(comments);
        twice.addAll(comments);
        return new HashSet<>(list(
                entityManager,
                "select comment_id from customer_voice.customer_definition where comment_id in (" + marks(comments)
                        + ") union select comment_id from customer_voice.definition_set_aside where comment_id in ("
                        + marks(comments) + ")",
                twice,
                row -> row.getLong(1)));
    }

    @Override
    public void setAside(long comment, String by, Instant at) {
        if (!settled(List.of(comment)).isEmpty()) {
            return;
        }
        Database.with(entityManager, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into customer_voice.definition_set_aside (comment_id, set_aside_by, set_aside_at) values (?, ?, ?)")) {
                Database.bind(insert, List.of(comment, by, at));
                return insert.executeUpdate();
            }
        });
    }
}
