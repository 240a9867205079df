package cx.stewardship.actionplans.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When somebody is reminded of an action.
 *
 * @param before how many days before it is due its owner hears of it
 * @param lead from how many days late the lead of the department hears of it
 * @param above from how many days late the level above hears of it; not before the lead
 */
public record ReminderDays(int before, int lead, int above) {

    public static final ReminderDays USUAL = new ReminderDays(3, 7, 21);

    private static final int WEEK = 7;

    public ReminderDays {
        if (before < 0 || lead < 1 || above < lead) {
            throw new IllegalArgumentException(before + ", " + lead + ", " + above);
        }
    }

    public long late(LocalDate due, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(due, today));
    }

    public boolean isSoon(LocalDate due, LocalDate today) {
        return !due.isBefore(today) && !due.isAfter(today.plusDays(before));
    }

    /** Which reminder of a late action it is: the first on the first day, one more each week. */
    public long round(LocalDate due, LocalDate today) {
        return (late(due, today) - 1) / WEEK;
    }

    /** How many levels above the owner hear of it: 0, 1 (the lead) or 2. */
    public int levels(LocalDate due, LocalDate today) {
        long late = late(due, today);
        return late >= above ? 2 : late >= lead ? 1 : 0;
    }
}
