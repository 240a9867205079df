package cx.stewardship.shared;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people may do who are not the ones acting now; for telling somebody of something they may then open. Given by organization. */
public interface KnownActors {

    /** Who acts when this person is signed in; empty without an account that is open. */
    Optional<Actor> of(PersonId person);

    /** All who hold any of these roles, as they act when they are signed in. */
    List<Actor> with(Set<Role> roles);
}
