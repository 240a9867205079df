package cx.stewardship.actionplans.application;

import cx.stewardship.actionplans.domain.Rhythm;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its page shows it.
 *
 * @param endedOn since when it no longer takes place; null while it does
 * @param agenda what it has to look at next
 * @param text the same as plain text
 * @param meetings that were held, the newest first
 * @param mayWork whether this reader may change it
 */
public record RoutineDetails(
        long id,
        String name,
        long departmentId,
        String department,
        Rhythm rhythm,
        LocalDate nextOn,
        @Nullable LocalDate endedOn,
        Agenda agenda,
        String text,
        List<Held> meetings,
        boolean mayWork)
        implements Serializable {

    public record Held(LocalDate on, @Nullable String note, String agenda, String writtenBy) implements Serializable {}
}
