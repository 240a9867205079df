package cx.stewardship.customervoice.domain;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.shared.DepartmentId;
import java.util.List;
import java.util.Optional;

/** All themes, as they are named and defined. */
public interface ThemeBook {

    Theme add(Theme theme);

    Optional<Theme> find(ThemeId id);

    /** By its name, whatever the case of its letters. */
    Optional<Theme> named(DepartmentId department, String name);

    List<Theme> of(DepartmentId department);
}
