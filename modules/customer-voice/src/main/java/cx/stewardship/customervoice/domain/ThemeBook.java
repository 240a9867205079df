package cx.stewardship.customervoice.domain;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.shared.DepartmentId;
import java.util.List;
import java.util.Optional;

/** All themes, as they are named and defined. */
public interface ThemeBook {

    Theme add(Theme theme);

    Optional<Theme> find(ThemeId id);

    /** Writes what was changed so far, where the order matters. */
    void written();

    /** An active one by its name, whatever the case of its letters. */
    Optional<Theme> named(DepartmentId department, String name);

    /** The same, or the one that took the place of a theme that once had this name: a file may not know of the merge. */
    Optional<Theme> everNamed(DepartmentId department, String name);

    /** The active ones by name. */
    List<Theme> of(DepartmentId department);

    /** Those whose place it took. */
    List<Theme> mergedInto(ThemeId theme);
}
