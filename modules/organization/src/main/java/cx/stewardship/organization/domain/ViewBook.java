package cx.stewardship.organization.domain;

import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All saved views. */
public interface ViewBook {

    void add(SavedView view);

    void remove(SavedView view);

    Optional<SavedView> find(long id);

    /** Those that this person keeps, by list and name. */
    List<SavedView> keptBy(PersonId owner);

    /** Those of a list that others share with the company or with one of these departments, by name. */
    List<SavedView> sharedWith(PersonId reader, Collection<DepartmentId> departments, String page);
}
