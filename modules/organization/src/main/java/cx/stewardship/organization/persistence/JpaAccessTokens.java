package cx.stewardship.organization.persistence;

import cx.stewardship.organization.domain.AccessToken;
import cx.stewardship.organization.domain.AccessTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
@Transactional
public class JpaAccessTokens implements AccessTokens {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaAccessTokens() {}

    @Inject
    public JpaAccessTokens(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(AccessToken token) {
        entityManager.persist(token);
    }

    @Override
    public Optional<AccessToken> withHash(String hash) {
        return entityManager
                .createQuery("select t from AccessToken t where t.tokenHash = :hash", AccessToken.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void removeExpired(Instant now) {
        entityManager
                .createQuery("delete from AccessToken t where t.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
