package cx.stewardship.actionplans.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days of plans that belong in a calendar: straight from the tables. */
public interface CalendarDays {

    /**
     * The day an action is due.
     *
     * @param revision rises with every change of the action or of its plan
     */
    record DueDay(
            long actionId,
            long planId,
            String plan,
            String text,
            String owner,
            LocalDate on,
            int progress,
            @Nullable LocalDate doneOn,
            boolean cancelled,
            long revision) {}

    /** The day from which a plan can be judged: its agreed weeks are over. */
    record CheckDay(long planId, String plan, String checker, LocalDate effectiveOn, int weeks, long revision) {}

    /**
     * Actions of a person, or of the plans of departments: open ones, and those done or called off since an instant.
     *
     * @param person null for anybody's
     * @param departments empty for any, when a person is given
     */
    List<DueDay> dues(@Nullable Long person, Set<Long> departments, Instant since);

    /** Plans that wait for their verdict, checked by this person or of these departments. */
    List<CheckDay> checks(@Nullable Long person, Set<Long> departments);
}
