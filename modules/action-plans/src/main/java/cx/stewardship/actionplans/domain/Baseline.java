package cx.stewardship.actionplans.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * The rate before anything was done. It holds the 12 weeks <em>before</em> the 4 weeks that led to the plan: those 4 stand
 * out by definition, and would fall back by themselves (regression to the mean); a baseline that holds them calls every third plan
 * effective when nothing has changed.
 */
public record Baseline(List<BaselineWeek> weeks) {

    public static final int WEEKS = 12;
    /** The weeks in which the issue was noticed; left out. */
    public static final int TRIGGER_WEEKS = 4;

    /** @throws IllegalArgumentException when these are not 12 weeks on end, each beginning on a Monday */
    public Baseline {
        weeks = List.copyOf(weeks);
        if (weeks.size() != WEEKS) {
            throw new IllegalArgumentException("a baseline has 12 weeks, not " + weeks.size());
        }
        LocalDate monday = weeks.get(0).monday();
        for (BaselineWeek week : weeks) {
            if (!week.monday().equals(monday) || monday.getDayOfWeek() != DayOfWeek.MONDAY) {
                throw new IllegalArgumentException("weeks on end from a Monday: " + week.monday());
            }
            monday = monday.plusWeeks(1);
        }
    }

    /** The first Monday of the baseline of a plan that begins on this day. */
    public static LocalDate firstMonday(LocalDate begun) {
        return mondayOf(begun).minusWeeks(WEEKS + TRIGGER_WEEKS);
    }

    /** The Monday after the last week of that baseline. */
    public static LocalDate end(LocalDate begun) {
        return mondayOf(begun).minusWeeks(TRIGGER_WEEKS);
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public long events() {
        return weeks.stream().mapToLong(BaselineWeek::ofTheme).sum();
    }

    public long total() {
        return weeks.stream().mapToLong(BaselineWeek::all).sum();
    }

    /** Comments on the theme per 1,000 comments of the company; 0 when there were none at all. */
    public double rate() {
        return total() == 0 ? 0 : 1000.0 * events() / total();
    }
}
