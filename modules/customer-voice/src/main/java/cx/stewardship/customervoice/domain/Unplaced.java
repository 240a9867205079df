package cx.stewardship.customervoice.domain;

import java.util.List;
import java.util.Set;

/** Comments whose meaning is known and for which no theme was looked for yet. */
public interface Unplaced {

    /**
     * A comment to be placed.
     *
     * @param departments that it concerns
     * @param settled those of them that have it in a theme already
     * @param never themes of which a person said that it does not belong there
     */
    record Comment(
            long id, boolean thanks, float[] vector, Set<Long> departments, Set<Long> settled, Set<Long> never) {}

    /** Takes some off the list, those of another server left out; they are on it again when the transaction fails. */
    List<Comment> take(int most);

    /** Puts comments of a department on the list again that are in none of its themes: a theme came that they may belong to. */
    int again(long department, java.time.LocalDate since);
}
