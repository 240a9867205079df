package cx.stewardship.actionplans.application;

import java.time.LocalDate;

/**
 * A day in somebody's calendar.
 *
 * @param uid the same for ever, whatever changes
 * @param revision rises with every change
 * @param address of the page it is about, from the root of the product on
 */
public record CalendarEntry(
        String uid, long revision, LocalDate on, String title, String text, String address, State state) {

    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }
}
