package cx.stewardship.organization.persistence;

import cx.stewardship.organization.domain.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional
public class JpaSecrets implements Secrets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private EntityManager entityManager;
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    protected JpaSecrets() {}

    @Inject
    public JpaSecrets(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Two servers that make it in the same moment: one of them fails at the primary key, and finds the other's next time. */
    @Override
    public byte[] key(String name) {
        return HexFormat.of().parseHex(find(name).orElseGet(() -> make(name)));
    }

    private Optional<String> find(String name) {
        List<?> found = entityManager
                .createNativeQuery("select secret_key from organization.secret where name = ?1")
                .setParameter(1, name)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    private String make(String name) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        String text = HexFormat.of().formatHex(key);
        entityManager
                .createNativeQuery("insert into organization.secret (name, secret_key, created_at) values (?1, ?2, ?3)")
                .setParameter(1, name)
                .setParameter(2, text)
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return text;
    }
}
