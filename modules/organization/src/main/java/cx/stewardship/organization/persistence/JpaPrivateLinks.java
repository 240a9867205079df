package cx.stewardship.organization.persistence;

import cx.stewardship.organization.domain.PrivateLink;
import cx.stewardship.organization.domain.PrivateLinkBook;
import cx.stewardship.shared.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional
public class JpaPrivateLinks implements PrivateLinkBook {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaPrivateLinks() {}

    @Inject
    public JpaPrivateLinks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(PrivateLink link) {
        entityManager.persist(link);
    }

    @Override
    public Optional<PrivateLink> withHash(String hash) {
        return entityManager
                .createQuery("select l from PrivateLink l where l.tokenHash = :hash", PrivateLink.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<PrivateLink> holding(PersonId person, String address) {
        return entityManager
                .createQuery(
                        """
                        select l from PrivateLink l
                        where l.personId = :person and l.address = :address and l.revokedAt is null order by l.id desc""",
                        PrivateLink.class)
                .setParameter("person", person.value())
                .setParameter("address", address)
                .getResultList();
    }
}
