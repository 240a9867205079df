package cx.stewardship.organization.persistence;

import cx.stewardship.organization.domain.Mailboxes;
import cx.stewardship.shared.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional
public class JpaMailboxes implements Mailboxes {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaMailboxes() {}

    @Inject
    public JpaMailboxes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<String> of(PersonId person) {
        List<?> found = entityManager
                .createNativeQuery(
                        "select email from organization.person where id = ?1 and active and email is not null")
                .setParameter(1, person.value())
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }
}
