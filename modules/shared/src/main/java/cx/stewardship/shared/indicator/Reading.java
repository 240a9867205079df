package cx.stewardship.shared.indicator;

import cx.stewardship.shared.thread.ThreadRef;
import java.util.List;

/**
 * What an indicator shows: so many of so many, and examples to follow back to.
 *
 * @param count how many of {@code of}; 0 to {@code of}
 * @param of the number looked at; 0 says that there is no data yet
 * @param evidence the objects that speak loudest, at most ten, those that cost the score first
 * @param address the page that shows all of them
 */
public record Reading(long count, long of, List<ThreadRef> evidence, String address) {
    public Reading {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
        evidence = List.copyOf(evidence);
    }

    /** 0 to 1; 0 when nothing was looked at. */
    public double share() {
        return of == 0 ? 0 : (double) count / of;
    }
}
