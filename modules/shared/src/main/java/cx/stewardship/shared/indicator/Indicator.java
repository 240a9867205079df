package cx.stewardship.shared.indicator;

import cx.stewardship.shared.DepartmentId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A live figure about what really happens, given by a module to whoever judges maturity: a CDI bean per figure. Frameworks
 * refer to it by {@link #code()}.
 */
public interface Indicator {

    /** Lower case with dashes, never changed once published: {@code recurring-themes}. */
    String code();

    /**
     * Reads the figure as of a day.
     *
     * @param department this one and those below it; empty for the whole company
     * @return empty when the figure has no meaning there
     */
    Optional<Reading> read(Optional<DepartmentId> department, LocalDate asOf);
}
