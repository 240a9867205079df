package cx.stewardship.actionplans.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose eyes look at a list of plans.
 *
 * @param everything whether this one sees the plans of the whole company
 * @param departments whose plans this one sees
 * @param person who also sees plans they own, check or have an action in; null for a machine
 */
public record Viewer(boolean everything, Set<Long> departments, @Nullable Long person) {
    public Viewer {
        departments = Set.copyOf(departments);
    }
}
