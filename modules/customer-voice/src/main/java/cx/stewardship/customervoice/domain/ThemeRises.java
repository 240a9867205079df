package cx.stewardship.customervoice.domain;

import java.time.LocalDate;

/** The rises of themes, so that each is told once. */
public interface ThemeRises {

    /** A theme may look steady for so many weeks in between and it is still the same rise: its window has not passed. */
    int WEEKS_BETWEEN = Rising.WEEKS_NOW;

    /**
     * Notes that a theme is flagged rising or new in a week.
     *
     * @param monday of that week
     * @return whether a rise begins with it; false when one goes on
     */
    boolean begins(long theme, LocalDate monday);
}
