package cx.stewardship.maturity.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All campaigns with their invitations and validations. */
public interface Campaigns {

    void add(Campaign campaign);

    Optional<Campaign> find(long id);

    /** The one that began last first. */
    List<Campaign> all();

    void invite(Invitation invitation);

    Optional<Invitation> findInvitation(long id);

    List<Invitation> invitationsOf(long person);

    /** How many were invited to a campaign and have not handed in. */
    long missing(long campaign);

    /** Everyone invited to a campaign, with their answers. */
    List<Invitation> invitations(long campaign);

    /** Those of some people in a campaign, with their answers. */
    List<Invitation> invitations(long campaign, Collection<Long> people);

    /** Some by their keys, with their answers; those that do not exist are missing. */
    List<Invitation> invitations(Collection<Long> ids);

    /** Those that hold some of these answers, with all their answers. */
    List<Invitation> withAnswers(Collection<Long> answers);

    /** Which of these answers something refers to, with what it stands in. */
    Map<Long, String> dependents(Collection<Long> answers);

    /** Takes an invitation away that holds no answers, unless something refers to it. */
    void withdraw(Invitation invitation);

    /** Writes all that is new, so that it has its key. */
    void store();

    List<Validation> validations(long campaign);

    void add(Validation validation);
}
