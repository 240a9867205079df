package cx.stewardship.actionplans.domain;

import cx.stewardship.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All meetings in which plans are looked at. Whether somebody may see one is asked elsewhere. */
public interface Routines {

    /** Stores a new one; from then on it has its number. */
    Routine add(Routine routine);

    Optional<Routine> find(long id);

    /** The living one of this name in a department; case does not matter. */
    Optional<Routine> named(long departmentId, String name);

    /** Living ones of these departments, by name. */
    List<Routine> of(Collection<Long> departments);

    /** All living ones, by name. */
    List<Routine> all();

    /** Names by id, of ended ones as well. */
    Map<Long, String> names(Collection<Long> ids);

    /** @throws Refusal (not found) when there is none */
    default Routine get(long id) {
        return find(id).orElseThrow(Refusal::notFound);
    }
}
