package cx.stewardship.organization.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Cuts many values into lists that fit into one statement. */
final class Portions {

    private static final int AT_ONCE = 1_000;

    private Portions() {}

    static <T> List<List<T>> of(Collection<T> values) {
        List<T> distinct = new ArrayList<>(new LinkedHashSet<>(values));
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += AT_ONCE) {
            portions.add(distinct.subList(from, Math.min(from + AT_ONCE, distinct.size())));
        }
        return portions;
    }
}
