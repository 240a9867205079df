package cx.stewardship.maturity.persistence;

import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.Campaigns;
import cx.stewardship.maturity.domain.Invitation;
import cx.stewardship.maturity.domain.Validation;
import cx.stewardship.shared.sql.References;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Campaigns in the database. */
@ApplicationScoped
public class JpaCampaigns implements Campaigns {

    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    protected JpaCampaigns() {}

    @Inject
    public JpaCampaigns(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Campaign campaign) {
        entityManager.persist(campaign);
        entityManager.flush();
    }

    @Override
    public Optional<Campaign> find(long id) {
        return Optional.ofNullable(entityManager.find(Campaign.class, id));
    }

    @Override
    public List<Campaign> all() {
        return entityManager
                .createQuery("select c from Campaign c order by c.opensOn desc, c.id desc", Campaign.class)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.departments")
                .setHint("eclipselink.batch", "c.targets")
                .getResultList();
    }

    @Override
    public void invite(Invitation invitation) {
        entityManager.persist(invitation);
    }

    @Override
    public Optional<Invitation> findInvitation(long id) {
        return Optional.ofNullable(entityManager.find(Invitation.class, id));
    }

    @Override
    public List<Invitation> invitationsOf(long person) {
        return entityManager
                .createQuery(
                        "select i from Invitation i where i.personId = :person order by i.id desc", Invitation.class)
                .setParameter("person", person)
                .getResultList();
    }

    @Override
    public long missing(long campaign) {
        return entityManager
                .createQuery(
                        "select count(i) from Invitation i where i.campaignId = :campaign and i.submittedAt is null",
                        Long.class)
                .setParameter("campaign", campaign)
                .getSingleResult();
    }

    @Override
    public List<Invitation> invitations(long campaign) {
        return entityManager
                .createQuery(
                        "select distinct i from Invitation i left join fetch i.answers where i.campaignId = :campaign",
                        Invitation.class)
                .setParameter("campaign", campaign)
                .getResultList();
    }

    @Override
    public List<Invitation> invitations(long campaign, Collection<Long> people) {
        return people.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select distinct i from Invitation i left join fetch i.answers"
                                        + " where i.campaignId = :campaign and i.personId in :people",
                                Invitation.class)
                        .setParameter("campaign", campaign)
                        .setParameter("people", people)
                        .getResultList();
    }

    @Override
    public List<Invitation> invitations(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select distinct i from Invitation i left join fetch i.answers where i.id in :ids",
                                Invitation.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    @Override
    public List<Invitation> withAnswers(Collection<Long> answers) {
        return answers.isEmpty()
                ? List.of()
                : invitations(entityManager
                        .createQuery(
                                "select distinct i.id from Invitation i join i.answers a where a.id in :answers",
                                Long.class)
                        .setParameter("answers", answers)
                        .getResultList());
    }

    @Override
    public Map<Long, String> dependents(Collection<Long> answers) {
        return dependents("maturity.answer", answers, Map.of());
    }

    private Map<Long, String> dependents(String table, Collection<Long> keys, Map<String, String> parts) {
        try {
            return References.to(entityManager.unwrap(Connection.class), table, keys, parts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void withdraw(Invitation invitation) {
        if (dependents("maturity.invitation", List.of(invitation.id()), Map.of("maturity.answer", "invitation_id"))
                .isEmpty()) {
            entityManager.remove(invitation);
        }
    }

    @Override
    public void store() {
        entityManager.flush();
    }

    @Override
    public List<Validation> validations(long campaign) {
        return entityManager
                .createQuery("select v from Validation v where v.campaignId = :campaign", Validation.class)
                .setParameter("campaign", campaign)
                .getResultList();
    }

    @Override
    public void add(Validation validation) {
        entityManager.persist(validation);
    }
}
