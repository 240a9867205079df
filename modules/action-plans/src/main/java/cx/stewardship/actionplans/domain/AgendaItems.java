package cx.stewardship.actionplans.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is attached to a routine: straight from the tables. */
public interface AgendaItems {

    /**
     * An action that is followed up in a meeting, by itself or through its plan.
     *
     * @param owner the person or partner who does it
     * @param ownerGone whether that person has left
     * @param readable whether the reader may open the plan
     */
    record AgendaAction(
            long id,
            long planId,
            String plan,
            String text,
            String owner,
            boolean ownerGone,
            LocalDate dueOn,
            int progress,
            @Nullable LocalDate doneOn,
            boolean readable)
            implements Serializable {}

    /** Open actions due up to a day, the longest due first. */
    List<AgendaAction> openUntil(long routine, LocalDate day, Viewer viewer);

    /** Actions done on a day or later, the newest first. */
    List<AgendaAction> doneSince(long routine, LocalDate day, Viewer viewer);

    /** How much is attached to each of these routines. */
    List<Load> loads(List<Long> routines, LocalDate today);

    /** @param plans that are not over @param open actions that are not done @param late of them past their date */
    record Load(long routine, int plans, int open, int late) implements Serializable {}
}
