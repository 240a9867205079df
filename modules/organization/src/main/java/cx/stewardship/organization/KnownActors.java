package cx.stewardship.organization;

import cx.stewardship.shared.Actor;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Role;
import java.util.List;
import java.util.Optional;

/** Who can act in this product, for work that is done for people while they are away: digests, reminders. */
public interface KnownActors {

    /** People with an open account and one of these roles, with what they lead at this moment. */
    List<Actor> withAny(Role... roles);

    /** The person as they would act if they signed in now; empty without an open account. */
    Optional<Actor> of(PersonId person);
}
