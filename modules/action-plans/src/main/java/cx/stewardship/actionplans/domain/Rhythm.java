package cx.stewardship.actionplans.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;

/** How often a meeting takes place. */
public enum Rhythm {
    /** Monday to Friday. */
    DAILY,
    WEEKLY,
    FORTNIGHTLY,
    /** On the same weekday of the month: the second Tuesday stays the second Tuesday, the fifth Friday is the last one. */
    MONTHLY,
    QUARTERLY;

    private static final int LAST_OF_THOSE = 5;

    /** The next time after one of its days. */
    public LocalDate after(LocalDate day) {
        return switch (this) {
            case DAILY -> nextWorkingDay(day);
            case WEEKLY -> day.plusWeeks(1);
            case FORTNIGHTLY -> day.plusWeeks(2);
            case MONTHLY -> sameWeekday(day, 1);
            case QUARTERLY -> sameWeekday(day, 3);
        };
    }

    /** About how long ago it took place before that day; for a meeting of which nobody wrote down when it was held. */
    public LocalDate before(LocalDate day) {
        return switch (this) {
            case DAILY -> day.minusDays(day.getDayOfWeek() == DayOfWeek.MONDAY ? 3 : 1);
            case WEEKLY -> day.minusWeeks(1);
            case FORTNIGHTLY -> day.minusWeeks(2);
            case MONTHLY -> day.minusMonths(1);
            case QUARTERLY -> day.minusMonths(3);
        };
    }

    private static LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static LocalDate sameWeekday(LocalDate day, int months) {
        int which = day.get(ChronoField.ALIGNED_WEEK_OF_MONTH);
        LocalDate month = day.withDayOfMonth(1).plusMonths(months);
        return which >= LAST_OF_THOSE
                ? month.with(TemporalAdjusters.lastInMonth(day.getDayOfWeek()))
                : month.with(TemporalAdjusters.dayOfWeekInMonth(which, day.getDayOfWeek()));
    }
}
