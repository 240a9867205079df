package cx.stewardship.organization.persistence;

import cx.stewardship.organization.domain.NoticeChoice;
import cx.stewardship.organization.domain.NoticeChoices;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.notice.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
@Transactional
public class JpaNoticeChoices implements NoticeChoices {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaNoticeChoices() {}

    @Inject
    public JpaNoticeChoices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public NoticeChoice of(PersonId person, NoticeKind kind) {
        List<?> found = entityManager
                .createNativeQuery(
                        "select in_app, by_mail from organization.notice_choice where person_id = ?1 and kind = ?2")
                .setParameter(1, person.value())
                .setParameter(2, kind.name())
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new NoticeChoice(kind, (Boolean) row[0], (Boolean) row[1]))
                .findFirst()
                .orElseGet(() -> NoticeChoice.usual(kind));
    }

    @Override
    public void choose(PersonId person, NoticeChoice choice) {
        entityManager
                .createNativeQuery(
                        """
                        merge into organization.notice_choice c
                        using (select id from organization.person where id = ?1) p
                        on c.person_id = p.id and c.kind = ?2
                        when matched then update set in_app = ?3, by_mail = ?4
                        when not matched then insert (person_id, kind, in_app, by_mail) values (p.id, ?2, ?3, ?4)""")
                .setParameter(1, person.value())
                .setParameter(2, choice.kind().name())
                .setParameter(3, choice.inApp())
                .setParameter(4, choice.byMail())
                .executeUpdate();
    }
}
